/** Rows of the case schema that between them use every word in every company it may keep. */
import { caseQuantities, type CaseQuantity } from '@cebao/actuarial';
import type { CaseExpense, CaseLife, CasePremium, CaseSegment } from '@cebao/contracts';
import type { ReferenceRow } from './caseReference.ts';

const tables = ['SOA_ILT', 'ISTAT1998M', 'SULT', 'INLINE'] as const;
const statuses = ['single', 'joint', 'last_survivor'] as const;
const rates = [0.05, 0, 0.03, 0.000001, -0.01, 0.06, 1];
const inline: readonly (readonly number[])[] = [
  [1000, 990, 970, 940, 900, 850, 780, 690, 580, 450, 300, 140, 0],
  [800, 770, 770, 730, 680, 610, 520, 420, 310, 200, 100, 30, 0],
];

/** Picks in turn, at a pace of its own, so that all pairs of words come to meet. */
function turn<T>(words: readonly [T, ...T[]] | readonly T[], n: number): T {
  const word = words[n % words.length];
  if (word === undefined) throw new Error('no words');
  return word;
}

/** Each quantity, table and status; the rest of the words in turn. */
export function rowsOfEveryWord(): readonly ReferenceRow[] {
  const rows: ReferenceRow[] = [];
  for (const quantity of caseQuantities) {
    for (const table of tables) {
      for (const status of statuses) rows.push(rowOf(quantity, { table, status, n: rows.length }));
    }
  }
  for (const table of tables) {
    for (const t of [0, 4]) {
      const row = rowOf('net_premium', { table, status: 'cohort', n: rows.length });
      rows.push({ ...row, t });
    }
  }
  return rows;
}

type Which = {
  readonly table: (typeof tables)[number];
  readonly status: (typeof statuses)[number] | 'cohort';
  readonly n: number;
};

function rowOf(quantity: CaseQuantity, which: Which): ReferenceRow {
  const { table, n } = which;
  const fractional = fractionalOf(table, n);
  const m = fractional === null ? 1 : turn([1, 12, 4, 2] as const, n);
  const atIssue = !quantity.endsWith('reserve');
  const t = atIssue ? 0 : turn([1, 2, 5, 9], n);
  return {
    table,
    interest: turn(rates, n),
    quantity,
    lives: livesOf(which, fractional),
    segments: quantity === 'second_moment' || quantity === 'variance' ? deaths(n) : paid(n, m),
    premium: premiumOf(quantity, { n, m, t }),
    t,
  };
}

function fractionalOf(table: Which['table'], n: number): 'udd' | 'law' | null {
  const rule = turn(['udd', 'law', 'udd', null, 'law'] as const, n);
  return rule === 'law' && table !== 'SULT' ? 'udd' : rule;
}

function livesOf({ table, status, n }: Which, fractional: 'udd' | 'law' | null) {
  const count = status === 'single' ? 1 : 2;
  const lives = Array.from({ length: count }, (_, j): CaseLife => {
    const age = turn([30, 45, 62, 13, 71], n + 3 * j);
    const lx = table === 'INLINE' ? { lx: [...turn(inline, n + j)] } : {};
    return { age, ...lx, ...(status === 'cohort' ? { weight: 1 + 2 * j } : {}) };
  });
  return { status, lives, ...(fractional === null ? {} : { fractional }) };
}

/** What a second moment is defined for: deaths, paid at the end of the year. */
function deaths(n: number): readonly CaseSegment[] {
  const death = { on: 'death', timing: 'end', m: 1, premiums_paid: 0 } as const;
  const whole = { ...death, from: 0, to: null, amount: 1000, step: turn([0, 10], n) };
  return turn([[whole], [whole, { ...death, from: 2, to: 8, amount: 500, step: -25 }]], n);
}

function paid(n: number, m: 1 | 2 | 4 | 12): readonly CaseSegment[] {
  const timing = turn(['end', 'mid', 'moment_udd'] as const, n);
  const to = turn([null, 10, 7], n);
  return [
    {
      on: 'death',
      timing,
      from: turn([0, 0, 3], n),
      to,
      amount: 1000,
      step: 0,
      m: 1,
      premiums_paid: 0,
    },
    {
      on: 'survival',
      timing: turn(['start', 'end'] as const, n),
      from: turn([4, 0, 6], n),
      to: turn([11, null], n),
      amount: 20 / m,
      step: turn([0, 1.5, -0.01], n),
      m,
    },
  ];
}

type Received = { readonly n: number; readonly m: 1 | 2 | 4 | 12; readonly t: number };

const withoutPremium: readonly string[] = ['epv', 'second_moment', 'variance'];
const withExpenses: readonly string[] = ['gross_premium', 'gross_reserve', 'expense_reserve'];

function premiumOf(quantity: CaseQuantity, { n, m, t }: Received): CasePremium | null {
  if (withoutPremium.includes(quantity)) return null;
  const hasExpenses = withExpenses.includes(quantity);
  const isLoaded = hasExpenses || quantity === 'sum_from_premium';
  return {
    ...(n % 5 === 0 && t === 0 ? { from: 0, to: 1, m: 1 } : { from: 0, to: untilOf(n, t), m }),
    ...(isGiven(quantity, n) ? { amount: 77.5 } : {}),
    loading: isLoaded ? turn([0, 0.1, 0.25], n) : 0,
    expenses: hasExpenses ? expensesOf(n) : [],
  };
}

/** Premiums that end before the valuation, and premiums that go on. */
function untilOf(n: number, t: number): number | null {
  const to = turn([null, 8, 11], n);
  return to === null ? null : Math.max(to, t > 1 ? t - 1 : t + 1);
}

function isGiven(quantity: CaseQuantity, n: number): boolean {
  if (quantity === 'sum_from_premium') return true;
  return quantity.endsWith('reserve') && quantity !== 'fpt_reserve' && n % 3 === 1;
}

function expensesOf(n: number): CaseExpense[] {
  return [
    { kind: 'of_premium', rate: 0.2, from: 0, to: 1 },
    { kind: 'of_premium', rate: 0.03, from: 1, to: turn([null, 6], n) },
    { kind: 'per_policy', amount: 12, timing: 'start', from: 0, to: turn([1, null], n) },
    { kind: 'per_policy', amount: 0.5, timing: 'end', from: 1, to: turn([null, 9], n) },
  ];
}

/** The row as a line of the file. */
export function lineOf(id: string, row: ReferenceRow, expected: number): string {
  const json = (value: unknown) => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
  const { table, interest, quantity, lives, segments, premium, t } = row;
  // What is large cancels in a reserve or a variance; its last digits are no part of the result.
  const largest = segments.reduce((most, { amount }) => Math.max(most, Math.abs(amount)), 0);
  const size = quantity === 'variance' ? largest * largest : largest;
  const near = 1e-8 * Math.max(1, Math.abs(expected)) + 1e-12 * size;
  return [
    id,
    table,
    interest,
    quantity,
    json(lives),
    json(segments),
    premium === null ? '' : json(premium),
    t === 0 ? '' : t,
    expected,
    near,
    'computed apart',
    '',
  ].join(',');
}
