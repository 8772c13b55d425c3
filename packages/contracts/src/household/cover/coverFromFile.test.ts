import { expect, test } from 'vitest';
import { cents, zeroCents } from '@cebao/kernel';
import { benefitSchema } from '../../dossier.ts';
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
    surrenderValueCents: zeroCents,
  });
  for (const benefit of cover.benefits) expect(benefitSchema.parse(benefit)).toEqual(benefit);
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
