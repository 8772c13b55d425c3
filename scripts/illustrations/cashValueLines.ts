/** Cash values by regulation beside the printed ones of 611005. */
import {
  eventBenefit,
  flatInterest,
  level,
  lifeCourse,
  minimumCashValue,
  survivalCurve,
  withMultiple,
} from '@cebao/actuarial';
import type { CashValueRule, LifeTable } from '@cebao/actuarial';
import {
  cashValueRuleFor,
  loadBasis,
  loadCashValueRules,
  loadCashValues,
  pricingTable,
} from '@cebao/dossiers';
import type { PrintedCashValues } from '@cebao/dossiers';
import { annualRate } from '@cebao/kernel';
import { loaded } from './loaded.ts';

const ages: readonly number[] = [20, 30, 40, 50];
const pricingRate = 0.03;
const sumInsured = 10_000;
/** Below it a relative difference says more about rounding than about a basis. */
const smallestCompared = 1;

export function cashValueLines(): readonly string[] {
  const printed = loaded(loadCashValues()).filter(({ age }) => ages.includes(age));
  const kinds = [...new Set(printed.map(kindOf))];
  const rows = kinds.flatMap((kind) => {
    const own = printed.filter((one) => kindOf(one) === kind);
    return [
      [kind, 'table as it is', ...differences(own, tableOf)],
      [kind, 'table times the implied multiple', ...differences(own, impliedTableOf)],
    ];
  });
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    '## Cash values',
    '',
    'The one complete table of cash values that is held, 611005 (term), against the least cash value of the regulation (银保监办发〔2020〕7号, rules R077',
    `to R093): ages ${ages.join(', ')}, both sexes, every policy year with a printed value of at least ${smallestCompared} yuan per 10,000. The insurer's basis is not`,
    `published. Taken: the table of 2010-2013 for this business, ${100 * pricingRate} % as pricing rate (an assumption), 2 points above it for the value. The second line of`,
    'each pair multiplies the table, policy by policy, so that the premium recomputed with the expense shares of the regulation is the printed one.',
    '',
    'Difference = least value / printed value − 1. Below 0 the insurer pays more than it must; above 0 our basis is not the insurer’s.',
    '',
    '<!-- prettier-ignore -->',
    line(['paid / covered', 'mortality', 'lowest', 'median', 'highest', 'values']),
    line(['---', '---', '---', '---', '---', '---']),
    ...rows.map(line),
    '',
    'What this says: with a single premium the rule reproduces the printed values to a few per cent once mortality is scaled, so the formula is the same and',
    'the table is another. With premiums over years the printed values are far apart from the least ones in the first years: small values, expense shares',
    'of 65 to 80 %, and an insurer that is free to give more. These differences are not explained, and no cash value of ours should be shown as the',
    'insurer’s: where a table is published it is used, where none is, none is shown.',
  ];
}

function kindOf({ payYears, coverYears }: PrintedCashValues): string {
  return `${payYears} / ${coverYears} years`;
}

type TableFor = (policy: PrintedCashValues) => LifeTable;

function differences(
  policies: readonly PrintedCashValues[],
  tableFor: TableFor,
): readonly string[] {
  const found = policies.flatMap((policy) => {
    const table = tableFor(policy);
    return policy.cashValues.flatMap((printed, index) =>
      printed < smallestCompared ? [] : [leastValue(policy, table, index + 1) / printed - 1],
    );
  });
  const sorted = found.toSorted((a, b) => a - b);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  const median = sorted[sorted.length >> 1];
  return [...[lowest, median, highest].map(percentText), String(sorted.length)];
}

function percentText(share: number | undefined): string {
  return share === undefined ? '—' : `${(100 * share).toFixed(1)} %`;
}

const tables = loaded(loadBasis());
const rules = loaded(loadCashValueRules());

function tableOf({ sex }: PrintedCashValues): LifeTable {
  return loaded(pricingTable(tables, { kind: 'term', sex, edition: '2010-2013' }));
}

function ruleOf({ payYears }: PrintedCashValues): CashValueRule {
  return loaded(cashValueRuleFor(rules, { business: 'term', payYears }));
}

function leastValue(policy: PrintedCashValues, table: LifeTable, t: number): number {
  const { payYears, coverYears, age } = policy;
  const benefit = eventBenefit({ event: 'death', amount: level(sumInsured) });
  const contract = {
    benefits: [{ ...benefit, to: coverYears }],
    premium: { from: 0, to: payYears, paymentsPerYear: 1 as const },
    expenses: [],
    loading: 0,
  };
  const interest = flatInterest(annualRate(pricingRate + rules.margin));
  const basis = { course: loaded(lifeCourse(table, age)), interest };
  return loaded(minimumCashValue({ contract, basis, rule: ruleOf(policy) }, t));
}

/** The multiple at which the premium recomputed at the pricing rate is the printed one. */
function impliedTableOf(policy: PrintedCashValues): LifeTable {
  const table = tableOf(policy);
  let [low, high] = [0.5, 2];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (recomputedPremium(policy, loaded(withMultiple(table, middle))) < policy.premium)
      low = middle;
    else high = middle;
  }
  return loaded(withMultiple(table, (low + high) / 2));
}

function recomputedPremium(policy: PrintedCashValues, table: LifeTable): number {
  const { payYears, coverYears, age } = policy;
  const { expenseShares } = ruleOf(policy);
  const lastShare = expenseShares.length - 1;
  const alive = loaded(survivalCurve(table, age, coverYears));
  const v = 1 / (1 + pricingRate);
  let [claims, kept, vt] = [0, 0, 1];
  for (let t = 0; t < coverYears; t += 1, vt *= v) {
    const now = alive[t] ?? 0;
    if (t < payYears) kept += now * vt * (1 - (expenseShares[Math.min(t, lastShare)] ?? 0));
    claims += (now - (alive[t + 1] ?? 0)) * vt * v;
  }
  return (sumInsured * claims) / kept;
}
