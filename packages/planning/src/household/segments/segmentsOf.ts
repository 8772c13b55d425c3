/** The segments that a family is of, the most specific first, each with the facts that say so. */
import { round } from '@cebao/kernel';
import { familyIncome, workIncome, type Family } from '../family.ts';
import { stageOf } from '../familyView.ts';
import type { Segment, SegmentCondition, SegmentMatch, SegmentReason } from './segment.ts';

/** More conditions are more specific; ties go by id, so that the order of files decides nothing. */
export function segmentsOf(family: Family, segments: readonly Segment[]): readonly SegmentMatch[] {
  return segments
    .flatMap((segment): readonly SegmentMatch[] => {
      const reasons = segment.conditions.map((condition) => reasonOf(condition, family));
      return reasons.includes(null)
        ? []
        : [{ segment, reasons: reasons.filter((reason) => reason !== null) }];
    })
    .toSorted(
      (a, b) => b.reasons.length - a.reasons.length || (a.segment.id < b.segment.id ? -1 : 1),
    );
}

/** null: the condition does not hold. */
function reasonOf(condition: SegmentCondition, family: Family): SegmentReason | null {
  switch (condition.fact) {
    case 'stage': {
      const stage = stageOf(family);
      return condition.among.includes(stage) ? { fact: 'stage', value: stage } : null;
    }
    case 'earners':
    case 'children':
    case 'elders': {
      const count = countOf(condition.fact, family);
      const holds = count >= condition.least && count <= condition.most;
      return holds ? { fact: condition.fact, value: count } : null;
    }
    case 'debtYears':
      return heavyDebts(condition.least, family);
    case 'owner': {
      const owned = family.household.companies.length;
      return owned > 0 ? { fact: 'owner', value: owned } : null;
    }
  }
}

function countOf(fact: 'earners' | 'children' | 'elders', { members }: Family): number {
  const counted = {
    earners: () => members.filter((m) => m.person.role === 'adult' && workIncome(m) > 0),
    children: () => members.filter((m) => m.person.role === 'child'),
    elders: () => members.filter((m) => m.person.role === 'elder'),
  };
  return counted[fact]().length;
}

function heavyDebts(least: number, family: Family): SegmentReason | null {
  const years = debtYears(family);
  return years !== null && years >= least ? { fact: 'debtYears', value: years } : null;
}

/** null without an income. */
function debtYears(family: Family): number | null {
  const income = familyIncome(family);
  const debts = family.household.debts.reduce((sum, debt) => sum + debt.balanceCents, 0);
  return income > 0 ? debts / income : null;
}

const budgetStepFen = 10_000;

/** The template's share of the yearly income, in whole hundreds of yuan; 0 without an income. */
export function startingBudget(family: Family, { template }: Segment): number {
  const fen = familyIncome(family) * template.budgetShare.value;
  return round.floor(fen / budgetStepFen) * budgetStepFen;
}
