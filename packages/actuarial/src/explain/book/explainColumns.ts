/**
 * The derivation of values by commutation columns.
 *
 *     A1x:n = (Mx - Mx+n) / Dx  and the like, each column at both ends
 *
 * Source: as in commutation/values.ts.
 */
import { ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { Columns } from '../../commutation/columns.ts';
import {
  annuityDueByColumns,
  increasingAnnuityDueByColumns,
  increasingTermByColumns,
  pureEndowmentByColumns,
  termByColumns,
} from '../../commutation/values.ts';
import type { AgeAndYears } from '../../commutation/values.ts';
import { step } from '../derivation.ts';
import type { Derivation } from '../derivation.ts';

/** Each value with the columns that it is made of; D at x stands below all of them. */
const quotients = {
  termByColumns: { of: termByColumns, columns: ['M'] },
  pureEndowmentByColumns: { of: pureEndowmentByColumns, columns: ['D'] },
  annuityDueByColumns: { of: annuityDueByColumns, columns: ['N'] },
  increasingTermByColumns: { of: increasingTermByColumns, columns: ['R', 'M'] },
  increasingAnnuityDueByColumns: { of: increasingAnnuityDueByColumns, columns: ['S', 'N'] },
} as const;

export type ColumnQuotient = keyof typeof quotients;

export function explainColumns(
  name: ColumnQuotient,
  columns: Columns,
  ages: AgeAndYears,
): Result<Derivation> {
  const { of, columns: letters } = quotients[name];
  const value = of(columns, ages);
  if (!value.ok) return value;
  const { x, n } = ages;
  const at = (letter: (typeof letters)[number], age: number) =>
    columns[letter][age - columns.firstAge] ?? 0;
  const used = letters.flatMap((letter) => [
    step('columnAtStart', `${letter}(${x})`, at(letter, x)),
    step('columnAtEnd', `${letter}(${x + n})`, at(letter, x + n)),
  ]);
  const divisor =
    name === 'pureEndowmentByColumns'
      ? []
      : [step('columnAtStart', `D(${x})`, columns.D[x - columns.firstAge] ?? 0)];
  return ok({
    value: value.value,
    terms: [],
    steps: [...used, ...divisor, step('columnQuotient', name, value.value)],
  });
}
