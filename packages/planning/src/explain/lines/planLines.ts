/** Lines of the plan as the report has them. */
import { assert } from '@cebao/kernel';
import { yearsPaidAfterWork } from '../../household/family.ts';
import { planKey, type P1, type Solved } from '../../plan/pass.ts';
import { coverFacts, type Candidate } from '../../price/candidate.ts';
import { sumsOfLine } from '../../price/lineSums.ts';
import { minorReceives } from '../../price/parties.ts';
import { mainAmong } from '../../price/rider.ts';
import type { PlanLine } from '../../report.ts';
import { isRenewed } from '../paidAfterWork.ts';
import { addedValue } from './lineValue.ts';
import { linesWithBills } from './otherBills.ts';

const billFactors = { half: 1 / 2, double: 2 };

/** Each line with what it adds, and whether it would change if bills were rarer or more frequent. */
export function planLines(solved: Solved, p1: P1): readonly PlanLine[] {
  const core = new Set([...p1.core.values()].flat());
  const otherwise = (['half', 'double'] as const).map((side) => {
    const lines = linesWithBills(solved, { p1, factor: billFactors[side] });
    return { side, keys: new Set(lines.map((line) => planKey([line]))) };
  });
  return solved.lines.map((line) => ({
    ...coverFacts(line.cover),
    ...line.facts,
    ...sumsOfLine(line.cover, p1.assumptions.cpi),
    minorReceives: minorReceives(line.cover, line.facts.deathBeneficiary, p1.family.household),
    yearsPaidAfterWork: isRenewed(line) ? 0 : yearsPaidAfterWork(line.cover, p1.family),
    core: core.has(line),
    waives: [],
    riderOf: mainOf(line, solved.lines),
    carries: solved.lines
      .filter((other) => mainAmong(other, solved.lines) === line)
      .map(({ cover }) => cover.id),
    value: addedValue(line, solved.lines, { p1, table: solved.table }),
    unstable: otherwise.filter((o) => !o.keys.has(planKey([line]))).map((o) => o.side),
  }));
}

function mainOf(line: Candidate, lines: readonly Candidate[]): PlanLine['riderOf'] {
  if (line.rider === null) return null;
  const { policy } = line.rider;
  if (policy !== null) return { id: policy.id, name: policy.name, inForce: true };
  const main = mainAmong(line, lines);
  assert(main !== undefined, `${line.cover.id} without its main`);
  return { id: main.cover.id, name: main.facts.name, inForce: false };
}
