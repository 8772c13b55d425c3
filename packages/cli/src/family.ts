/** A family file as a command gets it: read, checked, every fault at once. */
import { basename } from 'node:path';
import { maxJsonBytes, readHousehold, readJson } from '@cebao/contracts';
import { ok } from '@cebao/kernel';
import { checkHousehold, type Household } from '@cebao/planning';
import type { Dossiers } from './dossiers.ts';
import { exits, fail, failInput, type Outcome } from './exit.ts';
import { readBytes } from './files/readBytes.ts';

export function readFamily(path: string, dossiers: Dossiers): Outcome<Household> {
  const bytes = readBytes(path, maxJsonBytes);
  if (!bytes.ok) return fail(exits.refused, bytes.error);
  const json = readJson(bytes.value, basename(path));
  if (!json.ok) return fail(exits.refused, json.error);
  const household = readHousehold(json.value, dossiers);
  return household.ok ? ok(household.value) : failInput(household.error);
}

export function checked(household: Household, { ranges }: Dossiers): Outcome<Household> {
  const faults = checkHousehold(household, ranges);
  return faults.length === 0 ? ok(household) : failInput(faults);
}
