import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { benefitSchema, productDossierSchema } from './dossier.ts';
import { fromZod } from './zodRefusal.ts';

const benefit = {
  id: 'death',
  peril: 'death',
  pays: { kind: 'share', share: 1, capCents: null },
  fromAge: null,
  untilAge: null,
  sex: null,
  waitingDays: 90,
  endsContract: true,
  clause: '100001 tk 2.3.1',
};

const product = {
  code: '100001',
  name: '某某定期寿险',
  insurer: '某某人寿',
  kind: 'term',
  status: 'terms',
  chosenBy: 'sumInsured',
  perCents: 1_000_000,
  eligibility: {
    minAge: 18,
    maxAge: 60,
    minDays: null,
    requires: [],
    maxOccupationClass: null,
    clause: '100001 tk 1.3',
  },
  steps: {
    minCents: 10_000_000,
    stepCents: 10_000_000,
    maxCents: 300_000_000,
    evidence: 'assumption',
    reason: '未载明',
  },
  plans: [{ code: '', benefits: [benefit] }],
  coolingOffDays: 15,
  graceDays: 60,
  guaranteedRenewalYears: null,
  untranslatable: [],
};

const evidence = {
  name: 'x',
  perCents: 'x',
  coolingOffDays: 'x',
  graceDays: 'x',
  guaranteedRenewalYears: 'x',
  period: 'x',
  payTerm: 'x',
};

const check = (schema: z.ZodType<unknown>, input: unknown) =>
  fromZod(schema, { thing: 'p.json', input });

describe('a product dossier', () => {
  it('gives the product without its evidence, and the evidence', () => {
    expect(check(productDossierSchema, { ...product, evidence })).toEqual({
      ok: true,
      value: { product: { ...product, riderOf: null }, evidence },
    });
  });

  it('says of a rider beside what it is sold', () => {
    const riderOf = { products: ['100002'], names: [] };
    const read = check(productDossierSchema, { ...product, riderOf, evidence });
    expect(read).toEqual({ ok: true, value: { product: { ...product, riderOf }, evidence } });
    const bare = check(productDossierSchema, { ...product, riderOf: '100002', evidence });
    expect(bare.ok).toBe(false);
  });

  it.each([
    ['code', { code: '../x' }, 'p.json.code'],
    ['amount with parts of a fen', { perCents: 0.5 }, 'p.json.perCents'],
    ['amount of nothing', { perCents: 0 }, 'p.json.perCents'],
    ['kind', { kind: 'pet' }, 'p.json.kind'],
    ['plan twice', { plans: [product.plans[0], product.plans[0]] }, 'p.json.plans'],
    ['no plan', { plans: [] }, 'p.json.plans'],
    [
      'most off the steps',
      { steps: { ...product.steps, maxCents: 300_000_001 } },
      'p.json.steps.maxCents',
    ],
    [
      'most below least',
      { steps: { ...product.steps, minCents: 310_000_000 } },
      'p.json.steps.maxCents',
    ],
    ['ages', { eligibility: { ...product.eligibility, maxAge: 17 } }, 'p.json.eligibility.maxAge'],
    ['missing fact', { coolingOffDays: undefined }, 'p.json.coolingOffDays'],
  ])('refuses a wrong %s by its path', (_, change, thing) => {
    expect(check(productDossierSchema, { ...product, ...change, evidence })).toMatchObject({
      ok: false,
      error: { thing },
    });
  });

  it('has benefits when its clauses were read, and none when only its table was', () => {
    const bare = { plans: [{ code: '', benefits: [] }] };
    const given = (change: object) =>
      check(productDossierSchema, { ...product, ...change, evidence }).ok;
    expect([given({ status: 'rates', ...bare }), given({ status: 'terms' })]).toEqual([true, true]);
    expect([given({ status: 'rates' }), given(bare)]).toEqual([false, false]);
  });

  it('refuses a benefit id twice within a plan', () => {
    const plans = [{ code: '', benefits: [benefit, benefit] }];
    expect(check(productDossierSchema, { ...product, plans, evidence })).toMatchObject({
      error: { thing: 'p.json.plans[0].benefits', limit: 'id 不重复' },
    });
  });
});

describe('what a benefit pays', () => {
  const paying = (pays: unknown) => check(benefitSchema, { ...benefit, pays });
  const band = (overCents: number, share: number) => ({ overCents, share });
  const indemnity = (...bands: unknown[]) => ({ kind: 'indemnity', limitCents: 100, bands });

  it.each([
    { kind: 'premiumsPaid' },
    { kind: 'greatest', of: [{ kind: 'premiumsPaid' }, { kind: 'cashValue' }] },
    { kind: 'annuity', share: 1, paymentsPerYear: 1, guaranteedYears: 20 },
    { kind: 'untranslatable', note: '民航班机意外' },
    indemnity(band(0, 0), band(300_000, 0.4), band(2_000_000, 0.6)),
  ])('may be $kind', (pays) => {
    expect(paying(pays)).toMatchObject({ ok: true, value: { pays } });
  });

  it.each([
    ['share 0', { kind: 'share', share: 0, capCents: null }],
    ['greatest of one', { kind: 'greatest', of: [{ kind: 'cashValue' }] }],
    ['bands that start above 0', indemnity(band(100, 0.4))],
    ['bands that do not ascend', indemnity(band(0, 0), band(500, 0.4), band(500, 0.6))],
    ['no bands', indemnity()],
    ['more than the bill', indemnity(band(0, 1.2))],
    ['quarterly', { kind: 'annuity', share: 1, paymentsPerYear: 4, guaranteedYears: 20 }],
    ['a kind that does not exist', { kind: 'lottery' }],
  ])('may not be %s', (_, pays) => {
    expect(paying(pays).ok).toBe(false);
  });

  it('has ages in order', () => {
    const input = { ...benefit, fromAge: 18, untilAge: 18 };
    expect(check(benefitSchema, input)).toMatchObject({ error: { thing: 'p.json.untilAge' } });
  });
});
