/** Plans that were saved: open one for its proposal, or put two beside each other. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { plansQuery } from '../../api/queries.ts';
import { Failed } from '../../app/Failed.tsx';
import { Waiting } from '../../app/Waiting.tsx';
import { useSay } from '../../i18n/language.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Tick } from '../../ui/field/chosen.tsx';
import { Money, Premium } from '../../ui/Money.tsx';
import { Comparison } from './Comparison.tsx';
import { OldMark, type Origin } from './OldMark.tsx';

export function SavedPlans(): ReactNode {
  const say = useSay();
  const { householdId = '' } = useParams({ strict: false });
  const query = useQuery(plansQuery(householdId));
  if (query.isError) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Waiting />;
  return (
    <>
      <h1 className="screen-title">{say('tab.saved')}</h1>
      <p className="screen-lead">{say('saved.lead')}</p>
      {query.data.plans.length === 0 ? (
        <div className="card">
          <Empty
            title={say('saved.empty')}
            actions={
              <Link
                className="primary-button"
                to="/families/$householdId/plan"
                params={{ householdId }}
              >
                {say('saved.toPlan')}
              </Link>
            }
          >
            {say('saved.emptyHint')}
          </Empty>
        </div>
      ) : (
        <PlanTable householdId={householdId} plans={query.data.plans} />
      )}
    </>
  );
}

type PlanRow = {
  readonly id: string;
  readonly title: string;
  readonly budgetCents: number;
  readonly premiumCents: number;
  readonly lines: number;
  readonly createdAt: string;
  readonly createdBy: string;
} & Origin;

type TableProps = { readonly householdId: string; readonly plans: readonly PlanRow[] };

function PlanTable({ householdId, plans }: TableProps): ReactNode {
  const say = useSay();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isShown, setShown] = useState(false);
  const [left, right] = chosen;
  const turn = (id: string, on: boolean) => {
    setShown(false);
    setChosen(on ? [...chosen, id].slice(-2) : chosen.filter((other) => other !== id));
  };
  return (
    <>
      <section className="card">
        <ul className="plan-list">
          {plans.map((plan) => (
            <li key={plan.id}>
              <Tick checked={chosen.includes(plan.id)} onChange={(on) => turn(plan.id, on)}>
                <span className="sr-only">{say('saved.choose', { title: plan.title })}</span>
              </Tick>
              <PlanLink householdId={householdId} plan={plan} />
            </li>
          ))}
        </ul>
        <div className="add-row">
          <Button disabled={chosen.length !== 2} onClick={() => setShown(true)}>
            {say('saved.compare')}
          </Button>
          <span className="card-note">{say('saved.compareHint')}</span>
        </div>
      </section>
      {isShown && left !== undefined && right !== undefined ? (
        <Comparison left={left} right={right} />
      ) : null}
    </>
  );
}

function PlanLink(props: { readonly householdId: string; readonly plan: PlanRow }): ReactNode {
  const say = useSay();
  const { householdId, plan } = props;
  return (
    <Link
      to="/families/$householdId/plans/$planId"
      params={{ householdId, planId: plan.id }}
      className="plan-link"
    >
      <strong>{plan.title === '' ? say('saved.untitled') : plan.title}</strong>
      <span>
        {say('plan.budget')} <Money fen={plan.budgetCents} />
      </span>
      <span>
        {say('plan.premium')} <Premium fen={plan.premiumCents} />
      </span>
      <span>{say('saved.lines', { count: plan.lines })}</span>
      <small>
        {plan.createdAt.slice(0, 16).replace('T', ' ')} {plan.createdBy}
      </small>
      <OldMark householdId={householdId} plan={plan} />
    </Link>
  );
}
