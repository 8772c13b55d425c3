/** A saved plan on its way to the client: the proposal as PDF, a long image, a text to send. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Report, StressResult } from '@cebao/planning';
import { familyQuery, planQuery } from '../../api/queries.ts';
import { Failed } from '../../app/Failed.tsx';
import { Waiting } from '../../app/Waiting.tsx';
import { useLanguage, useSay } from '../../i18n/language.ts';
import { namesOf } from '../../needs/report/names.ts';
import { Figure } from '../../ui/Figure.tsx';
import { Money, Premium } from '../../ui/Money.tsx';
import { incomeShareText } from '../../needs/report/incomeShare.ts';
import { PlanDetail } from '../plan/PlanDetail.tsx';
import { SealedStress } from '../plan/stress/StressCard.tsx';
import { PdfCard } from './PdfCard.tsx';
import { ShareCard } from '../../ui/share/ShareCard.tsx';
import { planBlocks } from './share/planBlocks.ts';

export function Proposal(): ReactNode {
  const say = useSay();
  const { householdId = '', planId = '' } = useParams({ strict: false });
  const query = useQuery(planQuery(planId));
  if (query.isError) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Waiting />;
  const { title, report, stress } = query.data;
  return (
    <>
      <h1 className="screen-title">{title === '' ? say('saved.untitled') : title}</h1>
      <p className="screen-lead">
        {say('proposal.lead', { date: query.data.createdAt.slice(0, 10) })}
      </p>
      <Head report={report} />
      <PdfCard householdId={householdId} planId={planId} />
      <Rest householdId={householdId} report={report} stress={stress?.result ?? null} />
    </>
  );
}

function Head({ report }: { readonly report: Report }): ReactNode {
  const say = useSay();
  const { plan } = report;
  return (
    <dl className="figures">
      <Figure name="plan.premium">
        <Premium fen={plan.premiumCents} />
      </Figure>
      <Figure name="plan.budget">
        <Money fen={plan.budgetCents} />
      </Figure>
      <Figure name="plan.share">{incomeShareText(report, say)}</Figure>
      <Figure name="plan.lineCount">{plan.lines.length}</Figure>
    </dl>
  );
}

type RestProps = {
  readonly householdId: string;
  readonly report: Report;
  readonly stress: StressResult | null;
};

function Rest({ householdId, report, stress }: RestProps): ReactNode {
  const say = useSay();
  const household = useQuery(familyQuery(householdId)).data?.household ?? undefined;
  const language = useLanguage();
  const names = useMemo(() => namesOf({ report, household, say }), [report, household, say]);
  const blocks = useMemo(
    () => planBlocks({ report, stress, names, say, language }),
    [report, stress, names, say, language],
  );
  return (
    <>
      <ShareCard blocks={blocks} name={report.family.name} />
      <PlanDetail
        report={report}
        names={names}
        stress={stress}
        check={<SealedStress stress={stress} />}
      />
    </>
  );
}
