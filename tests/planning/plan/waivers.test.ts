/** Waivers of premium are added by rule: for what one pays for another, where cheap, within the budget. */
import { describe, expect, it } from 'vitest';
import { stressAssumptions } from '@cebao/dossiers';
import { stressFamily, type Cover, type Household, type Report } from '@cebao/planning';
import {
  choices,
  facts,
  motherAndChild as mother,
  must,
  planOf,
  present,
  sumQuote,
} from '../families.ts';

const lives = { seed: 1, paths: 1_000 };
const planned = (part: Partial<Household['choices']>, yuan = 60_000): Report =>
  must(planOf({ ...mother, choices: choices(part) }, yuan));
const paidByMother = (part: Pick<Cover, 'id'> & Partial<Omit<Cover, 'kind'>>) =>
  sumQuote({
    kind: 'criticalIllness',
    insured: 'child',
    policyholder: 'mother',
    premium: 500,
    yuan: 500_000,
    ...part,
  });
const waiversOf = ({ plan }: Report) => plan.lines.filter((line) => line.waives.length > 0);
const sheetRow = ({ sheet }: Report, id: string) => present(sheet.find((row) => row.id === id));

describe('a waiver of premium', () => {
  const report = planned({});
  const [waiver, ...more] = waiversOf(report);
  const long = report.plan.lines.filter(
    (l) => l.insured === 'child' && l.premiumYears > 1 && l.guaranteedRenewalYears === null,
  );
  const forChild = long.filter((l) => l.premiumYears === (waiver?.premiumYears ?? 0) + 1);

  it('is on the payer, for the long lines of another, at the printed rate', () => {
    expect(more).toEqual([]);
    expect(forChild.length).toBeGreaterThan(0);
    expect(waiver).toMatchObject({ code: '111002', policyholder: 'mother', insured: 'mother' });
    expect(waiver?.waives).toEqual(forChild.map((line) => line.id));
    expect(waiver?.beneficiary).toBe('nobody');
    const waived = forChild.reduce((sum, line) => sum + line.premiumCents, 0);
    expect(waiver?.sumInsuredCents).toBe(waived);
    expect(waiver?.premiumYears).toBe(present(forChild[0]).premiumYears - 1);
    // Yuan per 1,000 yuan of yearly premium that is waived.
    const price = (Number(waiver?.rate?.value) * waived) / 1_000;
    expect(waiver?.premiumCents).toBe(Math.round(price));
    expect(price).toBeLessThanOrEqual(waived * 0.06);
  });

  it('is among the lines of which the sheet asks whom they name', () => {
    expect(sheetRow(report, 'partiesNamed').verdict).toBe('pass');
    expect(report.plan.lines.filter(({ beneficiary }) => beneficiary === '')).toEqual([]);
  });

  it('is part of the premium and stays within the budget', () => {
    for (const yuan of [12_000, 20_000, 30_000, 45_000, 60_000]) {
      const { plan } = planned({}, yuan);
      const sum = plan.lines.reduce((total, line) => total + line.premiumCents, 0);
      expect(plan.premiumCents).toBe(sum);
      expect(sum).toBeLessThanOrEqual(yuan * 100);
    }
  });

  it('is counted in what the next step of budget costs', () => {
    const same = planned({}, 60_000).plan;
    expect(same.nextStep?.changes).toEqual([]);
    expect(same.nextStep?.premiumCents).toBe(same.premiumCents);
  });

  it("ends the child's premiums with the mother's death: her gap is smaller by what it takes over", () => {
    const without = planned({ waiver: false });
    const gap = ({ gaps }: Report) =>
      present(gaps.find((g) => g.member === 'mother' && g.peril === 'death')).now[0].gapCents;
    expect(waiversOf(without)).toEqual([]);
    expect(gap(report)).toBeLessThan(gap(without));
    const entry = report.plan.certificate.schedule.find((s) => s.lineId === forChild[0]?.id);
    expect(entry?.waived).toBe(true);
  });

  it('is left out with its price where it is dear or not wanted, and the sheet says so', () => {
    const dear = planned({ assumptions: { waiverMaxShare: 0.001 } });
    expect(waiversOf(dear)).toEqual([]);
    const [reason] = sheetRow(dear, 'waiver').reasons;
    expect(reason).toMatchObject({ code: 'waiverDear', subject: 'mother' });
    expect(reason?.cents).toBe(waiver?.premiumCents);
    const codes = (part: Partial<Household['choices']>) =>
      sheetRow(planned(part), 'waiver').reasons.map(({ code }) => code);
    expect(codes({ waiver: false })).toEqual(['waiverNotAsked']);
    expect(codes({})).toEqual([]);
    expect(long.length).toBe(forChild.length);
  });

  it('names the true reason where the product could be had but for the payer or the choices', () => {
    const codesOf = (part: Partial<Household>): readonly string[] =>
      sheetRow(must(planOf({ ...mother, ...part }, 60_000)), 'waiver').reasons.map(
        ({ code }) => code,
      );
    const withJob = (occupationClass: number) =>
      mother.persons.map((one) => (one.id === 'mother' ? { ...one, occupationClass } : one));
    // Her own illness cover cannot be had either: the child's need not wait for it.
    const free = choices({ deathFirst: false });
    const asked = choices({ deathFirst: false, allowAsk: true });
    expect(codesOf({ choices: free })).toEqual([]);
    expect(codesOf({ persons: withJob(5), choices: free })).toEqual(['waiverAskFirst']);
    expect(codesOf({ persons: withJob(5), choices: asked })).toEqual([]);
    expect(codesOf({ persons: withJob(9), choices: asked })).toEqual(['waiverNotInsurable']);
    const bans = facts.catalogue.waivers.map(({ product }) => product.code);
    expect(codesOf({ choices: choices({ bans }) })).toEqual(['waiverBanned']);
  });

  it('ends what it waives in lives of the stress test too', () => {
    const spread = Object.fromEntries(must(stressAssumptions()).map((a) => [a.id, a.default]));
    const given = { ...mother, choices: choices({}) };
    const mean = (lines: Report['plan']['lines']): number => {
      const tested = must(stressFamily({ ...facts, household: given, lines, spread, ...lives }));
      return tested.after.reduce((sum, { meanCents }) => sum + meanCents, 0);
    };
    // Without term cover, which would pay what is due.
    const isWaiver = ({ waives }: { waives: readonly string[] }): boolean => waives.length > 0;
    const lines = report.plan.lines.filter((line) => line.kind !== 'term' || isWaiver(line));
    // The same contracts, of which one waives nothing.
    const idle = lines.map((line) => ({ ...line, waives: [] }));
    expect(mean(lines)).toBeLessThan(mean(idle));
  });

  it('is said not to be on offer where premiums are due for longer than one is printed at her age', () => {
    const quoted = paidByMother({
      id: 'long',
      insurer: present(facts.catalogue.waivers[0]).product.insurer,
      premiumYears: 50,
      coverYears: 60,
    });
    const locks = [{ insured: 'child', code: 'long', sumInsuredCents: null }];
    const manualLines = [...mother.manualLines, quoted];
    const made = must(planOf({ ...mother, manualLines, choices: choices({ locks }) }, 60_000));
    expect(sheetRow(made, 'waiver').reasons).toMatchObject([{ code: 'noWaiverProduct' }]);
  });
});

it('is of the insurer whose premiums it ends: what others are due has none', () => {
  const quoted = paidByMother({ id: 'elsewhere' });
  const bans = facts.catalogue.products.map(({ product }) => product.code);
  const locks = [{ insured: 'child', code: 'elsewhere', sumInsuredCents: null }];
  const family = { ...mother, manualLines: [...mother.manualLines, quoted] };
  const of = { ...family, choices: choices({ bans, locks, deathFirst: false }) };
  const report = must(planOf(of, 60_000));
  expect(report.plan.lines.map(({ id }) => id)).toContain('elsewhere');
  expect(waiversOf(report)).toEqual([]);
  expect(sheetRow(report, 'waiver').reasons).toMatchObject([{ code: 'noWaiverProduct' }]);
});
