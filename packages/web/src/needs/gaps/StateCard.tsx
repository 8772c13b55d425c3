/** What the state's system gives, member by member, by its dated rules. */
import type { ReactNode } from 'react';
import type { Report, StateBenefit } from '@cebao/planning';
import { useLanguage, useSay } from '../../i18n/language.ts';
import { GradeMark } from '../../ui/GradeMark.tsx';
import { Money } from '../../ui/Money.tsx';
import { glanceMoney } from '../../ui/money.ts';
import type { Names } from '../report/names.ts';
import { retirementText } from '../report/retirementText.ts';

type StateProps = { readonly report: Report; readonly names: Names };
type MemberState = Report['state']['members'][number];

export function StateCard({ report, names }: StateProps): ReactNode {
  const say = useSay();
  const { members, guarantees } = report.state;
  const shown = members.filter(
    ({ retirement, pension, onDeath }) =>
      retirement !== null || pension !== null || onDeath.length > 0,
  );
  if (shown.length === 0 && guarantees.length === 0) return null;
  return (
    <section className="card">
      <header>
        <h2>{say('state.title')}</h2>
        <p>{say('state.hint')}</p>
      </header>
      {shown.map((state) => (
        <Member key={state.member} state={state} name={names.of(state.member)} />
      ))}
      {guarantees.map((guarantee) => (
        <Guarantee
          key={`${guarantee.member} ${guarantee.label}`}
          guarantee={guarantee}
          name={names.of(guarantee.member)}
        />
      ))}
    </section>
  );
}

function Member(props: { readonly state: MemberState; readonly name: string }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { retirement, pension, onDeath, atWork } = props.state;
  return (
    <div className="item">
      <div className="item-head">
        <h3>{props.name}</h3>
      </div>
      {retirement === null ? null : (
        <p>
          {retirementText(retirement, say)} <GradeMark grade={retirement.grade} />
        </p>
      )}
      {pension === null ? null : (
        <p>
          {pension.enough
            ? say('state.pension', {
                amount: glanceMoney(pension.monthlyCents, language),
                today: glanceMoney(pension.monthlyTodayCents, language),
              })
            : say('state.notEnough', {
                months: pension.contributedMonths,
                minimum: pension.minimumMonths,
              })}{' '}
          <GradeMark grade={pension.grade} />
        </p>
      )}
      <Benefits title={say('state.onDeath')} benefits={onDeath} />
      <Benefits title={say('state.atWork')} benefits={atWork} />
    </div>
  );
}

type BenefitsProps = { readonly title: string; readonly benefits: readonly StateBenefit[] };

function Benefits({ title, benefits }: BenefitsProps): ReactNode {
  const say = useSay();
  if (benefits.length === 0) return null;
  return (
    <p className="state-benefits">
      <strong>{title}</strong>
      {benefits.map((benefit) => (
        <span key={benefit.code}>
          {say(`code.stateBenefit.${benefit.code}`)} <Money fen={benefit.cents} />
        </span>
      ))}
    </p>
  );
}

type GuaranteeProps = {
  readonly guarantee: Report['state']['guarantees'][number];
  readonly name: string;
};

function Guarantee({ guarantee, name }: GuaranteeProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const money = (fen: number) => glanceMoney(fen, language);
  return (
    <p className="notice">
      {say('state.guarantee', {
        name,
        label: guarantee.label,
        estate: money(guarantee.estateCents),
        called: money(guarantee.calledCents),
        kind: money(guarantee.inKindCents),
        debt: money(guarantee.debtCents),
      })}
    </p>
  );
}
