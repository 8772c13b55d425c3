/** What holds for every published table, with or without clauses. */
import { describe, expect, it } from 'vitest';
import { quote } from '@cebao/actuarial';
import type { Product, QuoteRequest, RateCell } from '@cebao/actuarial';
import { cents } from '@cebao/kernel';
import { goldenAmount, goldenColumns, goldenRequest } from '../../testdata/golden.ts';
import { csvLine, reprinted } from '../../testdata/reprinted.ts';
import { valueOf } from '../../testdata/given.ts';
import { importRateFile, readRateMapping } from '../rateImport/rateFile.ts';
import { dataRoot, filesOf, readCsv, readText } from '../read/dataFile.ts';
import { loadCatalogue } from './catalogue.ts';
import { loadEveryProduct } from './everyProduct.ts';
import { findProduct } from './findProduct.ts';

const listed = valueOf(loadEveryProduct());
const codes = listed.map(({ product }) => product.code);
const found = new Map(codes.map((code) => [code, valueOf(findProduct(dataRoot, code))]));
const entryOf = (code: string) => {
  const entry = found.get(code);
  if (entry === undefined) throw new Error(code);
  return entry;
};
const textOf = (code: string, file: string): string =>
  valueOf(readText({ root: dataRoot, path: `products/${code}/${file}` }));

function requestFor(product: Product, cell: RateCell, age: number): QuoteRequest {
  return {
    plan: cell.plan,
    sex: cell.sex === '' ? 'male' : cell.sex,
    age,
    period: cell.period,
    payTerm: cell.payTerm,
    annuityStartAge: cell.annuityStartAge,
    socialMedical: cell.socialMedical === 'yes',
    chosenCents: product.steps.maxCents,
  };
}

/** value x amount / per in fen, half up, from the digits as printed. */
function exact(printed: string, product: Product): number {
  const [whole = '', decimals = ''] = printed.split('.');
  const top = BigInt(whole + decimals) * 100n * BigInt(product.steps.maxCents);
  const bottom = 10n ** BigInt(decimals.length) * BigInt(product.perCents);
  return Number((2n * top + bottom) / (2n * bottom));
}

/** Questions with more than one printed value, as the sources name them. */
const contradictions: Readonly<Record<string, readonly [questions: number, cells: number]>> = {
  '113012': [116, 232],
  '113013': [401, 802],
  '213025': [51, 102],
  '213026': [54, 122],
  '315045': [1, 10],
};

describe('the published tables', () => {
  it('are 59, with 61,264 cells that can be asked for and 1,268 that contradict each other', () => {
    expect(codes).toHaveLength(59);
    expect(listed.reduce((sum, { rates }) => sum + rates.cells.length, 0)).toBe(61_264);
    const leftOut = codes.filter((code) => entryOf(code).leftOut.length > 0);
    expect(leftOut).toEqual(Object.keys(contradictions));
    expect(leftOut.reduce((sum, code) => sum + entryOf(code).leftOut.length, 0)).toBe(1_268);
  });

  it('enter a plan only when their clauses were read', () => {
    const planned = valueOf(loadCatalogue()).products.map(({ product }) => product.code);
    const typed = listed.filter(({ product }) => product.status !== 'rates');
    expect(planned).toEqual(typed.map(({ product }) => product.code));
    for (const { product } of listed) {
      const benefits = product.plans.flatMap((plan) => plan.benefits);
      expect(benefits.length > 0).toBe(product.status !== 'rates');
    }
  });
});

describe.each(listed)('$product.code $product.name', ({ product }) => {
  const { code } = product;

  it('quotes every cell of a new contract to the fen of the published table', () => {
    const { rates } = entryOf(code);
    // One line for each cell below the header.
    const lines = textOf(code, 'rates.csv').trimEnd().split('\n').slice(1);
    expect(rates.cells).toHaveLength(lines.length);
    const wrong = rates.cells.filter((cell) => {
      if (cell.purchase === 'renewal') return false;
      return [cell.ageFrom, cell.ageTo].some((age) => {
        const given = quote(product, rates, requestFor(product, cell, age));
        if (!given.ok) return true;
        const { sumInsuredCents, premiumCents } = given.value;
        const computed = product.chosenBy === 'premium' ? sumInsuredCents : premiumCents;
        return computed !== cents(exact(cell.value, product));
      });
    });
    expect(wrong).toEqual([]);
  });

  it('does not quote what contradicts itself', () => {
    const { rates, leftOut } = entryOf(code);
    const quoted = leftOut.filter(
      ({ cell }) => quote(product, rates, requestFor(product, cell, cell.ageFrom)).ok,
    );
    expect(quoted).toEqual([]);
  });

  it('is imported again from its mapping, byte by byte', async () => {
    const { rates, leftOut } = entryOf(code);
    const mapping = readRateMapping(textOf(code, 'mapping.json'), 'mapping.json');
    if (!mapping.ok) throw new Error(JSON.stringify(mapping.error));
    const text = reprinted(mapping.value, [...rates.cells, ...leftOut.map(({ cell }) => cell)]);
    const lines = text.trimEnd().split('\n').length;
    const [table] = mapping.value.tables;
    const fitted = {
      ...mapping.value,
      tables: table === undefined ? [] : [{ ...table, lastRow: lines }],
    };
    const file = { name: 'again.csv', bytes: new TextEncoder().encode(text) };
    const stopped = await importRateFile(file, fitted, { leaveOutConflicts: false });
    const refusals = stopped.ok ? [] : stopped.error.filter((r) => r.thing.startsWith('矛盾的格'));
    expect(refusals).toHaveLength(contradictions[code]?.[0] ?? 0);
    const again = await importRateFile(file, fitted, { leaveOutConflicts: true });
    if (!again.ok) throw new Error(JSON.stringify(again.error.slice(0, 3)));
    expect(again.value.files['rates.csv']).toBe(textOf(code, 'rates.csv'));
    expect(again.value.imported.leftOut).toHaveLength(contradictions[code]?.[1] ?? 0);
  });

  it('says with its source that it is no current offer, and how much of it was read', () => {
    const source = textOf(code, 'source.md');
    expect(source).toContain('not a current offer');
    expect(source).toContain('非现行在售');
    expect(source).toContain(`Status \`${product.status}\``);
  });
});

describe('an example printed in a manual', () => {
  const printed = listed
    .filter(({ product }) => product.status === 'rates')
    .map(({ product }) => product)
    .filter(({ code }) =>
      valueOf(filesOf({ root: dataRoot, path: `products/${code}` })).includes('golden.csv'),
    )
    .flatMap((product) =>
      valueOf(
        readCsv({ root: dataRoot, path: `products/${product.code}/golden.csv` }, goldenColumns),
      ).map((row) => ({ product, row })),
    );

  it('stands for 20 tables, 48 times', () => {
    expect(printed).toHaveLength(48);
    expect(new Set(printed.map(({ product }) => product.code)).size).toBe(20);
  });

  it('is what the imported table gives, to the fen', () => {
    for (const { product, row } of printed) {
      const { rates } = entryOf(product.code);
      const given = valueOf(quote(product, rates, goldenRequest(row)));
      expect([row.place, given.sumInsuredCents, given.premiumCents]).toEqual([
        row.place,
        goldenAmount(row, 'sumInsuredCents'),
        goldenAmount(row, 'premiumCents'),
      ]);
    }
  });
});

describe('a table printed again', () => {
  it('is CSV', () => {
    expect(csvLine(['a', undefined, 'b"c'])).toBe('"a","","b""c"\n');
  });
});
