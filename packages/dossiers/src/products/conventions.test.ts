/**
 * What holds for every product dossier at once. The price of every published cell is computed a
 * second time, from the text of the file and with whole numbers only.
 */
import { describe, expect, it } from 'vitest';
import { offers, quote } from '@cebao/actuarial';
import type { Product, QuoteRequest, RateCell } from '@cebao/actuarial';
import { cents } from '@cebao/kernel';
import { integerOf, textOf } from '@cebao/sheets';
import type { CsvRow } from '@cebao/sheets';
import { valueOf } from '../../testdata/given.ts';
import { loadInsurers } from '../facts/insurers.ts';
import { dataRoot, readCsv, readText } from '../read/dataFile.ts';
import { loadCatalogue } from './catalogue.ts';

const { products } = valueOf(loadCatalogue());
const printedCells = {
  '111013': 4068,
  '115036': 378,
  '115046': 2160,
  '315061': 92,
  '413004': 3590,
};

/** value x amount / per in fen, half up, from the digits as printed. */
function exact(printed: string, product: Product, amountCents: number): number {
  const [whole = '', decimals = ''] = printed.split('.');
  const scale = 10n ** BigInt(decimals.length);
  const top = BigInt(whole + decimals) * 100n * BigInt(amountCents);
  const bottom = scale * BigInt(product.perCents);
  return Number((2n * top + bottom) / (2n * bottom));
}

/** The least, the most and an amount in between, on the product's steps. */
function amountsOf({ steps }: Product): readonly number[] {
  const count = (steps.maxCents - steps.minCents) / steps.stepCents;
  const middle = steps.minCents + Math.trunc(count / 3) * steps.stepCents;
  return [...new Set([steps.minCents, middle, steps.maxCents])];
}

function requestFor(cell: RateCell, age: number, chosenCents: number): QuoteRequest {
  return {
    plan: cell.plan,
    sex: cell.sex === '' ? 'female' : cell.sex,
    age,
    period: cell.period,
    payTerm: cell.payTerm,
    socialMedical: cell.socialMedical === 'yes',
    annuityStartAge: cell.annuityStartAge,
    chosenCents: cents(chosenCents),
  };
}

describe.each(products)('$product.code $product.name', ({ product, rates }) => {
  const printed = valueOf(readText({ root: dataRoot, path: `products/${product.code}/rates.csv` }))
    .trimEnd()
    .split('\n')
    .slice(1);

  it('has as many cells as were published', () => {
    expect(Object.entries(printedCells)).toContainEqual([product.code, rates.cells.length]);
    expect(printed).toHaveLength(rates.cells.length);
  });

  it('quotes every cell of a new contract to the fen of the published table', () => {
    let quotes = 0;
    rates.cells.forEach((cell, i) => {
      if (cell.purchase === 'renewal') return;
      const value = printed[i]?.split(',').at(-1) ?? '';
      for (const age of new Set([cell.ageFrom, cell.ageTo])) {
        for (const amount of amountsOf(product)) {
          const given = valueOf(quote(product, rates, requestFor(cell, age, amount)));
          const computed = exact(value, product, amount);
          const [sum, premium] =
            product.chosenBy === 'sumInsured' ? [amount, computed] : [computed, amount];
          expect([given.sumInsuredCents, given.premiumCents, given.cell.value]).toEqual([
            sum,
            premium,
            value,
          ]);
          quotes += 1;
        }
      }
    });
    const fresh = rates.cells.filter((cell) => cell.purchase !== 'renewal').length;
    expect(quotes).toBeGreaterThanOrEqual(fresh);
  });

  it('offers exactly the terms whose cells it has', () => {
    for (let age = product.eligibility.minAge; age <= product.eligibility.maxAge; age += 1) {
      for (const sex of ['male', 'female'] as const) {
        const person = { sex, age, socialMedical: true };
        const cells = rates.cells.filter(
          (cell) =>
            cell.purchase !== 'renewal' &&
            cell.socialMedical !== 'no' &&
            (cell.sex === '' || cell.sex === sex) &&
            cell.ageFrom <= age &&
            age <= cell.ageTo,
        );
        expect(offers(product, rates, person)).toHaveLength(cells.length);
      }
    }
  });

  it('has no cell for a new contract outside the ages of its clauses', () => {
    for (const cell of rates.cells.filter((c) => c.purchase !== 'renewal')) {
      expect(cell.ageFrom).toBeGreaterThanOrEqual(product.eligibility.minAge);
      expect(cell.ageTo).toBeLessThanOrEqual(product.eligibility.maxAge);
    }
  });

  it('gives every benefit a clause of its own product', () => {
    for (const { clause } of product.plans.flatMap((plan) => plan.benefits)) {
      expect(clause).toMatch(new RegExp(`^${product.code} (tk|sms) .*[0-9一二三四]`));
    }
    expect(product.eligibility.clause).toMatch(new RegExp(`^${product.code} tk [0-9.]+`));
  });

  it('says with its source that it is no current offer', () => {
    const source = valueOf(
      readText({ root: dataRoot, path: `products/${product.code}/source.md` }),
    );
    expect(source).toContain('not a current offer');
    expect(source).toContain('非现行在售');
    expect(source).toContain('Status `terms`');
  });

  it('comes from an insurer with a dossier', () => {
    const names = valueOf(loadInsurers()).map((insurer) => insurer.name);
    expect(names).toContain(product.insurer);
  });

  it('says that steps are assumed where the papers have none', () => {
    const fixed = product.steps.minCents === product.steps.maxCents;
    expect(product.steps.evidence).toBe(fixed ? 'clause' : 'assumption');
  });
});

const goldenColumns = [
  'plan',
  'sex',
  'age',
  'period',
  'payTerm',
  'annuityStartAge',
  'socialMedical',
  'chosenCents',
  'sumInsuredCents',
  'premiumCents',
  'printedIn',
  'note',
];

describe.each(products)('golden quotes of $product.code', ({ product, rates }) => {
  const path = `products/${product.code}/golden.csv`;
  const rows = valueOf(readCsv({ root: dataRoot, path }, goldenColumns));

  it('are at least ten, each printed in the manual or the table', () => {
    expect(rows.length).toBeGreaterThanOrEqual(10);
    for (const row of rows) expect(['manual', 'table']).toContain(textOf(row, 'printedIn'));
  });

  it.each(rows.map((row) => ({ row, name: row.values.slice(0, 8).join(' ') })))(
    '$name',
    ({ row }) => {
      const given = valueOf(quote(product, rates, requestOf(row)));
      expect(given).toMatchObject({
        sumInsuredCents: amount(row, 'sumInsuredCents'),
        premiumCents: amount(row, 'premiumCents'),
      });
    },
  );
});

function requestOf(row: CsvRow): QuoteRequest {
  const start = textOf(row, 'annuityStartAge');
  return {
    plan: textOf(row, 'plan'),
    sex: textOf(row, 'sex') === 'male' ? 'male' : 'female',
    age: valueOf(integerOf(row, 'age', { min: 0, max: 105 })),
    period: textOf(row, 'period'),
    payTerm: textOf(row, 'payTerm'),
    socialMedical: textOf(row, 'socialMedical') === 'yes',
    annuityStartAge: start === '' ? null : Number(start),
    chosenCents: cents(amount(row, 'chosenCents')),
  };
}

function amount(row: CsvRow, column: string): number {
  return valueOf(integerOf(row, column, { min: 1, max: Number.MAX_SAFE_INTEGER }));
}

describe('facts that the engine leans on', () => {
  const productOf = (code: string): Product => {
    const entry = products.find(({ product }) => product.code === code);
    if (entry === undefined) throw new Error(code);
    return entry.product;
  };
  const benefitIds = (code: string) =>
    productOf(code).plans.map((plan) => plan.benefits.map((benefit) => benefit.id));

  it('111013: plan two adds the optional benefits and is dearer in every cell', () => {
    const [one = [], two = []] = benefitIds('111013');
    expect(two.slice(0, one.length)).toEqual(one);
    expect(two.length).toBe(one.length + 4);
    const { cells } = products[0]?.rates ?? { cells: [] };
    const key = (c: RateCell) => [c.sex, c.ageFrom, c.period, c.payTerm].join();
    const dearer = new Map(
      cells.filter((c) => c.plan === '方案二').map((c) => [key(c), Number(c.value)]),
    );
    const basic = cells.filter((c) => c.plan === '方案一');
    expect(basic).toHaveLength(2034);
    for (const cell of basic) {
      expect(dearer.get(key(cell))).toBeGreaterThan(Number(cell.value));
    }
  });

  it('115046: before 18 plan two pays premiums only, from 18 at least the sum', () => {
    const [, two] = productOf('115046').plans;
    const deaths = two?.benefits.filter((benefit) => benefit.peril === 'death') ?? [];
    expect(deaths.map((b) => [b.fromAge, b.untilAge, b.pays.kind])).toEqual([
      [null, 18, 'premiumsPaid'],
      [18, null, 'greatest'],
    ]);
  });

  it('315061: bands 0, 40, 60 and 100 % above 0, 3,000, 20,000 and 50,000 yuan, renewal not guaranteed', () => {
    const product = productOf('315061');
    const pays = product.plans[0]?.benefits[0]?.pays;
    expect(pays).toEqual({
      kind: 'indemnity',
      limitCents: 100_000_000,
      bands: [
        { overCents: 0, share: 0 },
        { overCents: 300_000, share: 0.4 },
        { overCents: 2_000_000, share: 0.6 },
        { overCents: 5_000_000, share: 1 },
      ],
    });
    expect(product.guaranteedRenewalYears).toBe(0);
    expect(product.eligibility.requires).toEqual(['newCitizen']);
  });

  it('children of critical-illness products are insured from 28 days on', () => {
    for (const code of ['115036', '115046', '315061', '413004']) {
      expect(productOf(code).eligibility.minDays).toBe(28);
    }
    expect(productOf('111013').eligibility.minDays).toBeNull();
  });
});
