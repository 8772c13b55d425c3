/** Insurers and what is known of their solvency. Source: data/insurers/<id>/source.md. */
import { fromZod, insurerSchema } from '@cebao/contracts';
import type { Insurer } from '@cebao/contracts';
import { refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { collect } from '@cebao/sheets';
import { dataRoot, foldersOf, readJsonFile } from '../read/dataFile.ts';

export function loadInsurers(root: string = dataRoot): Result<readonly Insurer[]> {
  const ids = foldersOf({ root, path: 'insurers' });
  return ids.ok ? collect(ids.value.map((id) => loadInsurer(root, id))) : ids;
}

function loadInsurer(root: string, id: string): Result<Insurer> {
  const path = `insurers/${id}/insurer.json`;
  const document = readJsonFile({ root, path });
  if (!document.ok) return document;
  const insurer = fromZod(insurerSchema, { thing: path, input: document.value });
  if (!insurer.ok || insurer.value.id === id) return insurer;
  return refuse('BAD_FIELD', { thing: `${path}.id`, value: insurer.value.id, limit: id });
}
