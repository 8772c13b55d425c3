/**
 * A clause that nobody can meet any more ends no contract: its ages are over, come after the cover, or it is for
 * the other sex. Each cover is held against the same one without that clause.
 */
import { describe, expect, it } from 'vitest';
import { planFamily, type Cover, type Household, type Report } from '@cebao/planning';
import {
  asset,
  benefit,
  choices,
  cost,
  cover,
  facts,
  fen,
  household,
  income,
  inForce,
  manual,
  medicalQuote,
  must,
  person,
  present,
  wholeSum,
} from '../families.ts';

type Benefits = Cover['benefits'];
const staying = { ...benefit('criticalIllness', wholeSum), endsContract: false };
const plain: Benefits = [staying, benefit('death', wholeSum)];
const ending = benefit('criticalIllness', wholeSum);
/** Pays nothing itself, so that only the end of the contract is seen. */
const some = { ...ending, id: 'extra', pays: { ...wholeSum, share: 0 } };

/** A man of 35; the cover lasts to 55. */
const illnessLine = (benefits: Benefits): Cover =>
  cover({
    id: 'ill',
    kind: 'criticalIllness',
    insured: 'one',
    premium: 500,
    premiumYears: 20,
    coverYears: 20,
    sumInsuredCents: fen(400_000),
    benefits,
  });

const family = (part: Partial<Household>): Household =>
  household({
    persons: [
      person({
        id: 'one',
        role: 'adult',
        sex: 'male',
        age: 35,
        incomes: [income('work', 200_000, { untilAge: 60 })],
      }),
      person({ id: 'kid', role: 'child', age: 5, parents: ['one'] }),
    ],
    costs: [cost({ yuan: 120_000 })],
    assets: [asset('cash', 50_000)],
    choices: choices({ deathFirst: false }),
    ...part,
  });

function reportOf(given: Household): Report {
  const catalogue = { ...facts.catalogue, products: [] };
  return must(planFamily({ ...facts, catalogue, household: given, budgetCents: fen(5_000) }));
}

const quoted = (benefits: Benefits): Report =>
  reportOf(family({ manualLines: [medicalQuote('one', 300), manual(illnessLine(benefits))] }));
const held = (benefits: Benefits): Report =>
  reportOf(
    family({ manualLines: [medicalQuote('one', 300)], policies: [inForce(illnessLine(benefits))] }),
  );

const unmet = [
  ['whose ages are over', { ...some, untilAge: 35 }],
  ['that begins when the cover is over', { ...some, fromAge: 55 }],
  ['of the other sex', { ...some, sex: 'female' as const }],
] as const;
const met = [
  ['in its last year', { ...some, untilAge: 36 }],
  ['that begins in the last year covered', { ...some, fromAge: 54 }],
  ['of the own sex', { ...some, sex: 'male' as const }],
] as const;

describe('a line with an illness clause that ends it', () => {
  const valueOf = (report: Report) =>
    present(report.plan.lines.find(({ id }) => id === 'ill')).value;
  const stays = quoted(plain);

  it.each(unmet)('%s is the line without it, in what it is worth, pays and costs', (_, clause) => {
    const report = quoted([...plain, clause]);
    expect(valueOf(report)).toBe(valueOf(stays));
    expect(report.plan.certificate).toEqual(stays.plan.certificate);
    expect(report.gaps).toEqual(stays.gaps);
    expect(
      report.plan.certificate.schedule.map(({ endsOnIllness }) => endsOnIllness),
    ).not.toContain(true);
  });

  it.each(met)('%s pays nothing on the death that follows', (_, clause) => {
    expect(valueOf(quoted([...plain, clause]))).toBeLessThan(valueOf(stays));
  });
});

describe('a policy in force with an illness clause that ends it', () => {
  const afterIllness = ({ gaps }: Report) =>
    present(gaps.find((gap) => gap.member === 'one' && gap.peril === 'criticalIllness')).now;
  const stays = held(plain);

  it.each(unmet)('%s has its premiums after an illness as without it', (_, clause) => {
    expect(held([...plain, clause]).gaps).toEqual(stays.gaps);
  });

  it('ends, where it can be met, and its premiums with it', () => {
    const [first] = afterIllness(held([{ ...ending, untilAge: 36 }, benefit('death', wholeSum)]));
    const [other] = afterIllness(stays);
    expect(first.gapCents).toBeLessThan(other.gapCents);
  });
});
