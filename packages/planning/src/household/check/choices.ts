/** The client's choices against the assumptions that exist and the limits each may move in. */
import type { Refusal } from '@cebao/kernel';
import type { Household, Lock, Person } from '../household.ts';

export type AssumptionRange = {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  /** 'years', 'age', 'months', 'count' and 'switch' are whole numbers; 'yuan' is whole fen. */
  readonly unit: string;
};

const fenPerYuan = 100;
const wholeUnits = ['years', 'age', 'months', 'count', 'switch'];

/** A budget above this is a slip of the keyboard: one trillion yuan, in fen. */
const maxBudgetCents = 100_000_000_000_000;

export function choiceFaults(
  { choices, persons }: Household,
  known: readonly AssumptionRange[],
): readonly Refusal[] {
  const ranges = new Map(known.map((range) => [range.id, range]));
  const assumptions = Object.entries(choices.assumptions).flatMap(([id, value]) =>
    assumptionFaults({ id, value }, ranges.get(id)),
  );
  return [
    ...budgetFaults(choices.budgetCents),
    ...lockFaults(choices.locks, persons),
    ...assumptions,
  ];
}

/** A lock is on somebody of the family, and on one product once. */
function lockFaults(locks: readonly Lock[], persons: readonly Person[]): readonly Refusal[] {
  const ids = persons.map(({ id }) => id);
  return locks.flatMap(({ insured, code }, at): readonly Refusal[] => {
    const thing = `choices.locks[${String(at)}]`;
    if (!ids.includes(insured)) {
      const limit = `家庭成员的编号：${ids.join('、')}`;
      return [{ code: 'UNKNOWN_PERSON', thing: `${thing}.insured`, value: insured, limit }];
    }
    const twice = locks.slice(0, at).some((lock) => lock.insured === insured && lock.code === code);
    const limit = '同一人同一产品只锁定一次';
    return twice ? [{ code: 'DUPLICATE_ID', thing, value: `${insured} ${code}`, limit }] : [];
  });
}

function budgetFaults(budgetCents: number | null): readonly Refusal[] {
  if (budgetCents === null) return [];
  const thing = 'choices.budgetCents';
  const value = String(budgetCents);
  if (budgetCents <= 0) return [{ code: 'BUDGET_ZERO', thing, value, limit: '> 0' }];
  if (budgetCents <= maxBudgetCents) return [];
  return [{ code: 'MONEY_RANGE', thing, value, limit: '0 至 1 万亿元' }];
}

function assumptionFaults(
  given: { readonly id: string; readonly value: number },
  range: AssumptionRange | undefined,
): readonly Refusal[] {
  const thing = `choices.assumptions.${given.id}`;
  const value = String(given.value);
  if (range === undefined) {
    return [{ code: 'UNKNOWN_FIELD', thing, value, limit: '假设清单中的 id' }];
  }
  const size = range.unit === 'yuan' ? given.value * fenPerYuan : given.value;
  if ([...wholeUnits, 'yuan'].includes(range.unit) && !Number.isInteger(size)) {
    return [
      { code: 'BAD_NUMBER', thing, value, limit: range.unit === 'yuan' ? '精确到分' : '整数' },
    ];
  }
  if (given.value >= range.min && given.value <= range.max) return [];
  const limit = `${String(range.min)} 至 ${String(range.max)}`;
  return [{ code: 'BAD_NUMBER', thing, value, limit }];
}
