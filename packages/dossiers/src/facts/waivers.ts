/**
 * Which products waive the premiums of others, with their rates. Source: data/rules/waivers/source.md.
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { Catalogue } from '@cebao/planning';
import { collect, textOf } from '@cebao/sheets';
import type { CsvRow } from '@cebao/sheets';
import { loadProduct } from '../products/products.ts';
import { dataRoot, readCsv } from '../read/dataFile.ts';

type Waivers = Catalogue['waivers'];

const path = 'rules/waivers/waivers.csv';
const columns = ['code', 'ends_with', 'evidence', 'reason'];

export function loadWaivers(root: string = dataRoot): Result<Waivers> {
  const rows = readCsv({ root, path }, columns);
  return rows.ok ? collect(rows.value.map((row) => waiverOf(row, root))) : rows;
}

function waiverOf(row: CsvRow, root: string): Result<Waivers[number]> {
  const endsWith = textOf(row, 'ends_with');
  if (endsWith !== 'policyholderDeath') {
    return refuse('BAD_FIELD', {
      thing: `${path} ends_with`,
      value: endsWith,
      limit: 'policyholderDeath',
    });
  }
  const entry = loadProduct(root, textOf(row, 'code'));
  if (!entry.ok) return entry;
  const { product, rates } = entry.value;
  return ok({ product, rates });
}
