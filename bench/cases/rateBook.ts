/**
 * The rate book of `reference/ratebook.c`: 2 benefits x 43 ages x 2 sexes x 2 smoker classes x 4
 * covers x 4 pay terms, per 1,000 of sum. The tables are made up by the same formula as there.
 */
import {
  bookBasis,
  bookPremium,
  commutationBlock,
  emptyBook,
  premiumBook,
  premiumGrid,
  rateBlock,
} from '@cebao/actuarial';
import type { BookBasis, BookCell, BookExpenses, RateBlock } from '@cebao/actuarial';
import { annualRate, cents } from '@cebao/kernel';
import { given, type BenchCase } from '../benchCase.ts';

const ages = 106;
const tables = 4;
const sumInsuredCents = cents(100_000);
const expenses: BookExpenses = {
  firstYearPerPremium: 0.6,
  renewalPerPremium: 0.05,
  initialPerSumInsured: 0.002,
  yearlyPerSumInsured: 0.0004,
};
const coverYears = [10, 20, 30] as const;
const untilAge = 70;
const payYears = [5, 10, 20] as const;
const [fromAge, toAge] = [18, 60];

export function rateBookCases(): readonly BenchCase[] {
  const block = given(rateBlock(madeUpRates()));
  const rate = (turn: number) => annualRate(0.025 + turn * 0.0001);
  const columns = commutationBlock(block, rate(0));
  const grid = given(
    premiumGrid({
      firstAge: 0,
      ages,
      fromAge,
      toAge,
      covers: [
        ...coverYears.map((years) => ({ kind: 'years', years }) as const),
        { kind: 'untilAge', age: untilAge },
      ],
      payTerms: [
        ...payYears.map((years) => ({ kind: 'years', years }) as const),
        { kind: 'wholeCover' },
      ],
      sumInsuredCents,
      expenses,
    }),
  );
  const book = emptyBook(columns, grid);
  const single = new Float64Array(book.termCents.length * 2);
  const items = single.length;
  const basis = given(bookBasis({ columns, expenses }));
  const checksum = () => {
    let sum = 0;
    for (const [cell, term] of book.termCents.entries()) {
      sum += term / 100;
      sum += (book.acceleratedCents[cell] ?? Number.NaN) / 100;
    }
    return sum;
  };
  return [
    {
      key: 'ours-book',
      items,
      inner: 50,
      work: (turn) => {
        commutationBlock(block, rate(turn), columns);
        premiumBook(columns, grid, book);
      },
      checksum,
    },
    { key: 'ours-cells', items, inner: 50, work: () => premiumBook(columns, grid, book), checksum },
    {
      key: 'ours-perCell',
      items,
      inner: 2,
      work: () => pricedOneByOne(basis, single),
      checksum: () => single.reduce((sum, premium) => sum + premium / 100, 0),
    },
  ];
}

/** The same premiums by the typed call, each cell an object of its own. */
function pricedOneByOne(basis: BookBasis, into: Float64Array): void {
  let at = 0;
  for (let table = 0; table < tables; table += 1) {
    for (let age = fromAge; age <= toAge; age += 1) {
      at = priceAge(basis, into, { table, age, at });
    }
  }
}

type OneAge = { readonly table: number; readonly age: number; readonly at: number };

function priceAge(basis: BookBasis, into: Float64Array, { table, age, at }: OneAge): number {
  let next = at;
  for (const years of [...coverYears, untilAge - age]) {
    for (const pay of [...payYears, years]) {
      const premiumYears = Math.min(pay, years);
      const term: BookCell = {
        benefit: 'term',
        table,
        age,
        coverYears: years,
        premiumYears,
        sumInsuredCents,
      };
      const accelerated: BookCell = {
        benefit: 'accelerated',
        table,
        age,
        coverYears: years,
        premiumYears,
        sumInsuredCents,
      };
      into[next] = given(bookPremium(basis, term));
      into[next + 1] = given(bookPremium(basis, accelerated));
      next += 2;
    }
  }
  return next;
}

function madeUpRates(): RateBlock {
  const qx = new Float64Array(tables * ages);
  const ix = new Float64Array(tables * ages);
  for (let k = 0; k < tables; k += 1) {
    const isFemale = k % 2 === 1;
    const smokes = k >= 2 ? 1 : 0;
    const a = 0.0004 * (1 + 0.5 * smokes);
    const b = (isFemale ? 0.000012 : 0.00002) * (1 + 0.9 * smokes);
    const c = 0.00001 * (1 + 0.6 * smokes);
    let [g, h] = [1, 1];
    for (let x = 0; x < ages; x += 1) {
      qx[k * ages + x] = x === ages - 1 ? 1 : Math.min(a + b * g, 1);
      ix[k * ages + x] = Math.min(c * h, 0.08);
      g *= isFemale ? 1.1 : 1.098;
      h *= 1.09;
    }
  }
  return { firstAge: 0, ages, tables, qx, ix };
}
