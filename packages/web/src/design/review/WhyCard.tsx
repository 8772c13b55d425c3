/** Two days of one family, chosen from its versions and saved plans, and what moved between them. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Refusal } from '@cebao/kernel';
import { historyQuery, plansQuery } from '../../api/queries.ts';
import { faultText, problemText } from '../../api/problems.ts';
import { Waiting } from '../../app/Waiting.tsx';
import { useSay, type Say } from '../../i18n/language.ts';
import type { SavedFamily } from '../../needs/report/ReportGate.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { TryAgain } from '../../ui/TryAgain.tsx';
import { DayChoice, type PlanOption, type VersionOption } from './DayChoice.tsx';
import { MovedGaps } from './MovedGaps.tsx';
import { lastReview, useDatedState, versionKey, type ReadState, type StateKey } from './states.ts';

type FamilyProps = { readonly family: SavedFamily };

export function WhyCard({ family }: FamilyProps): ReactNode {
  const say = useSay();
  const plans = useQuery(plansQuery(family.id));
  const history = useQuery(historyQuery(family.id, family.version));
  const error = plans.error ?? history.error;
  const isReady = plans.data !== undefined && history.data !== undefined;
  return (
    <section className="card why">
      <header>
        <h2>{say('review.why')}</h2>
        <p>{say('review.whyHint')}</p>
      </header>
      {error === null ? null : <p className="field-fault">{problemText(error, say)}</p>}
      {isReady ? (
        <Days family={family} plans={plans.data.plans} versions={history.data.versions} />
      ) : (
        <Waiting />
      )}
    </section>
  );
}

type DaysProps = FamilyProps & {
  readonly plans: readonly PlanOption[];
  readonly versions: readonly VersionOption[];
};

function Days({ family, plans, versions }: DaysProps): ReactNode {
  const say = useSay();
  const [first, setFirst] = useState<StateKey | null>(null);
  const [second, setSecond] = useState<StateKey | null>(null);
  const from = first ?? lastReview(family.version, plans);
  if (from === null) {
    return <Empty title={say('review.noEarlier')}>{say('review.noEarlierHint')}</Empty>;
  }
  const to = second ?? versionKey(family.version);
  const offered = { plans, versions };
  return (
    <>
      <div className="why-days">
        <DayChoice {...offered} label="review.from" value={from} onChange={setFirst} />
        <DayChoice {...offered} label="review.to" value={to} onChange={setSecond} />
      </div>
      <Compared family={family} from={from} to={to} />
    </>
  );
}

type ComparedProps = FamilyProps & { readonly from: StateKey; readonly to: StateKey };

function Compared({ family, from, to }: ComparedProps): ReactNode {
  const say = useSay();
  const before = useDatedState(family, from);
  const after = useDatedState(family, to);
  const { data, error, refetch } = useQuery({
    queryKey: ['why', family.id, family.version, from, to],
    staleTime: Infinity,
    enabled: before.kind === 'state' && after.kind === 'state',
    queryFn: async () => {
      if (before.kind !== 'state' || after.kind !== 'state') return null;
      const { computeWhy } = await import('../../engine/engine.ts');
      return computeWhy(before.state, after.state);
    },
  });
  const unread = unreadText(before, say) ?? unreadText(after, say);
  if (unread !== null) return <p className="notice notice-bad">{unread}</p>;
  if (error !== null) {
    return <TryAgain text={say('report.failed')} onTry={() => void refetch()} />;
  }
  if (data === undefined || data === null) return <Waiting />;
  if (!data.ok) return <p className="notice notice-bad">{refusedText(data.error, say)}</p>;
  return <MovedGaps why={data.value} />;
}

function unreadText(read: ReadState, say: Say): string | null {
  if (read.kind === 'failed') return problemText(read.error, say);
  return read.kind === 'unreadable' ? say('review.unreadable') : null;
}

/** The two that a choice on this screen can run into are said in its own words. */
function refusedText(refusal: Refusal, say: Say): string {
  if (refusal.code === 'BAD_DATE') return say('review.order');
  if (refusal.code === 'UNKNOWN_PERSON') return say('review.nobodyTheSame');
  return faultText(refusal, say);
}
