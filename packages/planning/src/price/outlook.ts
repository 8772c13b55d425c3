/**
 * What a planner expects an insurer to say, by an editable table: likely standard, ask first, or
 * unlikely. Guidance of the planner, never an insurer's decision; the worst of all facts holds.
 */
import { refuse, type Refusal } from '@cebao/kernel';
import type { Member } from '../household/family.ts';
import { bodyMassIndex, type ConditionId, type LineClass } from '../household/health.ts';
import type { Person } from '../household/household.ts';
import { ageOfMajority } from '../household/minors.ts';

export type Verdict = 'standard' | 'ask' | 'unlikely';

/** What a row of the table looks at. */
export type OutlookFact =
  | ConditionId
  | 'smoker'
  | 'bmi'
  | 'occupationClass'
  | 'declinedSame'
  | 'declinedOther'
  | 'ratedSame';

export type OutlookRule = {
  readonly id: string;
  readonly fact: OutlookFact;
  /** Of a measured fact: from (inclusive) and until (exclusive); null = open. */
  readonly from: number | null;
  readonly until: number | null;
  readonly label: string;
  readonly verdicts: Readonly<Record<LineClass, Verdict>>;
  readonly reason: string;
};

export type OutlookTable = {
  readonly rules: readonly OutlookRule[];
  /** Products that are underwritten otherwise than their kind, by code. */
  readonly products: Readonly<Record<string, LineClass>>;
};

export type OutlookReason = {
  readonly rule: string;
  readonly label: string;
  readonly verdict: Verdict;
  readonly reason: string;
};

export type Outlook = {
  readonly verdict: Verdict;
  /** The rows that are not standard, the worst first. */
  readonly reasons: readonly OutlookReason[];
};

const severity: Readonly<Record<Verdict, number>> = { standard: 0, ask: 1, unlikely: 2 };

type Asked = Pick<Member, 'person' | 'age'>;

export function outlookOf(member: Asked, line: LineClass, table: OutlookTable): Outlook {
  const facts = factsOf(member, line);
  const reasons = table.rules
    .filter((rule) => facts.some((fact) => matches(rule, fact)))
    .map(({ id, label, verdicts, reason }) => ({
      rule: id,
      label,
      verdict: verdicts[line],
      reason,
    }))
    .filter(({ verdict }) => verdict !== 'standard')
    .toSorted((a, b) => severity[b.verdict] - severity[a.verdict]);
  return { verdict: reasons[0]?.verdict ?? 'standard', reasons };
}

type Fact = { readonly fact: OutlookFact; readonly value: number };

function factsOf({ person, age }: Asked, line: LineClass): readonly Fact[] {
  return [
    { fact: 'occupationClass', value: person.occupationClass },
    ...healthFacts(person, { age, line }),
  ];
}

function healthFacts(
  { health }: Person,
  { age, line }: { readonly age: number; readonly line: LineClass },
): readonly Fact[] {
  if (health === null) return [];
  const has = (fact: OutlookFact, holds: boolean): readonly Fact[] =>
    holds ? [{ fact, value: 1 }] : [];
  // A minor's index is judged by age and sex, which this table does not know.
  const bmi = age >= ageOfMajority ? bodyMassIndex(health) : null;
  const declined = health.answers.filter((a) => ['declined', 'postponed'].includes(a.outcome));
  const rated = health.answers.filter((a) => ['loaded', 'excluded'].includes(a.outcome));
  return [
    ...has('smoker', health.smoker === true),
    ...(bmi === null ? [] : [{ fact: 'bmi' as const, value: bmi }]),
    ...health.conditions.map((fact) => ({ fact, value: 1 })),
    ...has(
      'declinedSame',
      declined.some((answer) => answer.line === line),
    ),
    ...has(
      'declinedOther',
      declined.some((answer) => answer.line !== line),
    ),
    ...has(
      'ratedSame',
      rated.some((answer) => answer.line === line),
    ),
  ];
}

function matches(rule: OutlookRule, { fact, value }: Fact): boolean {
  return (
    rule.fact === fact &&
    (rule.from === null || value >= rule.from) &&
    (rule.until === null || value < rule.until)
  );
}

/** Why a line is left out: unlikely always, ask unless the choice allows it; null = it may stay. */
export function outlookRefusal(
  outlook: Outlook,
  { thing, allowAsk }: { readonly thing: string; readonly allowAsk: boolean },
): { readonly reason: 'health' | 'ask'; readonly refusal: Refusal } | null {
  const { verdict, reasons } = outlook;
  if (verdict === 'standard' || (verdict === 'ask' && allowAsk)) return null;
  const value = reasons
    .filter((reason) => reason.verdict === verdict)
    .map(({ label, reason }) => `${label}：${reason}`)
    .join('；');
  const limit = verdict === 'ask' ? '先向保险公司询问，或允许配置需询问的险种' : '预计可以承保';
  const { error } = refuse('NOT_ELIGIBLE', { thing, value, limit: `${limit}（${guidance}）` });
  return { reason: verdict === 'ask' ? 'ask' : 'health', refusal: error };
}

const guidance = '规划师的判断，不是保险公司的决定';
