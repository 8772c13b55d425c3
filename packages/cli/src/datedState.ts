/**
 * A family on its day: a family file, read with what is installed here, or a sealed plan, which
 * carries the tables, rules and assumptions of its own day.
 */
import { basename } from 'node:path';
import {
  planInputSchema,
  readHousehold,
  readJson,
  sealedFormat,
  sealedFrameSchema,
  toRefusals,
} from '@cebao/contracts';
import { ok } from '@cebao/kernel';
import { checkHousehold, type DatedState } from '@cebao/planning';
import { proofLimits, sealOf } from '@cebao/proposal';
import type { Dossiers } from './dossiers.ts';
import { exits, fail, failInput, type Outcome } from './exit.ts';
import { checked } from './family.ts';
import { readBytes } from './files/readBytes.ts';

export function readDatedState(path: string, dossiers: Dossiers): Outcome<DatedState> {
  const bytes = readBytes(path, proofLimits.maxBytes);
  if (!bytes.ok) return fail(exits.refused, bytes.error);
  const json = readJson(bytes.value, basename(path), proofLimits);
  if (!json.ok) return fail(exits.refused, json.error);
  const state = isSealed(json.value)
    ? sealedState(json.value, dossiers)
    : familyState(json.value, dossiers);
  if (state.ok) return state;
  const named = state.error.refusals.map((refusal) => ({
    ...refusal,
    thing: `${basename(path)} ${refusal.thing}`,
  }));
  return fail(state.error.exit, ...named);
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

/** Its figures are not believed, only its inputs used; changed inputs are refused all the same. */
function sealedState(json: unknown, { ranges }: Dossiers): Outcome<DatedState> {
  const frame = sealedFrameSchema.safeParse(json);
  if (!frame.success) return failInput(toRefusals(frame.error, json));
  const { inputs, report, seal } = frame.data;
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
