/**
 * Holds a pricing basis against the rules of its day of filing.
 *
 *     pricing rate <= cap(design, business, channel, day of filing)      average expense share <= cap
 *     death benefit / premiums paid >= least, at every age        table of the business's class
 *
 * Source: the rules themselves, rules.ts; each breach names its document. What no rule that is held
 * speaks about is `unchecked`: nothing is concluded from the absence of a rule.
 */
import { ok, refuse } from '@cebao/kernel';
import type { AnnualRate, LocalDate, Result } from '@cebao/kernel';
import { inForce, saleChannels } from './rules.ts';
import type {
  ActuarialRules,
  Business,
  Channel,
  Design,
  LedBy,
  Payment,
  PricingRateCap,
  RuleSource,
  SoldTo,
} from './rules.ts';

export type FiledBasis = {
  readonly filedOn: LocalDate;
  readonly design: Design;
  readonly business: Business;
  /** Which of the two the larger part of the benefits is for. */
  readonly ledBy: LedBy;
  readonly payment: Payment;
  readonly soldTo: SoldTo;
  readonly channel: Channel;
  /** For a universal policy the guaranteed credited rate. */
  readonly pricingRate: AnnualRate;
  /** Average expense loading as a share of premium. */
  readonly expenseShare: number;
  /** Class of the tables of 2025 used for mortality; null: another table. */
  readonly tableClass: string | null;
  /** Death (care) benefit over premiums paid so far, by age reached. */
  readonly sumsToPremiums: readonly { readonly age: number; readonly ratio: number }[];
};

export type CheckedThing = 'pricingRate' | 'expenseShare' | 'sumToPremium' | 'lifeTable';

export type Breach = {
  readonly thing: CheckedThing;
  /** As given, e.g. "0.03", "1.2 at age 35", "CL3". */
  readonly value: string;
  readonly limit: string;
  readonly rule: RuleSource;
};

export type BasisVerdict = {
  readonly breaches: readonly Breach[];
  /** No rule that is held speaks about these on the day of filing. */
  readonly unchecked: readonly CheckedThing[];
};

/**
 * Figures that are no numbers are refused, and so is a channel that nobody knows: nothing that is
 * held against them would be broken.
 */
export function checkBasis(basis: FiledBasis, rules: ActuarialRules): Result<BasisVerdict> {
  const refusal = unknownChannel(basis) ?? unfitFigure(basis);
  if (refusal !== null) return refusal;
  const checks = [
    checkPricingRate(basis, rules),
    checkExpenses(basis, rules),
    checkSums(basis, rules),
    checkTable(basis, rules),
  ];
  return ok({
    breaches: checks.flatMap(({ breaches }) => breaches),
    unchecked: checks.flatMap(({ thing, isChecked }) => (isChecked ? [] : [thing])),
  });
}

/** What comes from a file or a form has no types. */
function unknownChannel({ channel }: FiledBasis): ReturnType<typeof refuse> | null {
  if (saleChannels.includes(channel)) return null;
  const limit = saleChannels.join(', ');
  return refuse('BAD_FIELD', { thing: 'channel', value: String(channel), limit });
}

function unfitFigure(basis: FiledBasis): ReturnType<typeof refuse> | null {
  const figures = [
    ['pricingRate', basis.pricingRate],
    ['expenseShare', basis.expenseShare],
    ...basis.sumsToPremiums.map(({ age, ratio }) => [`ratio at age ${age}`, ratio] as const),
  ] as const;
  const bad = figures.find(([, value]) => !Number.isFinite(value));
  if (bad !== undefined) {
    return refuse('BAD_NUMBER', { thing: bad[0], value: String(bad[1]), limit: 'finite' });
  }
  // Between two whole ages no band of ages holds, and a shortfall would pass unseen.
  const between = basis.sumsToPremiums.find(({ age }) => !(Number.isInteger(age) && age >= 0));
  if (between === undefined) return null;
  return refuse('AGE_OUT_OF_RANGE', {
    thing: 'sumsToPremiums: age',
    value: String(between.age),
    limit: 'whole ages from 0',
  });
}

type Check = {
  readonly thing: CheckedThing;
  readonly isChecked: boolean;
  readonly breaches: readonly Breach[];
};

function checkPricingRate(basis: FiledBasis, rules: ActuarialRules): Check {
  const thing = 'pricingRate';
  const caps = pricingRateCapsFor(basis, rules);
  const broken = caps.filter(({ cap }) => basis.pricingRate > cap);
  return {
    thing,
    isChecked: caps.length > 0,
    breaches: broken.map((rule) =>
      breach(rule, { thing, value: String(basis.pricingRate), limit: `at most ${rule.cap}` }),
    ),
  };
}

/**
 * The caps of the day of filing for this design, business and channel. A cap for the business
 * itself goes before the general one, one for the channel before one for all. Of two that are each
 * the more general in one of these, both hold: the documents would have to say otherwise.
 */
export function pricingRateCapsFor(
  { filedOn, design, business, channel }: Pick<FiledBasis, FiledAs>,
  { pricingRates }: Pick<ActuarialRules, 'pricingRates'>,
): readonly PricingRateCap[] {
  const fitting = inForce(pricingRates, filedOn).filter(
    (rule) =>
      rule.design === design &&
      (rule.business === null || rule.business === business) &&
      (rule.channels === null || rule.channels.includes(channel)),
  );
  return fitting.filter((rule) => !fitting.some((other) => isNarrower(other, rule)));
}
type FiledAs = 'filedOn' | 'design' | 'business' | 'channel';

/** Narrower in one and no wider in the other. */
function isNarrower(one: PricingRateCap, other: PricingRateCap): boolean {
  const [ofBusiness, ofChannel] = [Number(one.business !== null), Number(one.channels !== null)];
  const business = ofBusiness - Number(other.business !== null);
  const channel = ofChannel - Number(other.channels !== null);
  return business >= 0 && channel >= 0 && business + channel > 0;
}

function checkExpenses(basis: FiledBasis, { expenses }: ActuarialRules): Check {
  const thing = 'expenseShare';
  const caps = inForce(expenses, basis.filedOn).filter(
    ({ design, businesses, payment, soldTo }) =>
      design === basis.design &&
      businesses.includes(basis.business) &&
      (payment === null || payment === basis.payment) &&
      soldTo === basis.soldTo,
  );
  const broken = caps.filter(({ cap }) => basis.expenseShare > cap);
  return {
    thing,
    isChecked: caps.length > 0,
    breaches: broken.map((rule) =>
      breach(rule, { thing, value: String(basis.expenseShare), limit: `at most ${rule.cap}` }),
    ),
  };
}

/** Every age that was given; one breach for each age that falls short. */
function checkSums(basis: FiledBasis, { leastSums }: ActuarialRules): Check {
  const thing = 'sumToPremium';
  const ofBusiness = inForce(leastSums, basis.filedOn).filter(
    ({ design, businesses }) => design === basis.design && businesses.includes(basis.business),
  );
  const held = basis.sumsToPremiums.flatMap(({ age, ratio }) =>
    ofBusiness
      .filter(({ fromAge, toAge }) => age >= fromAge && (toAge === null || age <= toAge))
      .map((rule) => ({ rule, age, ratio })),
  );
  return {
    thing,
    isChecked: held.length > 0,
    breaches: held
      .filter(({ rule, ratio }) => ratio < rule.least)
      .map(({ rule, age, ratio }) =>
        breach(rule, { thing, value: `${ratio} at age ${age}`, limit: `at least ${rule.least}` }),
      ),
  };
}

function checkTable(basis: FiledBasis, { tables }: ActuarialRules): Check {
  const thing = 'lifeTable';
  const uses = inForce(tables, basis.filedOn).filter(
    ({ businesses, ledBy }) =>
      businesses.includes(basis.business) && (ledBy === null || ledBy === basis.ledBy),
  );
  const broken = uses.filter(({ tableClass }) => tableClass !== basis.tableClass);
  return {
    thing,
    isChecked: uses.length > 0,
    breaches: broken.map((rule) =>
      breach(rule, { thing, value: basis.tableClass ?? 'another table', limit: rule.tableClass }),
    ),
  };
}

function breach(rule: RuleSource, found: Omit<Breach, 'rule'>): Breach {
  const { ruleId, document, documentNo, effective, until, confidence } = rule;
  return { ...found, rule: { ruleId, document, documentNo, effective, until, confidence } };
}
