/**
 * A family on its day: a family file, read with what is installed here, or a sealed plan (JSON or
 * PDF), which carries the tables, rules and assumptions of its own day.
 */
import { basename } from 'node:path';
import {
  planInputSchema,
  readHousehold,
  readJson,
  sealedFormat,
  sealedFrameSchema,
  toRefusals,
  type SealedFrame,
} from '@cebao/contracts';
import { ok } from '@cebao/kernel';
import { checkHousehold, type DatedState } from '@cebao/planning';
import { partsOfPdf, proofLimits, sealOf } from '@cebao/proposal';
import type { Dossiers } from './dossiers.ts';
import { exits, fail, failInput, type Outcome } from './exit.ts';
import { checked } from './family.ts';
import { isPdf } from './files/isPdf.ts';
import { readBytes } from './files/readBytes.ts';

export async function readDatedState(
  path: string,
  dossiers: Dossiers,
): Promise<Outcome<DatedState>> {
  const bytes = readBytes(path, proofLimits.maxBytes);
  if (!bytes.ok) return fail(exits.refused, bytes.error);
  const state = await stateOf(bytes.value, { name: basename(path), dossiers });
  if (state.ok) return state;
  const named = state.error.refusals.map((refusal) => ({
    ...refusal,
    thing: `${basename(path)} ${refusal.thing}`,
  }));
  return fail(state.error.exit, ...named);
}

type Named = { readonly name: string; readonly dossiers: Dossiers };

async function stateOf(bytes: Uint8Array, { name, dossiers }: Named): Promise<Outcome<DatedState>> {
  if (isPdf(bytes)) {
    const parts = await partsOfPdf(bytes);
    return parts.ok ? sealedState(parts.value, dossiers) : failInput(parts.error);
  }
  const json = readJson(bytes, name, proofLimits);
  if (!json.ok) return fail(exits.refused, json.error);
  if (!isSealed(json.value)) return familyState(json.value, dossiers);
  const frame = sealedFrameSchema.safeParse(json.value);
  return frame.success
    ? sealedState(frame.data, dossiers)
    : failInput(toRefusals(frame.error, json.value));
}

function isSealed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, 'format') && Reflect.get(value, 'format') === sealedFormat;
}

function familyState(json: unknown, dossiers: Dossiers): Outcome<DatedState> {
  const read = readHousehold(json, dossiers);
  if (!read.ok) return failInput(read.error);
  const household = checked(read.value, dossiers);
  if (!household.ok) return household;
  const { assumptionDefaults, basis } = dossiers.facts;
  return ok({ household: household.value, assumptionDefaults, basis });
}

type Sealed = Pick<SealedFrame, 'inputs' | 'report' | 'seal'>;

/** Its figures are not believed, only its inputs used; changed inputs are refused all the same. */
function sealedState({ inputs, report, seal }: Sealed, { ranges }: Dossiers): Outcome<DatedState> {
  const made = sealOf({ inputs, report }).inputHash;
  if (made !== seal.inputHash) {
    const limit = `文件里的内容算出 ${made}；先用 cebao verify 核验`;
    return fail(exits.notVerified, {
      code: 'PROOF_MISMATCH',
      thing: 'seal.inputHash',
      value: seal.inputHash,
      limit,
    });
  }
  const parsed = planInputSchema.safeParse(inputs);
  if (!parsed.success) return failInput(toRefusals(parsed.error, inputs));
  const { household, assumptionDefaults, basis } = parsed.data;
  const faults = checkHousehold(household, ranges);
  return faults.length > 0 ? failInput(faults) : ok({ household, assumptionDefaults, basis });
}
