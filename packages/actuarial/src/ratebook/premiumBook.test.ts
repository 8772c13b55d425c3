import { annualRate, cents, round } from '@cebao/kernel';
import { describe, expect, it } from 'vitest';
import { chinaBlock } from '../../testdata/block.ts';
import { valueOf } from '../../testdata/tables.ts';
import { bookBasis, bookPremium } from './bookPremium.ts';
import type { BookCell } from './bookPremium.ts';
import { commutationBlock } from './commutation.ts';
import { emptyBook, premiumBook } from './premiumBook.ts';
import { premiumGrid } from './premiumGrid.ts';
import type { BookExpenses, GridRequest } from './premiumGrid.ts';

const ages = chinaBlock.ages;
const sumInsuredCents = cents(100_000_000);
const expenses: BookExpenses = {
  firstYearPerPremium: 0.5,
  renewalPerPremium: 0.04,
  initialPerSumInsured: 0.001,
  yearlyPerSumInsured: 0.0003,
};
const columns = commutationBlock(chinaBlock, annualRate(0.025));
const request: GridRequest = {
  firstAge: 0,
  ages,
  fromAge: 20,
  toAge: 50,
  covers: [
    { kind: 'years', years: 15 },
    { kind: 'untilAge', age: 80 },
  ],
  payTerms: [{ kind: 'years', years: 1 }, { kind: 'years', years: 10 }, { kind: 'wholeCover' }],
  sumInsuredCents,
  expenses,
};
const made = premiumGrid(request);
const grid = made.ok ? made.value : expect.fail('the grid is sound');
const book = premiumBook(columns, grid);

/** Every cell of the grid, in the order in which the book keeps them. */
function cells(benefit: BookCell['benefit']): readonly BookCell[] {
  const issueAges = Array.from({ length: 31 }, (_, index) => 20 + index);
  return [0, 1].flatMap((table) =>
    issueAges.flatMap((age) =>
      [15, 80 - age].flatMap((coverYears) =>
        [1, 10, coverYears].map((premiumYears) => {
          return { benefit, table, age, coverYears, premiumYears, sumInsuredCents };
        }),
      ),
    ),
  );
}

/** Present values year by year, without commutation columns. */
function firstPrinciples(cell: BookCell): number {
  const { benefit, table, age, coverYears, premiumYears } = cell;
  const v = 1 / 1.025;
  const rates = yearlyRates(table, age);
  const insured = benefit === 'term' ? rates.slice(0, coverYears) : rates;
  let [alive, vt, A, cover, paid] = [1, 1, 0, 0, 0];
  // Those who reached the end of accelerated cover healthy: their sum is paid whenever they die.
  let healthy = 1;
  for (const [t, { q, illness }] of insured.entries()) {
    const ends = cell.after !== 'deathsAndIllnesses' && t >= coverYears;
    const i = benefit === 'term' || ends ? 0 : illness;
    const payers = benefit === 'term' ? alive : healthy;
    cover += payers * vt;
    paid += t < premiumYears ? payers * vt : 0;
    vt *= v;
    A += alive * Math.min(q + i, 1) * vt;
    alive *= Math.max(1 - q - i, 0);
    healthy *= Math.max(1 - q - illness, 0);
  }
  const { initialPerSumInsured: e0, yearlyPerSumInsured: e1 } = expenses;
  return (sumInsuredCents * (A + e0 + e1 * cover)) / (0.96 * paid - 0.46);
}

function yearlyRates(table: number, age: number) {
  const [from, to] = [table * ages + age, (table + 1) * ages];
  const qx = Array.from(chinaBlock.qx.slice(from, to));
  return qx.map((q, t) => ({ q, illness: (chinaBlock.ix[from + t] ?? 0) * (1 - q / 2) }));
}

describe('a book of premiums', () => {
  const [term, accelerated] = [cells('term'), cells('accelerated')];

  it('has every cell by the sums of first principles, to the fen', () => {
    expect(book.termCents.length).toBe(term.length);
    expect([...book.termCents]).toEqual(term.map((cell) => round.halfUp(firstPrinciples(cell))));
    expect([...book.acceleratedCents]).toEqual(
      accelerated.map((cell) => round.halfUp(firstPrinciples(cell))),
    );
  });

  it('pays illnesses for life where the grid asks for it, by the same sums', () => {
    const after = 'deathsAndIllnesses';
    const forLife = premiumGrid({ ...request, after });
    const { termCents, acceleratedCents } = premiumBook(columns, valueOf(forLife));
    expect(termCents).toEqual(book.termCents);
    const asked = accelerated.map((cell) => ({ ...cell, after }) as const);
    expect([...acceleratedCents]).toEqual(asked.map((cell) => round.halfUp(firstPrinciples(cell))));
    const basis = valueOf(bookBasis({ columns, expenses }));
    expect(asked.map((cell) => valueOf(bookPremium(basis, cell)))).toEqual([...acceleratedCents]);
    // With an illness for life to be paid for, no premium is lower, and all are dearer at 15 years.
    acceleratedCents.forEach((G, at) => {
      expect(G).toBeGreaterThanOrEqual(book.acceleratedCents[at] ?? Number.NaN);
    });
    expect(acceleratedCents[0]).toBeGreaterThan(book.acceleratedCents[0] ?? Number.NaN);
  });

  it('has the premiums of the typed call', () => {
    const basis = bookBasis({ columns, expenses });
    if (!basis.ok) expect.fail('the basis is sound');
    const priced = [...term, ...accelerated].map((cell) => bookPremium(basis.value, cell));
    const premiums = priced.map((premium) => (premium.ok ? premium.value : 'refused'));
    expect(premiums).toEqual([...book.termCents, ...book.acceleratedCents]);
  });

  it('is the same from tables that begin at a later age', () => {
    const from20 = (rates: Float64Array) => {
      return Float64Array.of(...rates.slice(20, ages), ...rates.slice(ages + 20));
    };
    const block = { firstAge: 20, ages: ages - 20, tables: 2 };
    const { qx, ix } = { qx: from20(chinaBlock.qx), ix: from20(chinaBlock.ix) };
    const later = commutationBlock({ ...block, qx, ix }, annualRate(0.025));
    const shifted = premiumGrid({ ...request, firstAge: 20, ages: ages - 20 });
    if (!shifted.ok) expect.fail('the grid is sound');
    expect(premiumBook(later, shifted.value)).toEqual(book);
  });

  it('is overwritten in place', () => {
    const into = emptyBook(columns, grid);
    expect(premiumBook(columns, grid, into)).toBe(into);
    expect(into).toEqual(book);
  });

  it('does not take a grid of other ages or a book of another size', () => {
    const other = commutationBlock({ ...chinaBlock, firstAge: 1 }, annualRate(0.025));
    expect(() => premiumBook(other, grid)).toThrow('other ages');
    const small = { ...book, termCents: new Float64Array(3) };
    expect(() => premiumBook(columns, grid, small)).toThrow('another size');
    const uneven = { ...book, acceleratedCents: new Float64Array(3) };
    expect(() => premiumBook(columns, grid, uneven)).toThrow('another size');
  });
});
