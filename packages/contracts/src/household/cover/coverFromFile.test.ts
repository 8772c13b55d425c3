import { describe, expect, test } from 'vitest';
import { cents, zeroCents } from '@cebao/kernel';
import { enteredBenefitSchema } from '../../dossier.ts';
import { policyFileSchema } from './policyFile.ts';
import { coverFromFile } from './coverFromFile.ts';

const common = {
  id: 'one',
  product: '示例',
  insurer: '示例保险公司（虚构）',
  policyholder: 'husband',
  insured: 'wife',
  beneficiary: '法定继承人',
  annualPremiumCents: '300元',
  premiumYears: 10,
  coverYears: 20,
  surrenderValueCents: 0,
};

function expand(fields: object) {
  const typed = policyFileSchema.parse({ ...common, ...fields });
  const file = {
    ...typed,
    annualPremiumCents: typed.annualPremiumCents ?? zeroCents,
    premiumYears: typed.premiumYears ?? 0,
  };
  const cover = coverFromFile(file, {
    clause: 'quote',
    coverYears: 20,
    surrenderValueCents: typed.surrenderValueCents,
  });
  for (const benefit of cover.benefits)
    expect(enteredBenefitSchema.parse(benefit)).toEqual(benefit);
  return cover;
}

const sum = { sumInsuredCents: '50万' };

test('term cover pays its sum at death and ends', () => {
  const cover = expand({ kind: 'term', ...sum });
  expect(cover).toMatchObject({ sumInsuredCents: 50_000_000, premiumYears: 10, coverYears: 20 });
  expect(cover.benefits).toEqual([
    {
      id: 'death',
      peril: 'death',
      pays: { kind: 'share', share: 1, capCents: null },
      fromAge: null,
      untilAge: null,
      sex: null,
      waitingDays: 0,
      endsContract: true,
      clause: 'quote',
    },
  ]);
});

test('critical-illness cover pays its sum at the first severe illness and ends', () => {
  const [benefit, ...others] = expand({ kind: 'criticalIllness', ...sum }).benefits;
  expect(benefit).toMatchObject({ peril: 'criticalIllness', endsContract: true });
  expect(benefit?.pays).toEqual({ kind: 'share', share: 1, capCents: null });
  expect(others).toEqual([]);
});

test('medical cover pays its share above the deductible up to the limit', () => {
  const terms = { deductibleCents: '1万', limitCents: '200万', share: 0.8 };
  const cover = expand({ kind: 'medical', ...terms });
  expect(cover.sumInsuredCents).toBe(200_000_000);
  expect(cover.benefits[0]).toMatchObject({ peril: 'medicalBill', endsContract: false });
  expect(cover.benefits[0]?.pays).toEqual({
    kind: 'indemnity',
    limitCents: 200_000_000,
    bands: [
      { overCents: 0, share: 0 },
      { overCents: 1_000_000, share: 0.8 },
    ],
  });
});

test('medical cover without a deductible has one band', () => {
  const terms = { deductibleCents: 0, limitCents: '200万', share: 1 };
  expect(expand({ kind: 'medical', ...terms }).benefits[0]?.pays).toMatchObject({
    bands: [{ overCents: 0, share: 1 }],
  });
});

test('accident cover pays at accidental death, and bills where it has a limit for them', () => {
  const plain = expand({ kind: 'accident', ...sum });
  expect(plain.benefits.map((b) => b.peril)).toEqual(['accidentalDeath']);
  const full = expand({
    kind: 'accident',
    ...sum,
    accidentalDeathShare: 2,
    accidentMedicalCents: '5万',
  });
  expect(full.benefits.map((b) => [b.peril, b.endsContract])).toEqual([
    ['accidentalDeath', true],
    ['accidentMedicalBill', false],
  ]);
  expect(full.benefits[0]?.pays).toMatchObject({ share: 2 });
  expect(full.benefits[1]?.pays).toMatchObject({ limitCents: cents(5_000_000) });
});

test('an annuity pays its sum each year from its age on', () => {
  const cover = expand({ kind: 'annuity', ...sum, annuityFromAge: 60, guaranteedYears: 20 });
  expect(cover.benefits[0]).toMatchObject({
    peril: 'survival',
    fromAge: 60,
    endsContract: false,
    pays: { kind: 'annuity', share: 1, paymentsPerYear: 1, guaranteedYears: 20 },
  });
});

describe('cover that mostly saves', () => {
  const death = (fields: object) => expand(fields).benefits.find((b) => b.peril === 'death')?.pays;
  const plain = { kind: 'share', share: 1, capCents: null };
  const value = { kind: 'cashValue' };

  test('whole-life cover pays its sum, or its value where that is known', () => {
    expect(death({ kind: 'wholeLife', ...sum })).toEqual(plain);
    expect(death({ kind: 'wholeLife', ...sum, surrenderValueCents: '8万' })).toEqual({
      kind: 'greatest',
      of: [plain, value],
    });
  });

  test('an endowment also pays once, to whoever lives to its end: the amount to the fen', () => {
    const cover = expand({ kind: 'endowment', ...sum, maturityCents: '61.2345万' });
    const survival = cover.benefits.find((b) => b.peril === 'survival');
    expect(survival?.endsContract).toBe(true);
    const share = survival?.pays.kind === 'share' ? survival.pays.share : 0;
    expect(Math.round(cover.sumInsuredCents * share)).toBe(61_234_500);
  });

  test.each(['universal', 'investmentLinked'])(
    '%s pays its account, its sum, or the larger',
    (kind) => {
      expect(death({ kind, surrenderValueCents: '12万' })).toEqual(value);
      expect(death({ kind, ...sum })).toEqual(plain);
      expect(death({ kind, ...sum, surrenderValueCents: '12万' })).toMatchObject({
        kind: 'greatest',
      });
    },
  );

  test('care cover pays its sum when care is needed, and on death what it says', () => {
    const cover = expand({ kind: 'care', ...sum, deathShare: 0.2 });
    expect(cover.benefits.map((b) => [b.peril, b.pays])).toEqual([
      ['longTermCare', plain],
      ['death', { ...plain, share: 0.2 }],
    ]);
  });

  test('a share of 0 on death says that the paper promises none', () => {
    for (const kind of ['criticalIllness', 'care']) {
      const cover = expand({ kind, ...sum, deathShare: 0 });
      const onDeath = cover.benefits.find((b) => b.peril === 'death');
      expect(onDeath).toMatchObject({ pays: { ...plain, share: 0 }, endsContract: false });
    }
  });

  test('an annuity pays on death what surrender would pay, where that is known', () => {
    const annuity = { kind: 'annuity', ...sum, annuityFromAge: 60 };
    expect(death(annuity)).toBeUndefined();
    expect(death({ ...annuity, surrenderValueCents: '8万' })).toEqual(value);
  });

  const worth = { surrenderValueCents: '8万' };

  test.each<readonly [string, object]>([
    ['criticalIllness', sum],
    ['care', sum],
    ['medical', { deductibleCents: 0, limitCents: '200万', share: 1 }],
    ['accident', { ...sum, accidentMedicalCents: '5万' }],
  ])('%s without a word of death pays nothing on it, or what surrender would pay', (kind, own) => {
    expect(death({ kind, ...own })).toBeUndefined();
    const onDeath = expand({ kind, ...own, ...worth }).benefits.filter((b) => b.peril === 'death');
    expect(onDeath).toMatchObject([{ pays: value, endsContract: true }]);
  });

  test('what a paper promises on death is never less than what surrender would pay', () => {
    const plainOrValue = { kind: 'greatest', of: [plain, value] };
    expect(death({ kind: 'term', ...sum, ...worth })).toEqual(plainOrValue);
    for (const kind of ['criticalIllness', 'care']) {
      expect(death({ kind, ...sum, ...worth, deathShare: 1 })).toEqual(plainOrValue);
      expect(death({ kind, ...sum, ...worth, deathShare: 0 })).toEqual(value);
    }
  });
});
