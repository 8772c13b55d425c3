/** Policies and quotes of every kind made by chance: in force, in grace, lapsed, paid up, waived. */
import { addYears, compareDates, type LocalDate } from '@cebao/kernel';
import { coverStepsOf, premiumStepsOf } from '@cebao/planning';
import type {
  Contract,
  Cover,
  Household,
  ManualLine,
  Person,
  Policy,
  SumGrowth,
} from '@cebao/planning';
import { benefit, bills, cover, day, fen, inForce, manual, wholeSum } from '../families.ts';
import { diceOf } from './dice.ts';
import type { Dice } from './dice.ts';
import { ageOf } from './persons.ts';

const asOf = day('2026-11-01');
type Kind = Cover['kind'];
type Benefits = Cover['benefits'];

export function randomPolicies(dice: Dice, persons: readonly Person[]): readonly Policy[] {
  const kinds: readonly Kind[] = [
    'term',
    'criticalIllness',
    'medical',
    'medical',
    'accident',
    'wholeLife',
    'endowment',
    'annuity',
    'care',
  ];
  // Some hold all their policies on one life: then they meet each other.
  const one = dice.maybe(0.3, () => dice.pick(persons));
  return dice.times(dice.pick([0, 0, 1, 2, 4, 7]), (at) => {
    const insured = one ?? dice.pick(persons);
    const kind = dice.pick(kinds);
    const held = randomCover(dice, { id: `policy${String(at)}`, kind, insured, persons });
    return withDates(inForce(released(held)), { dice, insured });
  });
}

/** What surrender would pay is the least that a death brings, whatever a clause says. */
function released(held: Cover): Cover {
  if (held.surrenderValueCents === 0) return held;
  return { ...held, benefits: [...held.benefits, benefit('death', { kind: 'cashValue' })] };
}

export function randomQuotes(dice: Dice, persons: readonly Person[]): readonly ManualLine[] {
  const kinds: readonly Kind[] = [
    'term',
    'criticalIllness',
    'medical',
    'medical',
    'medical',
    'accident',
    'annuity',
  ];
  const grown = persons.filter((p) => ageOf(p) >= 18 && p.role !== 'child');
  return dice.times(dice.pick([0, 0, 1, 2, 3, 5]), (at) => {
    const insured = dice.pick(persons);
    const kind = dice.pick(kinds);
    const line = randomCover(dice, { id: `quote${String(at)}`, kind, insured, persons: grown });
    const isMedical = kind === 'medical';
    return manual(line, {
      quoteDate: later(day('2026-10-20'), insured.birthDate),
      expires: dice.chance(0.08) ? later(day('2026-10-25'), insured.birthDate) : day('2026-12-31'),
      guaranteedRenewalYears: isMedical ? dice.pick([null, 0, 1, 6, 20]) : null,
      largestLaterPremiumCents: isMedical
        ? dice.maybe(0.5, () => fen(dice.yuan(500, 30_000)))
        : null,
      lineClass: isMedical ? dice.pick([null, null, 'cityMedical', 'cancerOnly'] as const) : null,
    });
  });
}

/** Nobody is quoted for before birth. */
function later(date: LocalDate, birthDate: LocalDate): LocalDate {
  return compareDates(date, birthDate) < 0 ? birthDate : date;
}

type CoverAt = {
  readonly id: string;
  readonly kind: Kind;
  readonly insured: Person;
  readonly persons: readonly Person[];
};

function randomCover(dice: Dice, { id, kind, insured, persons }: CoverAt): Cover {
  const payers = persons.filter((p) => ageOf(p) >= 18);
  const yearly = kind === 'medical' || kind === 'accident';
  const coverYears = Math.max(
    1,
    Math.min(yearly ? dice.int(1, 20) : dice.int(1, 60), 105 - ageOf(insured)),
  );
  const sum = dice.yuan(1_000, 3_000_000);
  return cover({
    id,
    kind,
    insurer: dice.pick(['示例人寿（虚构）', '示例健康（虚构）']),
    insured: insured.id,
    policyholder: dice.pick(payers).id,
    premium: dice.yuan(10, yearly ? 6_000 : 30_000),
    sumInsuredCents: fen(sum),
    premiumYears: dice.int(1, coverYears),
    coverYears,
    benefits: benefitsOf(dice, kind, insured),
    surrenderValueCents: fen(dice.chance(0.3) ? dice.yuan(0, 300_000) : 0),
    growth: growthOf(diceOf(sum + coverYears), kind),
  });
}

/** Some sums rise, where their kind may. */
function growthOf(dice: Dice, kind: Kind): SumGrowth | null {
  const mayRise = ['term', 'criticalIllness', 'accident', 'wholeLife', 'endowment', 'care'];
  if (!mayRise.includes(kind) || !dice.chance(0.2)) return null;
  const premium = dice.pick(['rises', 'stays'] as const);
  if (dice.chance(0.5))
    return { kind: 'cpi', lagYears: dice.int(0, 2), cap: 0.05, floor: 0, premium };
  const everyYears = dice.int(1, 5);
  return { kind: 'fixed', rate: 0.05, everyYears, firstYear: dice.int(1, everyYears), premium };
}

function share(of: number, capYuan: number | null = null): Benefits[number]['pays'] {
  return { kind: 'share', share: of, capCents: capYuan === null ? null : fen(capYuan) };
}

function isAccount(kind: Kind): kind is 'universal' | 'investmentLinked' {
  return kind === 'universal' || kind === 'investmentLinked';
}

function benefitsOf(dice: Dice, kind: Kind, insured: Person): Benefits {
  const returned = benefit('death', {
    kind: 'greatest',
    of: [share(1), { kind: 'cashValue' }, { kind: 'premiumsPaid' }],
  });
  const disabled = benefit('totalDisability', wholeSum);
  if (kind === 'wholeLife' || isAccount(kind)) return [returned];
  switch (kind) {
    case 'term':
      return [benefit('death', wholeSum), ...(dice.chance(0.5) ? [disabled] : [])];
    case 'endowment':
      return [returned, benefit('survival', wholeSum)];
    case 'criticalIllness':
      return illnessBenefits(dice);
    case 'medical':
      return [medicalBenefit(dice)];
    case 'accident':
      return [
        benefit('accidentalDeath', share(dice.pick([1, 2]))),
        benefit('accidentMedicalBill', bills(50_000, 100)),
        ...(dice.chance(0.5) ? [disabled] : []),
      ];
    case 'care':
      return [disabled];
    case 'annuity':
      return [
        {
          ...benefit('survival', {
            kind: 'annuity',
            share: 1,
            paymentsPerYear: 1,
            guaranteedYears: 0,
          }),
          fromAge: Math.max(ageOf(insured), 60),
          endsContract: false,
        },
      ];
  }
}

function illnessBenefits(dice: Dice): Benefits {
  const illness = benefit(
    'criticalIllness',
    share(
      dice.pick([1, 1, 1.5]),
      dice.maybe(0.1, () => 500_000),
    ),
  );
  const goesOn = { ...illness, endsContract: dice.chance(0.7) };
  const extra = { ...benefit('criticalIllness', share(0.5)), id: 'extra', untilAge: 60 };
  // Many pay on a child's death too; the law limits how much.
  const death = { ...benefit('death', share(1)), fromAge: dice.pick([null, 18]) };
  const mild = { ...benefit('mildIllness', share(0.3)), endsContract: false };
  return [
    goesOn,
    ...(dice.chance(0.15) ? [extra] : []),
    ...(dice.chance(0.4) ? [death] : []),
    ...(dice.chance(0.5) ? [mild] : []),
  ];
}

function medicalBenefit(dice: Dice): Benefits[number] {
  const deductible = dice.pick([0, 500, 10_000, 20_000]);
  const first = { overCents: fen(0), share: 0 };
  const more = dice.chance(0.2) ? [{ overCents: fen(deductible + 100_000), share: 0.5 }] : [];
  const band = { overCents: fen(deductible), share: dice.pick([0.3, 0.6, 0.8, 1]) };
  return benefit('medicalBill', {
    kind: 'indemnity',
    limitCents: fen(dice.pick([10_000, 100_000, 2_000_000, 4_000_000])),
    bands: deductible > 0 ? [first, band, ...more] : [band, ...more],
  });
}

/** Dates of the paper, and the years that follow from them. */
function withDates(
  policy: Policy,
  { dice, insured }: { readonly dice: Dice; readonly insured: Person },
): Policy {
  const contract = contractOf(policy, dice);
  const insuredAge = ageOf(insured);
  const perYear = { yearly: 1, halfYearly: 2, quarterly: 4, monthly: 12, single: 0 };
  const times = perYear[contract.premiumMode];
  const instalmentCents = fen(Math.round(policy.annualPremiumCents / Math.max(times, 1)) / 100);
  const dated = { ...contract, instalmentCents };
  return {
    ...policy,
    contract: dated,
    annualPremiumCents: fen((instalmentCents * times) / 100),
    coverYears: coverStepsOf(dated, { asOf, insuredAge }),
    premiumYears: premiumStepsOf(dated, asOf),
  };
}

function contractOf({ contract, insured, policyholder, coverYears }: Policy, dice: Dice): Contract {
  const status = dice.pick(['inForce', 'inForce', 'inForce', 'grace', 'lapsed', 'paidUp'] as const);
  const own = insured === policyholder;
  const wholeLife = dice.chance(0.2) && coverYears > 20;
  const single = status === 'paidUp' && dice.chance(0.5);
  return {
    ...contract,
    status,
    waiver: dice.pick(
      own ? (['none', 'insured'] as const) : (['none', 'insured', 'payer', 'both'] as const),
    ),
    premiumMode: single
      ? 'single'
      : dice.pick(['yearly', 'yearly', 'monthly', 'quarterly'] as const),
    payUntil: status === 'paidUp' ? null : contract.payUntil,
    coverUntil: wholeLife ? null : contract.coverUntil,
    graceUntil: status === 'grace' ? addYears(asOf, 0) : null,
  };
}

/** What may stand in a list of bans: products and quotes. */
export function bannable(
  { manualLines }: Pick<Household, 'manualLines'>,
  products: readonly string[],
): readonly string[] {
  return [...products, ...manualLines.map((line) => line.cover.id)];
}
