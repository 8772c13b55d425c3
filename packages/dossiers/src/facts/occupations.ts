/** Accident classes of occupations: 1 to 6, 9 = declined. Source: data/occupations/source.md. */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { integerOf, textOf } from '@cebao/sheets';
import { dataRoot, readCsv } from '../read/dataFile.ts';

export type Occupation = { readonly code: string; readonly name: string; readonly class: number };

const columns = [
  'code',
  'name',
  'class',
  'major_code',
  'major_name',
  'minor_code',
  'minor_name',
] as const;

const declined = 9;
const highest = 6;

export function loadOccupations(root: string = dataRoot): Result<ReadonlyMap<string, Occupation>> {
  const rows = readCsv({ root, path: 'occupations/classes.csv' }, columns);
  if (!rows.ok) return rows;
  const occupations = new Map<string, Occupation>();
  for (const row of rows.value) {
    const code = textOf(row, 'code');
    const found = integerOf(row, 'class', { min: 1, max: declined });
    if (!found.ok) return found;
    if (found.value > highest && found.value !== declined) {
      return refuse('BAD_TABLE', {
        thing: `${row.place} class`,
        value: String(found.value),
        limit: '1 .. 6, 9',
      });
    }
    if (!/^\d{6}$/.test(code) || occupations.has(code)) {
      return refuse('BAD_TABLE', {
        thing: `${row.place} code`,
        value: code,
        limit: '六位数字，不重复',
      });
    }
    occupations.set(code, { code, name: textOf(row, 'name'), class: found.value });
  }
  return ok(occupations);
}
