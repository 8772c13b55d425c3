/** A whole bundle for tests: the sample report, the family behind it, words and sources. */
import { assert, localDate, yuan, type LocalDate } from '@cebao/kernel';
import { plainPolicy, type Household, type Person } from '@cebao/planning';
import type { ProposalBundle } from '../bundle.ts';
import type { Names } from './names.ts';
import { sampleReport } from './sampleReport.ts';

export const plainNames: Names = { husband: '张伟', wife: '李娜', child: '张小宝' };

export function day(text: string): LocalDate {
  const date = localDate(text);
  assert(date.ok, `not a date: ${text}`);
  return date.value;
}

export function sampleBundle(names: Names = plainNames): ProposalBundle {
  const asOf = day('2026-03-01');
  return {
    report: sampleReport(names, asOf),
    stress: null,
    review: null,
    household: sampleHousehold(names, asOf),
    products: [],
    assumptions: [
      { id: 'poolReturn', zh: '流动资产的年收益', unit: 'rate', reason: '长期存款与国债之间' },
      { id: 'cpi', zh: '物价年涨幅', unit: 'rate', reason: '近二十年居民消费价格的平均' },
      {
        id: 'ciIncomeLossYears',
        zh: '重疾后收入减少的年数',
        unit: 'years',
        reason: '治疗与康复常见三年',
      },
      {
        id: 'billSeriousYuan',
        zh: '大额医疗账单',
        unit: 'yuan',
        reason: '三级医院大病次均费用的数倍',
      },
      { id: 'lifeMultiple', zh: '生命表倍数', unit: 'factor', reason: '按表' },
      {
        id: 'survivorWorkUntilAge',
        zh: '在世者工作到',
        unit: 'years',
        reason: '按现行退休年龄取低',
      },
    ],
    sources: [
      {
        id: 'cl-2025',
        title: '中国人身保险业经验生命表(2025)',
        document: '国家金融监督管理总局公布',
        dates: '2026-01-01 起施行',
        confidence: '高',
      },
    ],
    seal: { inputHash: 'a1b2c3d4'.repeat(8), resultHash: '0f1e2d3c'.repeat(8) },
    attachments: [
      { name: 'inputs.json', bytes: new TextEncoder().encode('{"name":"张家"}\n') },
      { name: 'results.json', bytes: new TextEncoder().encode('{"premiumCents":1497830}\n') },
    ],
    licence: null,
  };
}

function sampleHousehold(names: Names, asOf: LocalDate): Household {
  return {
    name: '张家',
    asOf,
    region: '上海',
    persons: samplePersons(names),
    costs: [
      cost('全家日常', 1, { person: null, annual: 48_000 }),
      cost('孩子抚养', 1, { person: 'child', annual: 24_000 }),
      cost('旅行与改善', 2, { person: null, annual: 42_000 }),
    ],
    debts: [
      {
        label: '住房贷款',
        balanceCents: yuan(1_500_000),
        nominalRate: 0.0385,
        paymentsPerYear: 12,
        remainingYears: 25,
        repayment: 'levelInstalment',
        repaidOnDeathOf: [],
      },
    ],
    assets: sampleAssets(),
    policies: [
      plainPolicy(
        {
          id: 'old-1',
          kind: 'accident',
          insurer: '某财产保险公司',
          policyholder: 'husband',
          insured: 'husband',
          beneficiary: 'statutory',
          sumInsuredCents: yuan(100_000),
          annualPremiumCents: yuan(100),
          premiumYears: 1,
          coverYears: 1,
          benefits: [],
          surrenderValueCents: yuan(0),
          growth: null,
        },
        asOf,
      ),
    ],
    guarantees: [],
    liabilities: [],
    companies: [],
    scenes: [],
    factSources: [],
    manualLines: [],
    choices: {
      budgetCents: yuan(15_000),
      bans: [],
      locks: [],
      style: 'any',
      waiver: true,
      allowAsk: false,
      coreMedical: true,
      deathFirst: true,
      retention: false,
      tolerance: 'medium',
      assumptions: { ciIncomeLossYears: 4 },
    },
  };
}

function samplePersons(names: Names): Person[] {
  return [
    person('husband', names.husband, { sex: 'male', birth: '1994-01-15', income: 220_000 }),
    person('wife', names.wife, { sex: 'female', birth: '1995-06-30', income: 140_000 }),
    {
      ...person('child', names.child, { sex: 'male', birth: '2023-11-02', income: 0 }),
      role: 'child',
      parents: ['husband', 'wife'],
      socialMedical: 'resident',
      independentAge: 22,
      ifSurviving: null,
    },
  ];
}

function sampleAssets(): Household['assets'] {
  return [
    {
      label: '存款与基金',
      valueCents: yuan(180_000),
      kind: 'cash',
      owner: null,
      releasedAtAge: null,
      assetClass: null,
      account: null,
    },
    {
      label: '自住房',
      valueCents: yuan(2_840_000),
      kind: 'never',
      owner: null,
      releasedAtAge: null,
      assetClass: null,
      account: null,
    },
    {
      label: '公积金',
      valueCents: yuan(60_000),
      kind: 'locked',
      owner: 'husband',
      releasedAtAge: 60,
      assetClass: null,
      account: null,
    },
  ];
}

type Facts = { readonly sex: Person['sex']; readonly birth: string; readonly income: number };

function person(id: string, name: string, { sex, birth, income }: Facts): Person {
  const work = {
    label: '工资',
    kind: 'work' as const,
    fromAge: null,
    untilAge: null,
    growth: null,
  };
  return {
    id,
    name,
    sex,
    birthDate: day(birth),
    role: 'adult',
    parents: [],
    occupationCode: '0101001',
    occupationClass: 1,
    socialMedical: 'employee',
    tags: [],
    independentAge: null,
    incomes: income === 0 ? [] : [{ ...work, annualCents: yuan(income), untilAge: 60 }],
    ifSurviving: {
      annualIncomeCents: yuan(120_000),
      fromYear: 1,
      extraCareAnnualCents: yuan(36_000),
      extraCareYears: 4,
    },
    originalRetirementAge: null,
    pensionInsurance: null,
    medicalRefused: null,
    health: null,
  };
}

function cost(
  label: string,
  layer: 1 | 2 | 3,
  { person: owner, annual }: { readonly person: string | null; readonly annual: number },
): Household['costs'][number] {
  return {
    label,
    kind: 'living',
    layer,
    person: owner,
    annualCents: yuan(annual),
    fromAge: null,
    untilAge: null,
    growth: null,
  };
}
