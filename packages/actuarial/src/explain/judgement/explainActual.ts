/**
 * The derivation of actual over expected deaths of one level.
 *
 *     E = sum over ages of exposure q,   A / E,   limits of the count A over E
 *
 * Source: as in experience/actualToExpected.ts.
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { actualToExpected, poissonInterval } from '../../experience/actualToExpected.ts';
import type { ExpectedBasis } from '../../experience/actualToExpected.ts';
import type { ExposureCell } from '../../experience/exposure.ts';
import { qxOf } from '../../table.ts';
import { step } from '../derivation.ts';
import type { Derivation } from '../derivation.ts';

export function explainActualToExpected(
  cells: readonly ExposureCell[],
  basis: ExpectedBasis,
  level: string,
): Result<Derivation> {
  const rows = actualToExpected(cells, basis);
  if (!rows.ok) return rows;
  const row = rows.value.find((one) => one.level === level);
  if (row === undefined) {
    const limit = rows.value.map((one) => one.level).join(', ');
    return refuse('BAD_FIELD', { thing: 'level', value: level, limit });
  }
  const ages = cells.filter((cell) => cell.level === level);
  const count = poissonInterval(row.actual, basis.probability);
  if (!count.ok) return count;
  return ok({
    value: row.ratio,
    terms: [],
    steps: [
      ...ages.map(({ age, initialYears }) =>
        step('expectedAtAge', `E(${age})`, initialYears * qxOf(basis.table, age)),
      ),
      step('actualDeaths', 'A', row.actual),
      step('expectedDeaths', 'E', row.expected),
      step('countFrom', 'A from', count.value.lower),
      step('countTo', 'A to', count.value.upper),
      step('actualToExpected', 'A/E', row.ratio),
    ],
  });
}
