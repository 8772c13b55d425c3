/**
 * Families to plan for in tests: the six sample files, more built here, and the facts they are
 * planned with. Every figure of the built ones is invented.
 */
import { readFileSync } from 'node:fs';
import { readHousehold, readJson } from '@cebao/contracts';
import { loadOccupations, loadPlanningFacts } from '@cebao/dossiers';
import { cents, type LocalDate, type Result } from '@cebao/kernel';
import { planFamily, plainPolicy, type Asset, type Cost, type Cover } from '@cebao/planning';
import type { Catalogue, Household, ManualLine, Person, Policy, Report } from '@cebao/planning';
import * as plain from '../../packages/planning/testdata/family.ts';

/** The value of a result that the test counts on. */
export function must<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new TypeError(JSON.stringify(result.error));
  return result.value;
}

export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new TypeError('the test counts on a value');
  return value;
}

export const facts = must(loadPlanningFacts());
export const occupations = must(loadOccupations());
const households = new URL('../../data/households/ok/', import.meta.url);

export function sampleBytes(name: string): Uint8Array {
  return readFileSync(new URL(`${name}.json`, households));
}

export const sampleNames = [
  'single',
  'young-couple',
  'breadwinner',
  'business-owner',
  'cross-border-engineer',
  'retired-couple',
] as const;
export type SampleName = (typeof sampleNames)[number];

export function sampleFamily(name: SampleName | 'fourteen-policies'): Household {
  const json = must(readJson(sampleBytes(name), name));
  return must(readHousehold(json, { occupations }));
}

const firstFive = ['111013', '115036', '115046', '315061', '413004'];
/** The catalogue of the first five products: what is worked out by hand does not move with the rest. */
export const fiveProducts = {
  ...facts,
  catalogue: {
    ...facts.catalogue,
    products: facts.catalogue.products.filter(({ product }) => firstFive.includes(product.code)),
  },
};
/** Nothing to buy but what the planner has quotes of. */
export const quotesAlone: Catalogue = { ...facts.catalogue, products: [] };

export function planOf(
  household: Household,
  budgetYuan: number,
  catalogue: Catalogue = facts.catalogue,
): Result<Report> {
  return planFamily({ ...facts, catalogue, household, budgetCents: budgetYuan * 100 });
}

export function planOfFive(household: Household, budgetYuan: number): Result<Report> {
  return planOf(household, budgetYuan, fiveProducts.catalogue);
}

export const fen = (yuan: number) => cents(Math.round(yuan * 100));
export const day = (text: string) => text as LocalDate;
const { asOf } = plain;

/** One more year of age per year back from 1 November 2026; birthdays on 1 May. */
export const bornAt = (age: number) => day(`${String(2026 - age)}-05-01`);

export function person(
  part: Pick<Person, 'id' | 'role'> & { readonly age: number } & Partial<Person>,
): Person {
  const { age, ...rest } = part;
  return plain.adult({
    name: part.id,
    sex: 'male',
    birthDate: bornAt(age),
    occupationCode: '',
    independentAge: part.role === 'child' ? 22 : null,
    ...rest,
  });
}

type IncomePart = { readonly fromAge?: number; readonly untilAge?: number };

export function income(
  kind: 'work' | 'pension' | 'rent',
  yuan: number,
  { fromAge, untilAge }: IncomePart = {},
): Person['incomes'][number] {
  return {
    label: kind,
    kind,
    annualCents: fen(yuan),
    fromAge: fromAge ?? null,
    untilAge: untilAge ?? null,
    growth: null,
  };
}

export function cost(part: Partial<Cost> & { readonly yuan: number }): Cost {
  const { yuan, ...rest } = part;
  return {
    label: `${rest.person ?? 'shared'} ${String(rest.layer ?? 1)}`,
    kind: 'living',
    layer: 1,
    person: null,
    annualCents: fen(yuan),
    fromAge: null,
    untilAge: null,
    growth: null,
    ...rest,
  };
}

export function asset(kind: Asset['kind'], yuan: number, part: Partial<Asset> = {}): Asset {
  return {
    label: kind,
    valueCents: fen(yuan),
    kind,
    owner: null,
    releasedAtAge: null,
    assetClass: null,
    account: null,
    ...part,
  };
}

export function cover(
  part: Pick<Cover, 'id' | 'kind' | 'insured'> & Partial<Cover> & { readonly premium: number },
): Cover {
  const { premium, ...rest } = part;
  return plain.cover({
    insurer: 'invented',
    policyholder: part.insured,
    beneficiary: part.insured,
    sumInsuredCents: fen(0),
    annualPremiumCents: fen(premium),
    ...rest,
  });
}

type Benefit = Cover['benefits'][number];

export function benefit(peril: Benefit['peril'], pays: Benefit['pays']): Benefit {
  return {
    id: peril,
    peril,
    pays,
    fromAge: null,
    untilAge: null,
    sex: null,
    waitingDays: 0,
    endsContract: peril !== 'medicalBill',
    clause: 'invented',
  };
}

export const wholeSum = { kind: 'share', share: 1, capCents: null } as const;

export function bills(limit: number, deductible: number): Benefit['pays'] {
  return {
    kind: 'indemnity',
    limitCents: fen(limit),
    bands: [{ overCents: fen(deductible), share: 1 }],
  };
}

export function manual(line: Cover, part: Partial<ManualLine> = {}): ManualLine {
  return plain.quote(line, {
    product: line.id,
    quoteDate: day('2026-10-20'),
    expires: day('2026-12-31'),
    guaranteedRenewalYears: line.kind === 'medical' ? 20 : null,
    source: 'invented',
    ...part,
  });
}

export const { choices } = plain;

export function household(part: Partial<Household>): Household {
  const facts = { name: 'invented family', region: '', persons: [], ...part };
  return plain.family({ ...facts, choices: choices(part.choices ?? {}) });
}

/** Cover that the family already has, from the day of the plan on. */
export function inForce(held: Cover): Policy {
  return plainPolicy(held, asOf);
}

export function medicalQuote(insured: string, premium: number): ManualLine {
  return manual(
    cover({
      id: `medical-${insured}`,
      kind: 'medical',
      insured,
      premium,
      sumInsuredCents: fen(2_000_000),
      benefits: [benefit('medicalBill', bills(2_000_000, 10_000))],
    }),
  );
}

const eventOf = {
  term: 'death',
  accident: 'accidentalDeath',
  criticalIllness: 'criticalIllness',
} as const;

/** Cover that pays its whole sum on the event of its kind, unless the test names other benefits. */
export function sumQuote(
  part: Pick<Cover, 'id' | 'insured'> &
    Partial<Cover> & {
      readonly kind: keyof typeof eventOf;
      readonly premium: number;
      readonly yuan: number;
    },
): ManualLine {
  const { yuan, ...rest } = part;
  const benefits = [benefit(eventOf[part.kind], wholeSum)];
  return manual(cover({ sumInsuredCents: fen(yuan), benefits, ...rest }));
}

/** 66 and 64: pensions, savings, no debts; only medical quotes can still be had. */
export const retiredCouple = household({
  name: 'retired couple',
  persons: [
    person({ id: 'husband', age: 66, role: 'adult', incomes: [income('pension', 54_000)] }),
    person({
      id: 'wife',
      age: 64,
      role: 'adult',
      sex: 'female',
      incomes: [income('pension', 42_000)],
    }),
  ],
  costs: [
    cost({ yuan: 30_000 }),
    cost({ yuan: 14_000, person: 'husband' }),
    cost({ yuan: 14_000, person: 'wife' }),
    cost({ yuan: 12_000, layer: 2 }),
  ],
  assets: [asset('cash', 200_000), asset('sellable', 100_000), asset('never', 1_500_000)],
  manualLines: [medicalQuote('husband', 2_180), medicalQuote('wife', 1_860)],
});

/** 28, alone: rents, saves a little, supports a mother. */
export const singleAdult = household({
  name: 'single adult of 28',
  persons: [
    person({
      id: 'self',
      age: 28,
      role: 'adult',
      sex: 'female',
      parents: ['mother'],
      incomes: [
        income('work', 130_000, { untilAge: 58 }),
        income('pension', 36_000, { fromAge: 58 }),
      ],
    }),
    person({ id: 'mother', age: 58, role: 'elder', sex: 'female', socialMedical: 'resident' }),
  ],
  costs: [
    cost({ yuan: 42_000, person: 'self' }),
    cost({ yuan: 24_000, person: 'self', layer: 2 }),
    cost({ yuan: 18_000, person: 'mother', kind: 'elderSupport', untilAge: 85 }),
  ],
  assets: [asset('cash', 60_000)],
  manualLines: [medicalQuote('self', 286)],
});

/** A mother alone: the child's illness would keep her from work, her own costs more than one policy's sum. */
export const motherAndChild = household({
  name: 'mother and child',
  persons: [
    person({
      id: 'mother',
      age: 34,
      role: 'adult',
      sex: 'female',
      incomes: [income('work', 400_000, { untilAge: 58 })],
    }),
    person({ id: 'child', age: 6, role: 'child', parents: ['mother'], socialMedical: 'resident' }),
  ],
  costs: [cost({ yuan: 250_000 }), cost({ yuan: 60_000, layer: 2 })],
  assets: [asset('cash', 50_000)],
  manualLines: [medicalQuote('mother', 400), medicalQuote('child', 300)],
});

/** An earner with a child, a need on death and on illness, and the quotes of a test. */
export const earnerAndChild = (manualLines: readonly ManualLine[]): Household =>
  household({
    name: 'earner and child',
    persons: [
      person({ id: 'one', role: 'adult', age: 35, incomes: [income('work', 200_000)] }),
      person({ id: 'kid', role: 'child', age: 5, parents: ['one'] }),
    ],
    costs: [cost({ yuan: 120_000 })],
    assets: [asset('cash', 50_000)],
    manualLines,
  });
