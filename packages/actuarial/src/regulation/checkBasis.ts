/**
 * Holds a pricing basis against the rules of its day of filing.
 *
 *     pricing rate <= cap(design, business, channel, day of filing)      average expense share <= cap
 *     death benefit / premiums paid >= least, at every age        table of the business's class
 *
 * Source: the rules themselves, rules.ts; each breach names its document. What no rule that is held
 * speaks about is `unchecked`: nothing is concluded from the absence of a rule.
 */
import { localDate, ok, refuse } from '@cebao/kernel';
import type { AnnualRate, LocalDate, Result } from '@cebao/kernel';
import {
  businesses,
  buyers,
  designs,
  inForce,
  leadingBenefits,
  payments,
  saleChannels,
} from './rules.ts';
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

const checkedThings = ['pricingRate', 'expenseShare', 'sumToPremium', 'lifeTable'] as const;
export type CheckedThing = (typeof checkedThings)[number];

export type Breach = {
  readonly thing: CheckedThing;
  /** As given, e.g. "0.03", "1.2 at age 35", "CL3". */
  readonly value: string;
  readonly limit: string;
  readonly rule: RuleSource;
};

export type Unchecked = CheckedThing | `sumToPremium at age ${number}`;

export type BasisVerdict = {
  readonly breaches: readonly Breach[];
  /** No rule that is held speaks about these on the day of filing; of sums at single ages, each age. */
  readonly unchecked: readonly Unchecked[];
};

/**
 * Figures that are no numbers or below 0, words that nobody knows and days that are none are
 * refused: nothing that is held against them would be broken.
 */
export function checkBasis(basis: FiledBasis, rules: ActuarialRules): Result<BasisVerdict> {
  const refusal = unknownWord(basis) ?? unfitFigure(basis);
  if (refusal !== null) return refusal;
  const filedOn = localDate(basis.filedOn, 'filedOn');
  if (!filedOn.ok) return filedOn;
  const held = heldAgainst(basis, rules);
  return ok({
    breaches: held.filter(({ isBroken }) => isBroken).map(breachOf),
    unchecked: checkedThings.flatMap((thing) =>
      uncheckedOf(
        basis,
        thing,
        held.filter((one) => one.thing === thing),
      ),
    ),
  });
}

function uncheckedOf(
  { sumsToPremiums }: FiledBasis,
  thing: CheckedThing,
  held: readonly Held[],
): readonly Unchecked[] {
  if (held.length === 0) return [thing];
  if (thing !== 'sumToPremium') return [];
  const ages = new Set(held.map(({ at }) => at));
  return sumsToPremiums
    .filter(({ age }) => !ages.has(atAge(age)))
    .map(({ age }) => `sumToPremium ${atAge(age)}` as const);
}

function atAge(age: number): `at age ${number}` {
  return `at age ${age}`;
}

/** What comes from a file or a form has no types. */
function unknownWord(basis: FiledBasis): ReturnType<typeof refuse> | null {
  const words: readonly (readonly [thing: string, word: string, known: readonly string[]])[] = [
    ['design', basis.design, designs],
    ['business', basis.business, businesses],
    ['ledBy', basis.ledBy, leadingBenefits],
    ['payment', basis.payment, payments],
    ['soldTo', basis.soldTo, buyers],
    ['channel', basis.channel, saleChannels],
  ];
  const unknown = words.find(([, word, known]) => !known.includes(word));
  if (unknown === undefined) return null;
  const [thing, word, known] = unknown;
  return refuse('BAD_FIELD', { thing, value: String(word), limit: known.join(', ') });
}

function unfitFigure(basis: FiledBasis): ReturnType<typeof refuse> | null {
  const figures = [
    ['pricingRate', basis.pricingRate],
    ['expenseShare', basis.expenseShare],
    ...basis.sumsToPremiums.map(({ age, ratio }) => [`ratio at age ${age}`, ratio] as const),
  ] as const;
  for (const [thing, figure] of figures) {
    const value = String(figure);
    if (!Number.isFinite(figure)) return refuse('BAD_NUMBER', { thing, value, limit: 'finite' });
    if (figure < 0) return refuse('BAD_FIELD', { thing, value, limit: 'from 0' });
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

/** One figure of the filing held against one rule. */
export type Held = {
  readonly thing: CheckedThing;
  /** "at age 35"; '' where the filing has one such figure. */
  readonly at: string;
  /** For a table 1 where it is the one that is asked for, else 0; then `limit` is 1. */
  readonly figure: number;
  readonly limit: number;
  readonly isBroken: boolean;
  /** Both as a reader is told them. */
  readonly said: { readonly value: string; readonly limit: string };
  readonly rule: RuleSource;
};

/** Of a basis that `checkBasis` does not refuse; no rule speaks about what is not among them. */
export function heldAgainst(basis: FiledBasis, rules: ActuarialRules): readonly Held[] {
  return [
    ...checkPricingRate(basis, rules),
    ...checkExpenses(basis, rules),
    ...checkSums(basis, rules),
    ...checkTable(basis, rules),
  ];
}

function checkPricingRate(basis: FiledBasis, rules: ActuarialRules): readonly Held[] {
  return pricingRateCapsFor(basis, rules).map((rule) =>
    atMost('pricingRate', basis.pricingRate, rule),
  );
}

function atMost(
  thing: CheckedThing,
  figure: number,
  rule: RuleSource & { readonly cap: number },
): Held {
  const said = { value: String(figure), limit: `at most ${rule.cap}` };
  return { thing, at: '', figure, limit: rule.cap, isBroken: figure > rule.cap, said, rule };
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

function checkExpenses(basis: FiledBasis, { expenses }: ActuarialRules): readonly Held[] {
  return inForce(expenses, basis.filedOn)
    .filter(
      ({ design, businesses, payment, soldTo }) =>
        design === basis.design &&
        businesses.includes(basis.business) &&
        (payment === null || payment === basis.payment) &&
        soldTo === basis.soldTo,
    )
    .map((rule) => atMost('expenseShare', basis.expenseShare, rule));
}

/** Every age that was given. */
function checkSums(basis: FiledBasis, { leastSums }: ActuarialRules): readonly Held[] {
  const ofBusiness = inForce(leastSums, basis.filedOn).filter(
    ({ design, businesses }) => design === basis.design && businesses.includes(basis.business),
  );
  return basis.sumsToPremiums.flatMap(({ age, ratio }) =>
    ofBusiness
      .filter(({ fromAge, toAge }) => age >= fromAge && (toAge === null || age <= toAge))
      .map((rule): Held => {
        const at = atAge(age);
        const said = { value: `${ratio} ${at}`, limit: `at least ${rule.least}` };
        const isBroken = ratio < rule.least;
        return {
          thing: 'sumToPremium',
          at,
          figure: ratio,
          limit: rule.least,
          isBroken,
          said,
          rule,
        };
      }),
  );
}

function checkTable(basis: FiledBasis, { tables }: ActuarialRules): readonly Held[] {
  return inForce(tables, basis.filedOn)
    .filter(
      ({ businesses, ledBy }) =>
        businesses.includes(basis.business) && (ledBy === null || ledBy === basis.ledBy),
    )
    .map((rule): Held => {
      const isBroken = rule.tableClass !== basis.tableClass;
      const said = { value: basis.tableClass ?? 'another table', limit: rule.tableClass };
      const figure = isBroken ? 0 : 1;
      return { thing: 'lifeTable', at: '', figure, limit: 1, isBroken, said, rule };
    });
}

function breachOf({ thing, said, rule }: Held): Breach {
  const { ruleId, document, documentNo, effective, until, confidence } = rule;
  return {
    thing,
    ...said,
    rule: { ruleId, document, documentNo, effective, until, confidence },
  };
}
