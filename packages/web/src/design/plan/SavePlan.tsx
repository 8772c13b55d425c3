/** Saving: the server computes the same plan again and has to agree to the fen. */
import { memo, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Input } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import { hashOf } from '../../engine/engine.ts';
import type { Answer } from '../../engine/messages.ts';
import { useSay } from '../../i18n/language.ts';
import { SaveRefused } from '../../needs/families/SaveRefused.tsx';
import type { SavedFamily } from '../../needs/report/ReportGate.tsx';
import { newId } from '../../ui/newId.ts';
import { SinceChoice } from './SinceChoice.tsx';

type SavePlanProps = {
  readonly family: SavedFamily;
  readonly budgetCents: number;
  /** null while the answer to this budget is still to come. */
  readonly answer: Answer | null;
  /** The budget field says another amount, or none. */
  readonly waits: boolean;
};

export function SavePlan({ family, budgetCents, answer, waits }: SavePlanProps): ReactNode {
  const say = useSay();
  const [title, setTitle] = useState('');
  const [since, setSince] = useState('');
  const save = useSavePlan(family);
  const isReady = answer?.kind === 'report';
  const submit = () => {
    if (answer?.kind === 'report')
      save.mutate({ title: title.trim(), budgetCents, since: since === '' ? null : since, answer });
  };
  return (
    <section className="card save-plan no-print">
      <TitleField value={title} onChange={setTitle} />
      <SinceChoice family={family} value={since} onChange={setSince} />
      <Button type="primary" disabled={!isReady} loading={save.isPending} onClick={submit}>
        {say('plan.save')}
      </Button>
      {save.isError ? (
        <SaveRefused error={save.error} householdId={family.id} onDone={save.reset} />
      ) : (
        <p className="card-note">{say(waits ? 'plan.saveWaits' : 'plan.saveHint')}</p>
      )}
    </section>
  );
}

type TitleProps = { readonly value: string; readonly onChange: (title: string) => void };

/** No step of the slider changes it. */
const TitleField = memo(function TitleField({ value, onChange }: TitleProps): ReactNode {
  const say = useSay();
  return (
    <Input
      aria-label={say('plan.title')}
      placeholder={say('plan.titleExample')}
      maxLength={100}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
});

type Wish = {
  readonly title: string;
  /** An earlier plan to be compared with. */
  readonly since: string | null;
  readonly budgetCents: number;
  readonly answer: Extract<Answer, { kind: 'report' }>;
};

function useSavePlan({ id: householdId, version: expectedVersion }: SavedFamily) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async ({ title, budgetCents, since, answer }: Wish) =>
      api.plans.save({
        householdId,
        id: newId(),
        expectedVersion,
        title,
        budgetCents,
        since,
        claim: {
          premiumCents: answer.report.plan.premiumCents,
          resultHash: await hashOf(answer.report),
          basis: answer.basis,
        },
      }),
    onSuccess: async (plan) => {
      client.setQueryData(['plan', plan.id], plan);
      await client.invalidateQueries({ queryKey: ['family', householdId, 'plans'] });
      await navigate({
        to: '/families/$householdId/plans/$planId',
        params: { householdId, planId: plan.id },
      });
    },
  });
}
