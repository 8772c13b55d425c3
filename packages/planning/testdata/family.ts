/** A plain family without faults, and its parts, for tests that change one thing of it. */
import { cents, localDate, zeroCents, type LocalDate } from '@cebao/kernel';
import type { Cover } from '../src/household/cover.ts';
import type { Household, ManualLine, Person } from '../src/household/household.ts';

export function day(text: string): LocalDate {
  const date = localDate(text, 'test');
  if (!date.ok) throw new TypeError(text);
  return date.value;
}

export const asOf = day('2026-11-01');

export function family(edits: Partial<Household>): Household {
  return {
    name: '测试',
    asOf,
    region: '南京',
    persons: [adult()],
    costs: [],
    debts: [],
    assets: [],
    policies: [],
    guarantees: [],
    liabilities: [],
    companies: [],
    scenes: [],
    factSources: [],
    manualLines: [],
    choices: choices({}),
    ...edits,
  };
}

export function choices(edits: Partial<Household['choices']>): Household['choices'] {
  return {
    budgetCents: null,
    bans: [],
    locks: [],
    style: 'any',
    waiver: true,
    allowAsk: false,
    coreMedical: true,
    deathFirst: true,
    retention: false,
    tolerance: 'medium',
    assumptions: {},
    ...edits,
  };
}

export function adult(edits: Partial<Person> = {}): Person {
  return {
    id: 'anna',
    name: '安娜',
    sex: 'female',
    birthDate: day('1990-01-01'),
    role: 'adult',
    parents: [],
    occupationCode: '000101',
    occupationClass: 1,
    socialMedical: 'employee',
    tags: [],
    independentAge: null,
    incomes: [],
    ifSurviving: null,
    originalRetirementAge: null,
    pensionInsurance: null,
    medicalRefused: null,
    health: null,
    ...edits,
  };
}

export function child(edits: Partial<Person> = {}): Person {
  const facts = { id: 'kid', birthDate: day('2016-01-01'), independentAge: 30 } as const;
  return adult({ ...facts, role: 'child', ...edits });
}

export function cover(edits: Partial<Cover>): Cover {
  return {
    id: 'one',
    kind: 'term',
    insurer: '示例',
    policyholder: 'anna',
    insured: 'anna',
    beneficiary: '法定继承人',
    sumInsuredCents: cents(100),
    annualPremiumCents: cents(1),
    premiumYears: 20,
    coverYears: 20,
    benefits: [],
    surrenderValueCents: zeroCents,
    growth: null,
    ...edits,
  };
}

export function quote(line: Cover, edits: Partial<ManualLine> = {}): ManualLine {
  return {
    cover: line,
    lineClass: null,
    riderOf: null,
    product: '示例',
    quoteDate: day('2020-01-01'),
    expires: day('2020-02-01'),
    guaranteedRenewalYears: null,
    largestLaterPremiumCents: null,
    source: '示例',
    ...edits,
  };
}
