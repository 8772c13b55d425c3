/** Lines of the sample plan. */
import { cents, yuan } from '@cebao/kernel';
import type { Benefit } from '@cebao/actuarial';
import type { PlanLine } from '@cebao/planning';
import type { Names } from './names.ts';

export function sampleLines(names: Names): PlanLine[] {
  const heirs: Record<string, string> = {
    husband: `${names.wife}、${names.child}`,
    wife: `${names.husband}、${names.child}`,
    child: names.husband,
  };
  const term = (who: string, sum: number, premium: number): PlanLine => ({
    ...base(who, heirs[who] ?? ''),
    id: `term-${who}`,
    code: '111013',
    name: '定期寿险',
    kind: 'term',
    sumInsuredCents: yuan(sum),
    premiumCents: yuan(premium),
    premiumYears: 30,
    coverYears: 30,
    totalPremiumCents: cents(yuan(premium) * 30),
    period: '30年',
    payTerm: '30年交',
    rate: { value: '12.71', perCents: yuan(10_000) },
    benefits: [benefit('death', '111013 tk 2.3.1')],
    value: 612_000_000,
  });
  const illness = (who: string, sum: number, premium: number): PlanLine => ({
    ...base(who, who),
    id: `ci-${who}`,
    code: '115046',
    name: '重大疾病保险(互联网专属)',
    kind: 'criticalIllness',
    sumInsuredCents: yuan(sum),
    premiumCents: yuan(premium),
    premiumYears: 30,
    coverYears: 38,
    coverUntilAge: 70,
    totalPremiumCents: cents(yuan(premium) * 30),
    planCode: '方案一',
    period: '至70周岁',
    payTerm: '30年交',
    rate: { value: '108.50', perCents: yuan(10_000) },
    benefits: [
      benefit('criticalIllness', '115046 tk 2.4'),
      benefit('mildIllness', '115046 tk 2.5'),
    ],
    value: 88_000_000,
    unstable: who === 'child' ? ['half', 'double'] : [],
  });
  return [
    term('husband', 3_000_000, 3_813),
    illness('husband', 200_000, 2_960),
    medical('husband', 386),
    accident('husband', 298),
    term('wife', 900_000, 612.9),
    illness('wife', 200_000, 2_740),
    medical('wife', 402),
    accident('wife', 298),
    illness('child', 100_000, 480),
    medical('child', 304),
    accident('child', 68),
  ];
}

function medical(who: string, premium: number): PlanLine {
  return {
    ...base(who, who),
    id: `medical-${who}`,
    source: 'manual',
    code: 'm-2026-01',
    name: '百万医疗险(20年保证续保)',
    insurer: '某健康保险公司',
    kind: 'medical',
    sumInsuredCents: yuan(4_000_000),
    premiumCents: yuan(premium),
    premiumYears: 20,
    coverYears: 20,
    totalPremiumCents: cents(yuan(premium) * 20),
    core: true,
    guaranteedRenewalYears: 20,
    largestLaterPremiumCents: yuan(2_180),
    status: 'quote',
    value: 41_000_000,
    benefits: [
      {
        ...benefit('medicalBill', '报价单第 2 页'),
        pays: {
          kind: 'indemnity',
          limitCents: yuan(4_000_000),
          bands: [
            { overCents: yuan(0), share: 0 },
            { overCents: yuan(10_000), share: 1 },
          ],
        },
      },
    ],
  };
}

function accident(who: string, premium: number): PlanLine {
  return {
    ...base(who, who),
    id: `accident-${who}`,
    code: '315061',
    name: '综合意外伤害保险',
    kind: 'accident',
    sumInsuredCents: yuan(500_000),
    premiumCents: yuan(premium),
    premiumYears: 1,
    coverYears: 1,
    totalPremiumCents: yuan(premium),
    guaranteedRenewalYears: 0,
    largestLaterPremiumCents: null,
    value: 9_000_000,
    benefits: [
      benefit('accidentalDeath', '315061 tk 2.2'),
      benefit('accidentalDisability', '315061 tk 2.3'),
    ],
  };
}

function base(who: string, beneficiary: string): PlanLine {
  return {
    id: who,
    source: 'product',
    code: '000000',
    name: '产品',
    insurer: '利安人寿保险股份有限公司',
    kind: 'term',
    policyholder: who === 'child' ? 'husband' : who,
    insured: who,
    beneficiary,
    deathBeneficiary: null,
    minorReceives: false,
    yearsPaidAfterWork: 0,
    sumInsuredCents: yuan(0),
    premiumCents: yuan(0),
    premiumYears: 1,
    coverYears: 1,
    coverUntilAge: null,
    totalPremiumCents: yuan(0),
    planCode: '',
    period: '',
    payTerm: '',
    rate: null,
    core: false,
    waives: [],
    riderOf: null,
    carries: [],
    guaranteedRenewalYears: null,
    largestLaterPremiumCents: null,
    quoteExpires: null,
    insurerGate: 'unknown',
    outlook: 'standard',
    status: 'terms',
    benefits: [],
    growth: null,
    sumsLater: [],
    sumAtEndTodayCents: null,
    value: 0,
    unstable: [],
    grade: 'T',
  };
}

function benefit(peril: Benefit['peril'], clause: string): Benefit {
  return {
    id: `${peril}-${clause}`,
    peril,
    pays: { kind: 'share', share: peril === 'mildIllness' ? 0.3 : 1, capCents: null },
    fromAge: null,
    untilAge: null,
    sex: null,
    waitingDays: peril === 'criticalIllness' ? 90 : 0,
    endsContract: peril === 'death' || peril === 'criticalIllness',
    clause,
  };
}
