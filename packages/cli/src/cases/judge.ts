/** The verdict on each row, and what all of them come to. */
import { caseValue, explainCase, type Derivation } from '@cebao/actuarial';
import type { WorkedTables } from '@cebao/dossiers';
import { describeRefusal, type Result } from '@cebao/kernel';
import { caseOf } from './caseOf.ts';
import type { ReadRow } from './readCases.ts';

export type Verdict = 'pass' | 'fail' | 'unsupported';

export type Judged = {
  readonly id: string;
  /** What was computed; null where the row was refused. */
  readonly value: number | null;
  /** As written in the file. */
  readonly expected: string;
  readonly tolerance: string;
  readonly verdict: Verdict;
  /** Why a row was refused; '' otherwise. */
  readonly reason: string;
};

export function judge(read: ReadRow, tables: WorkedTables): Judged {
  const { id, expected, tolerance, row } = read;
  const refused = { id, value: null, expected, tolerance, verdict: 'unsupported' } as const;
  if (!row.ok) return { ...refused, reason: `${row.error.code} ${describeRefusal(row.error)}` };
  const built = caseOf(row.value, tables);
  const computed = built.ok ? caseValue(built.value) : built;
  if (!computed.ok) {
    return { ...refused, reason: `${computed.error.code} ${describeRefusal(computed.error)}` };
  }
  const value = computed.value;
  const passes = Math.abs(value - row.value.expected) <= row.value.tolerance;
  return { id, value, expected, tolerance, verdict: passes ? 'pass' : 'fail', reason: '' };
}

export function countOf(judged: readonly Judged[], verdict: Verdict): number {
  return judged.filter((one) => one.verdict === verdict).length;
}

/** How the value of a row came about. */
export function explain({ row }: ReadRow, tables: WorkedTables): Result<Derivation> {
  if (!row.ok) return row;
  const built = caseOf(row.value, tables);
  return built.ok ? explainCase(built.value) : built;
}
