/** Contracts of a few yuan a year are not proposed, and told why (ADR 0067). */
import { describe, expect, it } from 'vitest';
import type { Catalogue, Household, Lock } from '@cebao/planning';
import {
  choices,
  cost,
  facts,
  fen,
  household,
  income,
  medicalQuote,
  must,
  person,
  planOf,
  sumQuote,
} from '../families.ts';
import { setUpOf } from '../setUp.ts';

type Part = { readonly least?: number; readonly locks?: readonly Lock[] };

/** A woman of 26 with a mother to support: term cover of 100,000 costs her a few dozen yuan a year. */
function family({ least, locks = [] }: Part = {}): Household {
  const quoted = sumQuote({
    id: 'quoted',
    kind: 'term',
    insured: 'self',
    premium: 12,
    premiumYears: 1,
    coverYears: 1,
    yuan: 10_000,
  });
  return household({
    persons: [
      person({
        id: 'self',
        age: 26,
        role: 'adult',
        sex: 'female',
        incomes: [income('work', 90_000, { untilAge: 55 })],
      }),
    ],
    costs: [cost({ yuan: 12_000, kind: 'elderSupport' }), cost({ yuan: 40_000, person: 'self' })],
    manualLines: [quoted, medicalQuote('self', 60)],
    choices: choices({
      locks,
      assumptions: least === undefined ? {} : { leastPremiumYuan: least },
    }),
  });
}

const offeredTo = (part: Part) => setUpOf(family(part)).offered.get('self') ?? [];

const smallOf = (part: Part) =>
  offeredTo(part)
    .filter(({ cover: c }) => c.annualPremiumCents < fen(100))
    .map(({ facts: f, cover: c }) => `${f.code} ${String(c.sumInsuredCents)}`);

const isQuote = (line: string) => /^(quoted|medical-self) /.test(line);

/** One term product, in sums of up to 300,000. */
const smallTerm: Catalogue = {
  ...facts.catalogue,
  products: facts.catalogue.products
    .filter(({ product }) => product.code === '111013')
    .map((entry) => {
      const steps = { ...entry.product.steps, maxCents: fen(300_000) };
      return { ...entry, product: { ...entry.product, steps } };
    }),
};

describe('a contract whose premium of a year is very small', () => {
  it('is on offer as a quote or in one sum only', () => {
    const free = smallOf({ least: 0 });
    expect(free.filter((line) => line.startsWith('111013 ')).length).toBeGreaterThan(0);
    expect(smallOf({}).filter((line) => !isQuote(line))).toEqual([]);
    expect(smallOf({}).filter(isQuote)).toHaveLength(2);
    // The rest stays, larger sums of the same product among it.
    const rest = offeredTo({ least: 0 }).filter((c) => c.cover.annualPremiumCents >= fen(100));
    const kept = offeredTo({}).filter((c) => c.cover.annualPremiumCents >= fen(100));
    expect(kept.map(({ cover: c }) => c.id)).toEqual(rest.map(({ cover: c }) => c.id));
  });

  it('stays where the planner locked it', () => {
    const [first] = smallOf({ least: 0 }).filter((line) => !isQuote(line));
    const [code = '', sum = ''] = (first ?? '').split(' ');
    const lock: Lock = { insured: 'self', code, sumInsuredCents: fen(Number(sum) / 100) };
    const locked = smallOf({ locks: [lock] }).filter((line) => !isQuote(line));
    expect([...new Set(locked)]).toEqual([first]);
  });

  it('is not what a lock without a sum asks for, unless no sum reaches the least', () => {
    const locks: readonly Lock[] = [{ insured: 'self', code: '111013', sumInsuredCents: null }];
    expect(smallOf({ locks }).filter((line) => !isQuote(line))).toEqual([]);
    const { plan } = must(planOf(family({ least: 5_000, locks }), 4_000, smallTerm));
    expect(plan.lines.map(({ code }) => code)).toContain('111013');
  });

  it('is told why, with its figures, where no sum reaches the least premium', () => {
    const of = family({ least: 5_000 });
    const bare = { ...of, manualLines: [medicalQuote('self', 60)] };
    const { plan, uncovered } = must(planOf(bare, 4_000, smallTerm));
    const terms = plan.whyNots.filter(({ kind }) => kind === 'term');
    expect(terms.map(({ reason }) => reason)).toContain('premiumTooSmall');
    const why = terms.find(({ reason }) => reason === 'premiumTooSmall');
    expect(why?.refusal).toMatchObject({
      code: 'PREMIUM_TOO_SMALL',
      limit: '一年的保费不少于 5,000.00 元',
    });
    expect(why?.refusal?.value).toMatch(/^[\d,]+\.\d\d 元$/);
    const open = uncovered.find((u) => u.peril === 'death' && u.openCents > 0);
    expect(open?.reason).toBe('premiumTooSmall');
    expect(plan.certificate.constraints).toContain('premiumTooSmall');
  });
});
