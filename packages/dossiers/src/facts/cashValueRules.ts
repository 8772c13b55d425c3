/**
 * The figures of cash values by regulation: margin of interest, share kept, expense shares of the
 * premium. Source: data/rules/actuarial/source.md, R077 to R093 (银保监办发〔2020〕7号, tables 3, 4).
 */
import type { Business, CashValueRule, RuleSource } from '@cebao/actuarial';
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { decimalOf, integerOf, textOf } from '@cebao/sheets';
import type { CsvRow } from '@cebao/sheets';
import { dataRoot } from '../read/dataFile.ts';
import { percent, rulesOf, shareOf, type RuleFile } from './ruleFile.ts';
import { businessesOf, wordOf } from './ruleWords.ts';

export type CashValueRules = {
  /** Added to the pricing rate of an ordinary policy, e.g. 0.02. */
  readonly margin: number;
  readonly shares: readonly ShareRule[];
  readonly expenses: readonly ExpenseRule[];
};

type ShareRule = RuleSource & {
  /** Empty: any. */
  readonly businesses: readonly Business[];
  readonly payment: 'regular' | 'single';
  readonly startShare: number;
  readonly fullAfterYears: number;
};

type ExpenseRule = RuleSource & {
  readonly businesses: readonly Business[];
  readonly fromPayYears: number;
  /** null: no upper end. */
  readonly toPayYears: number | null;
  readonly shares: readonly [number, ...number[]];
};

export function loadCashValueRules(root: string = dataRoot): Result<CashValueRules> {
  const margins = rulesOf(root, marginFile);
  if (!margins.ok) return margins;
  const shares = rulesOf(root, shareFile);
  if (!shares.ok) return shares;
  const expenses = rulesOf(root, expenseFile);
  if (!expenses.ok) return expenses;
  const [margin] = margins.value;
  if (margin === undefined) {
    return refuse('BAD_TABLE', { thing: marginFile.name, value: '', limit: '必须有一行' });
  }
  return ok({ margin: margin.margin, shares: shares.value, expenses: expenses.value });
}

/** The rule for one way to pay: 1 year of premiums is a single one. */
export function cashValueRuleFor(
  { shares, expenses }: CashValueRules,
  policy: { readonly business: Business; readonly payYears: number },
): Result<CashValueRule> {
  const { business, payYears } = policy;
  const payment = payYears === 1 ? 'single' : 'regular';
  const share = shares.find((rule) => rule.payment === payment && isFor(rule.businesses, business));
  const expense = expenses.find(
    ({ businesses, fromPayYears, toPayYears }) =>
      isFor(businesses, business) &&
      payYears >= fromPayYears &&
      (toPayYears === null || payYears <= toPayYears),
  );
  if (share === undefined || expense === undefined) {
    const value = `${business}, ${payYears}`;
    const limit = '规定里有的险种与交费年数';
    return refuse('BAD_BASIS', { thing: '现金价值规则', value, limit });
  }
  const { startShare, fullAfterYears } = share;
  return ok({ startShare, fullAfterYears, expenseShares: expense.shares });
}

function isFor(businesses: readonly Business[], business: Business): boolean {
  return businesses.length === 0 || businesses.includes(business);
}

const marginFile: RuleFile<RuleSource & { readonly margin: number }> = {
  name: 'cash-value-margin.csv',
  columns: ['design', 'margin_percent'],
  read: (row) => {
    const design = wordOf(row, 'design', ['ordinary']);
    if (!design.ok) return design;
    const margin = shareOf(row, 'margin_percent', percent);
    return margin.ok ? ok({ margin: margin.value }) : margin;
  },
};

const years = { min: 1, max: 120 };

const shareFile: RuleFile<ShareRule> = {
  name: 'cash-value-shares.csv',
  columns: ['products', 'payment', 'start_share', 'full_after_years'],
  read: (row) => {
    const businesses = businessesOf(row, 'products');
    if (!businesses.ok) return businesses;
    const payment = wordOf(row, 'payment', ['regular', 'single']);
    if (!payment.ok) return payment;
    const startShare = decimalOf(row, 'start_share', { min: 0, max: 1 });
    if (!startShare.ok) return startShare;
    const fullAfterYears = integerOf(row, 'full_after_years', years);
    if (!fullAfterYears.ok) return fullAfterYears;
    return ok({
      businesses: businesses.value,
      payment: payment.value,
      startShare: startShare.value,
      fullAfterYears: fullAfterYears.value,
    });
  },
};

const expenseFile: RuleFile<ExpenseRule> = {
  name: 'cash-value-expenses.csv',
  columns: [
    'products',
    'pay_years_from',
    'pay_years_to',
    'year1_percent',
    'year2_percent',
    'year3_percent',
    'later_percent',
  ],
  read: (row) => {
    const businesses = businessesOf(row, 'products');
    if (!businesses.ok) return businesses;
    const from = integerOf(row, 'pay_years_from', years);
    if (!from.ok) return from;
    const to =
      textOf(row, 'pay_years_to') === '' ? ok(null) : integerOf(row, 'pay_years_to', years);
    if (!to.ok) return to;
    const shares = expenseShares(row);
    if (!shares.ok) return shares;
    return ok({
      businesses: businesses.value,
      fromPayYears: from.value,
      toPayYears: to.value,
      shares: shares.value,
    });
  },
};

/** A single premium has the first share alone. */
function expenseShares(row: CsvRow): Result<readonly [number, ...number[]]> {
  const first = shareOf(row, 'year1_percent', percent);
  if (!first.ok) return first;
  const later: number[] = [];
  for (const column of ['year2_percent', 'year3_percent', 'later_percent']) {
    if (textOf(row, column) === '') continue;
    const share = shareOf(row, column, percent);
    if (!share.ok) return share;
    later.push(share.value);
  }
  return ok([first.value, ...later]);
}
