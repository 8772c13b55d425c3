/** A small made-up policy and basis on which fair prices can be followed by hand. */
import { annualRate, cents, yuan } from '@cebao/kernel';
import type { Benefit, Pay, Peril, Product } from '../src/product/product.ts';
import type { RateCell } from '../src/product/rateTable.ts';
import type { Quote } from '../src/product/quote.ts';
import type { FairBasis, QuotedPolicy } from '../src/worth/fairBasis.ts';
import { illness } from './products.ts';
import { incidenceFrom, kFrom, lifeFrom } from './tables.ts';

export function benefit(peril: Peril, pays: Pay, change: Partial<Benefit> = {}): Benefit {
  const own = { fromAge: null, untilAge: null, sex: null, waitingDays: 0, clause: 'test 1' };
  return { id: peril, peril, pays, endsContract: true, ...own, ...change };
}

export const wholeSum: Pay = { kind: 'share', share: 1, capCents: null };
export const premiumsBack: Pay = { kind: 'premiumsPaid' };
export const premiumsOrCashValue: Pay = {
  kind: 'greatest',
  of: [{ kind: 'premiumsPaid' }, { kind: 'cashValue' }],
};

export type PolicyChange = {
  readonly benefits: readonly Benefit[];
  readonly quoted?: Partial<Quote>;
  readonly product?: Partial<Product>;
  readonly age?: number;
};

/** Age 40, three years of cover, two premiums of 1,000 yuan, 10,000 yuan insured. */
export function policy({ benefits, quoted, product, age = 40 }: PolicyChange): QuotedPolicy {
  const cell = {
    plan: '',
    sex: 'male',
    ageFrom: age,
    ageTo: age,
    period: quoted?.coverYears === null ? '终身' : '3年',
    payTerm: '2年交',
    annuityStartAge: null,
    socialMedical: '',
    purchase: '',
    value: '1000',
  } as const satisfies RateCell;
  const base: Quote = {
    productCode: '115036',
    sumInsuredCents: yuan(10_000),
    premiumCents: yuan(1_000),
    premiumYears: 2,
    coverYears: 3,
    coverUntilAge: age + 3,
    cell,
  };
  return {
    product: { ...illness, ...product },
    plan: { code: '', benefits },
    quoted: { ...base, ...quoted },
    sex: 'male',
    age,
  };
}

/** Ages 40 to 43, the last one closing the tables. */
export const fairBasis: FairBasis = {
  i: annualRate(0.21),
  life: lifeFrom(40, [0.1, 0.2, 0.3, 1]),
  incidence: incidenceFrom(40, [0.05, 0.06, 0.07, 0.08]),
  k: kFrom(40, [0.5, 0.4, 0.3, 0.2]),
  accidentalDeath: () => 0.01,
  assumptions: {
    mildPerSevere: 1,
    moderatePerSevere: 0.5,
    prePerSevere: 0.25,
    specificPerSevere: 0.4,
    suddenPerDeath: 0.1,
    disabilityPerAccidentalDeath: 0.2,
  },
};

export const noCents = cents(0);
