/** Who has refused medical cover is proposed none, unless the planner locked a line on that person. */
import { describe, expect, it } from 'vitest';
import { conflictDemands, type Household, type ManualLine, type Report } from '@cebao/planning';
import {
  benefit,
  bills,
  cover,
  day,
  facts,
  fen,
  inForce,
  manual,
  medicalQuote,
  must,
  person,
  planOf as planWith,
  planOfFive as planOf,
  present,
  quotesAlone,
  sampleFamily,
  sumQuote,
} from '../families.ts';

const couple = sampleFamily('young-couple');
const quotes = ['husband', 'wife', 'child'].map((id) => medicalQuote(id, 300));

const refusing = (
  manualLines: readonly ManualLine[] = quotes,
  part: Partial<Household['choices']> = {},
): Household => ({
  ...couple,
  persons: couple.persons.map((one) =>
    one.id === 'husband' ? { ...one, medicalRefused: '不要，单位有' } : one,
  ),
  manualLines,
  choices: { ...couple.choices, ...part },
});
const locks = [{ insured: 'husband', code: 'medical-husband', sumInsuredCents: null }];
const other = manual({ ...medicalQuote('husband', 200).cover, id: 'other' });

const plan = (family: Household): Report => must(planOf(family, 15_000));
const medicalOf = ({ plan: { lines } }: Report, id = 'husband') =>
  lines.filter((line) => line.insured === id && line.kind === 'medical').map((line) => line.code);
const whyNotOf = ({ plan: { whyNots } }: Report, code: string) =>
  whyNots.filter((no) => no.insured === 'husband' && no.code === code);
const openBills = ({ uncovered }: Report) =>
  uncovered.filter((u) => u.member === 'husband' && u.peril.startsWith('bill') && u.openCents > 0);
const expectRefusalSaid = (report: Report) => {
  const open = openBills(report).map(({ reason }) => reason);
  expect(open.length).toBeGreaterThan(0);
  expect(open).toEqual(open.map(() => 'medicalRefused'));
};

describe('who refused medical cover, with a quote of it', () => {
  it.each([
    ['by rule', true],
    ['by value', false],
  ])('is not proposed a line %s, and is told why', (_, coreMedical) => {
    const report = plan(refusing(quotes, { coreMedical }));
    expect(medicalOf(report)).toEqual([]);
    expect(whyNotOf(report, 'medical-husband')).toMatchObject([
      { kind: 'medical', reason: 'medicalRefused', refusal: null, valueLost: null },
    ]);
    expectRefusalSaid(report);
  });

  it('leaves the others theirs, and may hold illness cover, for the reason on the sheet', () => {
    const report = plan(refusing());
    expect(medicalOf(report, 'wife')).toEqual(['medical-wife']);
    const ill = report.plan.lines.filter((line) => line.kind === 'criticalIllness');
    expect(ill.map(({ insured }) => insured)).toContain('husband');
    expect(report.sheet.find(({ id }) => id === 'medicalBeforeIllness')).toEqual({
      id: 'medicalBeforeIllness',
      verdict: 'reason',
      reasons: [{ code: 'medicalRefused', subject: 'husband', cents: null }],
    });
  });

  it('is told the reason of the line itself where it could not be had anyway', () => {
    const [first, ...others] = quotes;
    const expired = { ...other, expires: day('2026-10-31') };
    const lines = [...(first === undefined ? [] : [first]), expired, ...others];
    const report = plan(refusing(lines, { bans: ['medical-husband'] }));
    expect(whyNotOf(report, 'medical-husband')).toMatchObject([{ reason: 'banned' }]);
    expect(whyNotOf(report, 'other')).toMatchObject([{ reason: 'expired' }]);
    expectRefusalSaid(report);
  });
});

it('says that the client refused, not that the catalogue has none, where nobody asked for a quote', () => {
  expectRefusalSaid(plan(refusing(quotes.slice(1))));
});

describe('a medical line that the planner locked on who refused medical cover', () => {
  it('is bought, and no other is on offer', () => {
    const report = plan(refusing([...quotes, other], { locks }));
    expect(medicalOf(report)).toEqual(['medical-husband']);
    expect(whyNotOf(report, 'other')).toMatchObject([{ reason: 'medicalRefused' }]);
    expect(whyNotOf(report, 'medical-husband')).toEqual([]);
  });

  it('is bought by its lock where the rule of the core would not take it', () => {
    const [mine, ...others] = quotes.map((line) => ({ ...line, guaranteedRenewalYears: null }));
    const lines = [...(mine === undefined ? [] : [mine]), other, ...others];
    expect(medicalOf(plan(refusing(lines, { locks })))).toEqual(['medical-husband']);
  });

  it('that pays less than a line refused leaves a gap that the refusal leaves', () => {
    const small = manual(
      cover({
        id: 'small',
        kind: 'medical',
        insured: 'husband',
        premium: 100,
        sumInsuredCents: fen(50_000),
        benefits: [benefit('medicalBill', bills(50_000, 10_000))],
      }),
    );
    const onSmall = [{ insured: 'husband', code: 'small', sumInsuredCents: null }];
    const report = plan(refusing([...quotes, small], { locks: onSmall }));
    expect(medicalOf(report)).toEqual(['small']);
    expectRefusalSaid(report);
  });

  it('that cover in force makes needless is told that, as without the refusal', () => {
    const yearly = quotes.map((line) => ({ ...line, guaranteedRenewalYears: null }));
    const held = [inForce({ ...other.cover, id: 'held' })];
    const refused = planOf({ ...refusing(yearly, { locks }), policies: held }, 15_000);
    expect(refused).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    const [only] = refused.ok ? [] : conflictDemands(refused.error);
    expect(only).toMatchObject({ kind: 'lock', bar: { reason: 'medicalHeld' } });
  });
});

describe('a rider on a medical line that was refused', () => {
  const main = medicalQuote('husband', 300);
  const others = quotes.slice(1);
  const rider = sumQuote({
    id: 'rider',
    kind: 'accident',
    insured: 'husband',
    premium: 50,
    yuan: 500_000,
  });
  const hung = { ...rider, riderOf: main.cover.id };
  const onRider = [{ insured: 'husband', code: 'rider', sumInsuredCents: null }];
  const hangsOn = ({ plan: { lines } }: Report) =>
    lines.filter(({ code }) => code === 'rider').map(({ riderOf }) => riderOf?.id);

  it('falls with it', () => {
    const report = plan(refusing([main, hung, ...others]));
    expect([medicalOf(report), hangsOn(report)]).toEqual([[], []]);
    expect(whyNotOf(report, 'rider')).toMatchObject([{ reason: 'mainOut' }]);
  });

  it('brings it where the planner locked the rider, and no other medical line', () => {
    const report = plan(refusing([main, hung, other, ...others], { locks: onRider }));
    expect([medicalOf(report), hangsOn(report)]).toEqual([
      ['medical-husband'],
      ['medical-husband'],
    ]);
    expect(whyNotOf(report, 'other')).toMatchObject([{ reason: 'medicalRefused' }]);
  });

  it('does not bring it where something else carries the locked rider', () => {
    const entry = present(facts.catalogue.products.find(({ product }) => product.kind === 'term'));
    const { code, insurer } = entry.product;
    const riderOf = { products: [], names: ['某某主险'] };
    const products = [{ ...entry, product: { ...entry.product, riderOf } }];
    const named = ({ cover: own, ...line }: ManualLine): ManualLine => ({
      ...line,
      cover: { ...own, coverYears: 70, premiumYears: 30, insurer },
      product: '某某主险',
      guaranteedRenewalYears: null,
    });
    const onTerm = [{ insured: 'husband', code, sumInsuredCents: null }];
    const bought = (lines: readonly ManualLine[]) => {
      const asked = refusing(lines, { locks: onTerm });
      const report = must(planWith(asked, 30_000, { ...quotesAlone, products }));
      return report.plan.lines.filter(({ insured }) => insured === 'husband').map(({ id }) => id);
    };
    expect(bought([named(main), named(rider)])).not.toContain('medical-husband');
    expect(bought([named(main)])).toContain('medical-husband');
  });
});

it('counts the scheme of a city as medical cover: refused with the rest, bought if it is locked', () => {
  const scheme = manual({ ...other.cover, id: 'scheme' }, { lineClass: 'cityMedical' });
  const [, ...others] = quotes;
  const report = plan(refusing([scheme, ...others]));
  expect(medicalOf(report)).toEqual([]);
  expect(whyNotOf(report, 'scheme')).toMatchObject([{ reason: 'medicalRefused' }]);
  const onScheme = [{ insured: 'husband', code: 'scheme', sumInsuredCents: null }];
  expect(medicalOf(plan(refusing([scheme, ...quotes], { locks: onScheme })))).toEqual(['scheme']);
});

describe('an elder too old for illness cover', () => {
  const elder = person({ id: 'elder', age: 84, role: 'elder' });
  const cancer = sumQuote({
    id: 'cancer-elder',
    kind: 'criticalIllness',
    insured: 'elder',
    premium: 500,
    yuan: 100_000,
  });
  const healthOf = (medicalRefused: string | null, lines: readonly ManualLine[]) =>
    plan({
      ...couple,
      persons: [...couple.persons, { ...elder, medicalRefused }],
      manualLines: [...quotes, { ...cancer, lineClass: 'cancerOnly' }, ...lines],
    }).health.map(({ member, left }) => [member, left.map(({ code }) => code)]);

  it('is not said to find no medical cover on sale where it was refused', () => {
    const medical = medicalQuote('elder', 900);
    expect(healthOf('不要', [medical])).toEqual(healthOf(null, [medical]));
    expect(healthOf('不要', [])).toEqual([['elder', ['cancer-elder']]]);
  });
});
