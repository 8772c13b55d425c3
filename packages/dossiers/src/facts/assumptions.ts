/** The planner's assumptions with their reasons. Source: data/assumptions/default/source.md. */
import { assumptionsSchema, fromZod } from '@cebao/contracts';
import type { Assumption } from '@cebao/contracts';
import { ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { dataRoot, readJsonFile } from '../read/dataFile.ts';

const path = 'assumptions/default/assumptions.json';
const stressPath = 'assumptions/stress/assumptions.json';
const replacementPath = 'assumptions/replacement/assumptions.json';

export function assumptions(root: string = dataRoot): Result<readonly Assumption[]> {
  return assumptionsAt(path, root);
}

/** Those of the stress test alone. Source: data/assumptions/stress/source.md. */
export function stressAssumptions(root: string = dataRoot): Result<readonly Assumption[]> {
  return assumptionsAt(stressPath, root);
}

/** Those of a replacement alone. Source: data/assumptions/replacement/source.md. */
export function replacementAssumptions(root: string = dataRoot): Result<readonly Assumption[]> {
  return assumptionsAt(replacementPath, root);
}

function assumptionsAt(path: string, root: string): Result<readonly Assumption[]> {
  const document = readJsonFile({ root, path });
  return document.ok
    ? fromZod(assumptionsSchema, { thing: path, input: document.value })
    : document;
}

/** Default of every assumption by its id. */
export function assumptionDefaults(
  root: string = dataRoot,
): Result<Readonly<Record<string, number>>> {
  const all = assumptions(root);
  return all.ok ? ok(Object.fromEntries(all.value.map((a) => [a.id, a.default]))) : all;
}
