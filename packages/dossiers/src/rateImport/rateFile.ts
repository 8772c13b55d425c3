/** A rate table from a file: propose a mapping, or import through one. The bytes come from outside. */
import { createHash } from 'node:crypto';
import { rateMappingSchema, readJson, toRefusals } from '@cebao/contracts';
import { err, ok } from '@cebao/kernel';
import { readSheets } from '@cebao/sheets';
import type { ProposedMapping, RateMapping } from '@cebao/contracts';
import type { Refusal, Result } from '@cebao/kernel';
import type { NamedBytes } from '@cebao/sheets';
import { importRates } from './apply/importRates.ts';
import { proposeMapping } from './propose/propose.ts';
import { ratesDossier } from './write/dossier.ts';
import type { ImportedRates } from './apply/importRates.ts';
import type { DossierFiles } from './write/dossier.ts';

export async function proposeRateMapping(file: NamedBytes): Promise<Result<ProposedMapping>> {
  const sheets = await readSheets(file);
  return sheets.ok ? proposeMapping(sheets.value) : sheets;
}

/** The mapping as a person edited it: every fault at once. */
export function readRateMapping(
  text: string | Uint8Array,
  name: string,
): Result<RateMapping, readonly Refusal[]> {
  const document = readJson(text, name);
  if (!document.ok) return err([document.error]);
  const parsed = rateMappingSchema.safeParse(document.value);
  return parsed.success ? ok(parsed.data) : err(toRefusals(parsed.error, document.value));
}

export type RateImport = {
  readonly mapping: RateMapping;
  readonly imported: ImportedRates;
  readonly files: DossierFiles;
};

export async function importRateFile(
  file: NamedBytes,
  mapping: RateMapping,
  choice: { readonly leaveOutConflicts: boolean },
): Promise<Result<RateImport, readonly Refusal[]>> {
  const sheets = await readSheets(file);
  if (!sheets.ok) return err([sheets.error]);
  const imported = importRates({ sheets: sheets.value, mapping, ...choice });
  if (!imported.ok) return imported;
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const files = ratesDossier(mapping, imported.value, { name: file.name, sha256 });
  return ok({ mapping, imported: imported.value, files });
}
