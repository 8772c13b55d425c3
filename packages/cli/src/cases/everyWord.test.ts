/**
 * The closed schema word by word: each quantity with each table and status, and between them each
 * timing, step, frequency, expense, loading and rule for fractional ages, beside values that a
 * reference of its own computes from the definitions (`testing/caseReference.ts`).
 */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { loadWorkedTables } from '@cebao/dossiers';
import { caseColumns, type CasePremium } from '@cebao/contracts';
import { assert } from '@cebao/kernel';
import { lineOf, rowsOfEveryWord } from '../testing/caseRows.ts';
import { referenceValue, type ReferenceRow } from '../testing/caseReference.ts';
import { judge, type Judged } from './judge.ts';
import { readCases } from './readCases.ts';

const loaded = loadWorkedTables();
assert(loaded.ok, 'the tables load');
const tables = loaded.value;
const survivors = { SOA_ILT: tables.soaIllustrative, ISTAT1998M: tables.istat1998Male };

function judged(lines: readonly string[]): readonly Judged[] {
  const rows = readCases({ file: 'rows.csv', text: [caseColumns.join(','), ...lines].join('\n') });
  assert(rows.ok, 'the header is right');
  return rows.value.map((row) => judge(row, tables));
}

const rows = rowsOfEveryWord();
const lineNumber = (n: number, row: ReferenceRow) =>
  lineOf(`W-${n}`, row, referenceValue(row, survivors));

describe('every word of the schema', () => {
  it('128 rows agree with the reference to eight digits', () => {
    const all = judged(rows.map((row, n) => lineNumber(n, row)));
    expect(all.length).toBe(128);
    expect(all.filter((one) => one.verdict !== 'pass')).toEqual([]);
  });

  it('the rows use each of them', () => {
    const used = JSON.stringify(rows);
    const words = [
      'udd',
      'law',
      'cohort',
      'mid',
      'moment_udd',
      'end',
      'start',
      'of_premium',
      'per_policy',
    ].map((word) => `"${word}"`);
    const figures = ['"m":1', '"m":2', '"m":4', '"m":12', '"to":null', '"step":1.5', '"step":-25'];
    const given = ['"amount":77.5', '"loading":0.25', '"weight":3', '"interest":0,', '"to":1,'];
    for (const word of [...words, ...figures, ...given]) expect(used).toContain(word);
  });

  it('premiums returned on death, in each quantity that a premium enters', () => {
    const isMoment = ({ quantity }: ReferenceRow) => /moment|variance/.test(quantity);
    const given: CasePremium = { from: 0, to: 8, m: 1, amount: 77.5, loading: 0, expenses: [] };
    const yearly = [
      ...rows.filter(
        ({ premium, quantity }) => premium !== null && quantity !== 'sum_from_premium',
      ),
      ...rows.filter(isMoment).map((row) => ({ ...row, premium: given })),
    ];
    const returning = yearly.map((row): ReferenceRow => {
      const back = {
        on: 'death',
        timing: 'end',
        from: 0,
        to: 9,
        amount: 0,
        step: 0,
        m: 1,
      } as const;
      assert(row.premium !== null, 'a premium');
      return {
        ...row,
        segments: [...row.segments, { ...back, premiums_paid: 0.5 }],
        premium: { ...row.premium, m: 1, loading: 0 },
      };
    });
    expect(returning.length).toBeGreaterThan(100);
    const all = judged(returning.map((row, n) => lineNumber(n, row)));
    expect(all.filter((one) => one.verdict !== 'pass')).toEqual([]);
  });

  it('any of them at any rate, year and amount', () => {
    const drawn = fc.record({
      row: fc.constantFrom(...rows),
      interest: fc.double({ min: -0.05, max: 0.3, noNaN: true }),
      amount: fc.double({ min: 0.5, max: 5000, noNaN: true }),
      t: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(drawn, ({ row, interest, amount, t }) => {
        const [first, ...others] = row.segments;
        assert(first !== undefined, 'a segment');
        const other = {
          ...row,
          interest: Number(interest.toFixed(5)),
          segments: [{ ...first, amount }, ...others],
          t: row.t === 0 ? 0 : t,
        };
        const [one] = judged([lineNumber(0, other)]);
        expect(one).toMatchObject({ verdict: 'pass' });
      }),
      { numRuns: 300 },
    );
  });
});

describe('what the schema does not permit', () => {
  const [first] = rows;
  assert(first !== undefined, 'a row');
  const whole = { on: 'death', timing: 'end', from: 0, to: null, amount: 1 };
  const premium = { from: 0, to: 10, m: 1 };
  const one = (age: number) => ({ status: 'single', lives: [{ age }] });

  it.each<readonly [string, object, string]>([
    ['a table', { table: 'CSO' }, 'table'],
    ['a quantity', { quantity: 'EPV' }, 'quantity'],
    ['a rate of -100 %', { interest: -1 }, 'interest'],
    ['a status', { lives: { status: 'first_death', lives: [{ age: 40 }] } }, 'lives_json.status'],
    ['two single lives', { lives: { status: 'single', lives: [{ age: 4 }, { age: 5 }] } }, 'lives'],
    ['nobody', { lives: { status: 'joint', lives: [] } }, 'lives_json.lives'],
    ['half an age', { lives: one(40.5) }, 'age'],
    ['an age below 0', { lives: one(-1) }, 'age'],
    ['an age beyond the table', { table: 'SOA_ILT', lives: one(111) }, 'age'],
    ['lives of a named table', { lives: { status: 'single', lives: [{ age: 4, lx: [1] }] } }, 'lx'],
    ['no lives INLINE', { table: 'INLINE' }, 'lx'],
    ['a weight of one life', { lives: { status: 'single', lives: [{ age: 4, weight: 1 }] } }, 'we'],
    ['a cohort without weights', { lives: { status: 'cohort', lives: [{ age: 4 }] } }, 'weight'],
    ['a rule', { lives: { ...one(40), fractional: 'balducci' } }, 'fractional'],
    [
      'the law of a printed table',
      { table: 'SOA_ILT', lives: { ...one(40), fractional: 'law' } },
      'law',
    ],
    ['no segment', { segments: [] }, 'segments_json'],
    ['an event', { segments: [{ ...whole, on: 'illness' }] }, 'on'],
    ['a timing of deaths', { segments: [{ ...whole, timing: 'start' }] }, 'timing'],
    ['a timing of survival', { segments: [{ ...whole, on: 'survival', timing: 'mid' }] }, 'timing'],
    ['monthly deaths', { segments: [{ ...whole, m: 12 }] }, 'm'],
    ['three payments a year', { segments: [{ ...whole, on: 'survival', m: 3 }] }, 'm'],
    ['years that go back', { segments: [{ ...whole, from: 3, to: 2 }] }, 'to'],
    ['half a year', { segments: [{ ...whole, from: 0.5 }] }, 'from'],
    ['no amount', { segments: [{ ...whole, amount: undefined }] }, 'amount'],
    ['another key', { segments: [{ ...whole, growth: 0.02 }] }, 'growth'],
    [
      'premiums returned on survival',
      { segments: [{ ...whole, on: 'survival', premiums_paid: 1 }] },
      'premiums_paid',
    ],
    [
      'monthly survival without a rule',
      { segments: [{ ...whole, on: 'survival', m: 12 }] },
      'payments a year',
    ],
    ['no premium to solve', { quantity: 'net_premium' }, 'premium_json'],
    ['a premium of no years', { quantity: 'net_premium', premium: { ...premium, to: 0 } }, 'to'],
    [
      'an expense',
      {
        quantity: 'gross_premium',
        premium: { ...premium, expenses: [{ kind: 'tax', rate: 1, from: 0, to: 1 }] },
      },
      'kind',
    ],
    ['a sum without a premium', { quantity: 'sum_from_premium', premium }, 'amount'],
    ['full preliminary term at issue', { quantity: 'fpt_reserve', premium }, 'years completed'],
    ['a reserve of the dead', { quantity: 'net_reserve', premium, t: 140 }, 'years completed'],
    [
      'a reserve of a cohort',
      {
        quantity: 'net_reserve',
        premium,
        lives: { status: 'cohort', lives: [{ age: 40, weight: 1 }] },
      },
      'status',
    ],
    [
      'returned premiums with a loading',
      {
        quantity: 'gross_premium',
        segments: [{ ...whole, premiums_paid: 1 }],
        premium: { ...premium, loading: 0.1 },
      },
      'loading',
    ],
    [
      'returned monthly premiums',
      {
        quantity: 'net_premium',
        segments: [{ ...whole, premiums_paid: 1 }],
        premium: { ...premium, m: 12 },
      },
      'premiums returned',
    ],
    [
      'a second moment of survival',
      { quantity: 'second_moment', segments: [{ ...whole, on: 'survival' }] },
      'second moment',
    ],
    [
      'a variance of mid-year deaths',
      { quantity: 'variance', segments: [{ ...whole, timing: 'mid' }] },
      'second moment',
    ],
    [
      'a flow past the list',
      { table: 'INLINE', lives: { status: 'single', lives: [{ age: 4, lx: [3, 2, 1] }] } },
      'years that the lives are known',
    ],
    [
      'lives that rise',
      { table: 'INLINE', lives: { status: 'single', lives: [{ age: 4, lx: [3, 4, 0] }] } },
      'lives after 1',
    ],
  ])('%s is refused by name', (_, given, thing) => {
    const row: object = { ...first, table: 'SULT', lives: one(40), segments: [whole], ...given };
    const line = lineOf('X-1', row as ReferenceRow, 0).replaceAll(
      /,(NaN|0),(NaN|[\d.e-]+),computed/g,
      ',0,1,computed',
    );
    const [verdict] = judged([line]);
    expect(verdict).toMatchObject({ verdict: 'unsupported', value: null });
    expect(verdict?.reason).toContain(thing);
  });
});
