/** What importing a list of policies would do: the same doors as the command line's import. */
import { previewPolicies, proposePolicyMapping } from '@cebao/contracts';
import type { PolicyImportPreview, PolicyMapping, SheetRows } from '@cebao/contracts';
import { ok, refuse, type Refusal, type Result } from '@cebao/kernel';
import { fillMerged, readSheets } from '@cebao/sheets';
import type { Books } from './books.ts';
import type { PolicyImportTask } from './task.ts';

export async function previewImport(
  { file, sheet: wanted, mapping: given, facts }: PolicyImportTask,
  { occupations, assumptions }: Books,
): Promise<Result<PolicyImportPreview>> {
  const read = await readSheets(file);
  if (!read.ok) return read;
  const sheets = read.value.map(({ name }) => name);
  const found = read.value.find(({ name }) => wanted === null || name === wanted);
  if (found === undefined) {
    const limit = `其中一张：${sheets.join('、')}`;
    return refuse('BAD_TABLE', { thing: file.name, value: wanted ?? '', limit });
  }
  const { rows } = fillMerged(found);
  const { mapping, fault } = mappingOf(rows, given);
  const shown = { sheets, sheet: found.name, mapping, samples: samplesOf(rows, mapping) };
  if (fault !== null) return ok({ ...shown, ...unread([fault]) });
  const books = { occupations };
  const preview = previewPolicies({ rows, mapping, family: facts, books, ranges: assumptions });
  if (!preview.ok) return ok({ ...shown, ...unread(preview.error) });
  const { counts, rows: results } = preview.value;
  const states = mapping.duplicates === 'take' ? ['ok', 'duplicate'] : ['ok'];
  const policies = results.flatMap(({ state, policy }) =>
    policy !== null && states.includes(state) ? [policy] : [],
  );
  return ok({ ...shown, faults: [], rows: results, counts, policies });
}

function unread(faults: readonly Refusal[]) {
  return { faults, rows: [], counts: { ok: 0, refused: 0, duplicate: 0 }, policies: [] };
}

type Mapped = { readonly mapping: PolicyMapping; readonly fault: Refusal | null };

/** Where no heading is known a person may still say what each column holds. */
function mappingOf(rows: SheetRows, given: PolicyMapping | null): Mapped {
  if (given !== null) return { mapping: given, fault: null };
  const proposed = proposePolicyMapping(rows);
  if (proposed.ok) return { mapping: proposed.value, fault: null };
  const first = rows.findIndex((row) => row.filter(({ text }) => text.trim() !== '').length > 1);
  const at = Math.max(first, 0);
  const columns = (rows[at] ?? []).map(({ text }) => ({
    heading: text.trim(),
    field: null,
    unit: '元' as const,
  }));
  const format = 'cebao.policy-import/1';
  const mapping = { format, headerRow: at + 1, columns, duplicates: 'skip' } as const;
  return { mapping, fault: proposed.error };
}

const sampleLength = 40;

function samplesOf(rows: SheetRows, { headerRow, columns }: PolicyMapping): readonly string[] {
  const below = rows.slice(headerRow);
  return columns.map((_, column) => {
    const texts = below.map((row) => row[column]?.text.trim() ?? '');
    return (texts.find((text) => text !== '') ?? '').slice(0, sampleLength);
  });
}
