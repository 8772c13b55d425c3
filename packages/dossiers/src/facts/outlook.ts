/**
 * What planners expect of underwriting: an assumption, never an insurer's decision.
 * Source: data/rules/underwriting-outlook/source.md.
 */
import { outlookSchema, toRefusals } from '@cebao/contracts';
import { err, ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { OutlookTable } from '@cebao/planning';
import { textOf } from '@cebao/sheets';
import type { CsvRow } from '@cebao/sheets';
import { dataRoot, readCsv } from '../read/dataFile.ts';

const asked = ['term', 'criticalIllness', 'medical', 'accident', 'cancerOnly', 'cityMedical'];
const columns = ['rule_id', 'fact', 'from', 'until', 'label', ...asked, 'reason'];
const path = 'rules/underwriting-outlook/outlook.csv';

export function loadOutlook(root: string = dataRoot): Result<OutlookTable> {
  const rows = readCsv({ root, path }, columns);
  if (!rows.ok) return rows;
  const classes = readCsv({ root, path: 'rules/underwriting-outlook/products.csv' }, [
    'code',
    'line_class',
  ]);
  if (!classes.ok) return classes;
  const given = {
    rules: rows.value.map(ruleOf),
    products: Object.fromEntries(
      classes.value.map((row) => [textOf(row, 'code'), textOf(row, 'line_class')]),
    ),
  };
  const table = outlookSchema.safeParse(given);
  if (table.success) return ok(table.data);
  const [first] = toRefusals(table.error, given);
  const { thing, value, limit } = first ?? { thing: '', value: '', limit: '' };
  return err({ code: 'BAD_TABLE', thing: `${path} ${thing}`, value, limit });
}

/** An annuity is asked nothing. */
function ruleOf(row: CsvRow): unknown {
  const bound = (column: string) => {
    const text = textOf(row, column);
    return text === '' ? null : Number(text);
  };
  return {
    id: textOf(row, 'rule_id'),
    fact: textOf(row, 'fact'),
    from: bound('from'),
    until: bound('until'),
    label: textOf(row, 'label'),
    verdicts: {
      ...Object.fromEntries(asked.map((line) => [line, textOf(row, line)])),
      annuity: 'standard',
    },
    reason: textOf(row, 'reason'),
  };
}
