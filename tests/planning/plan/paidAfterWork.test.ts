/** A child's line that is paid for longer than its payer works says so on the planner's sheet. */
import { expect, it } from 'vitest';
import { coarsePlanOf } from '../coarse.ts';
import {
  benefit,
  bornAt,
  cover,
  fen,
  manual,
  medicalQuote,
  must,
  present,
  sampleFamily,
  wholeSum,
} from '../families.ts';

const couple = sampleFamily('young-couple');

function remarks(premiumYears: number) {
  const quote = manual({
    ...cover({
      id: 'forLife',
      kind: 'term',
      insured: 'child',
      premium: 300,
      sumInsuredCents: fen(10_000),
      premiumYears,
      coverYears: 70,
      benefits: [benefit('death', wholeSum)],
    }),
    policyholder: 'husband',
  });
  const locks = [{ insured: 'child', code: 'forLife', sumInsuredCents: null }];
  const family = { ...couple, manualLines: [quote], choices: { ...couple.choices, locks } };
  const { plan, sheet } = must(coarsePlanOf(family, 15_000));
  expect(plan.lines.some(({ id }) => id === 'forLife')).toBe(true);
  const loop = sheet.find(({ id }) => id === 'protectionLoop');
  return loop?.reasons.filter(({ code }) => code === 'paidAfterWork');
}

it('names the line and its premium where premiums outlast the work, and nothing where they do not', () => {
  expect(remarks(54)).toMatchObject([
    { cents: fen(300), subject: expect.stringMatching(/ child$/) },
  ]);
  expect(remarks(20)).toEqual([]);
});

it('says nothing of what is renewed year by year: it may be left when the work ends', () => {
  const [husband, wife, child] = couple.persons;
  const bornEarlier = { ...present(husband), birthDate: bornAt(58) };
  const medical = { ...medicalQuote('child', 300).cover, policyholder: 'husband' };
  const quote = manual(medical, { guaranteedRenewalYears: 20 });
  const persons = [bornEarlier, present(wife), present(child)];
  const { plan, sheet } = must(coarsePlanOf({ ...couple, persons, manualLines: [quote] }, 15_000));
  const line = plan.lines.find(({ code }) => code === quote.cover.id);
  expect(line).toMatchObject({ policyholder: 'husband', premiumYears: 20 });
  const subjects = sheet.flatMap(({ reasons }) =>
    reasons.filter(({ code }) => code === 'paidAfterWork').map(({ subject }) => subject),
  );
  expect(subjects).not.toContain(`${line?.name ?? ''} child`);
});
