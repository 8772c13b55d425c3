/** The cells that a dossier leaves out because its table contradicts itself there. */
import type { Applicant, RateCell } from '@cebao/actuarial';
import { ok } from '@cebao/kernel';
import { collect, textOf } from '@cebao/sheets';
import type { Result } from '@cebao/kernel';
import { leftOutColumns } from '../rateImport/write/ratesCsv.ts';
import { filesOf, readCsv } from '../read/dataFile.ts';
import { cellOf } from './rates.ts';
import type { PlacedCell } from '../rateImport/apply/placed.ts';
import type { DataFile } from '../read/dataFile.ts';

const fileName = 'left-out.csv';

export function loadLeftOut({ root, path }: DataFile): Result<readonly PlacedCell[]> {
  const names = filesOf({ root, path });
  if (!names.ok) return names;
  if (!names.value.includes(fileName)) return ok([]);
  const rows = readCsv({ root, path: `${path}/${fileName}` }, leftOutColumns);
  if (!rows.ok) return rows;
  return collect(
    rows.value.map((row): Result<PlacedCell> => {
      const cell = cellOf(row);
      return cell.ok ? ok({ cell: cell.value, place: textOf(row, 'place') }) : cell;
    }),
  );
}

/** null: whichever there is. */
export type LeftOutQuestion = Applicant & {
  readonly plan: string | null;
  readonly period: string | null;
  readonly payTerm: string | null;
  readonly annuityStartAge: number | null;
};

/** The cells that would have answered; more than one value is why they are not in the table. */
export function leftOutFor(
  leftOut: readonly PlacedCell[],
  question: LeftOutQuestion,
): readonly PlacedCell[] {
  return leftOut.filter(({ cell }) => answers(cell, question));
}

function answers(cell: RateCell, question: LeftOutQuestion): boolean {
  const social = question.socialMedical ? 'yes' : 'no';
  const pairs = [
    [question.plan, cell.plan],
    [question.period, cell.period],
    [question.payTerm, cell.payTerm],
    [question.annuityStartAge, cell.annuityStartAge],
  ] as const;
  return (
    pairs.every(([asked, printed]) => asked === null || asked === printed) &&
    (cell.sex === '' || cell.sex === question.sex) &&
    (cell.socialMedical === '' || cell.socialMedical === social) &&
    cell.purchase !== 'renewal' &&
    cell.ageFrom <= question.age &&
    question.age <= cell.ageTo
  );
}
