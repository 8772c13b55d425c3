/** A family file as a command gets it: read, checked, every fault at once. */
import { basename } from 'node:path';
import { maxJsonBytes, readHousehold, readJson } from '@cebao/contracts';
import { ok, refuse, type Cents } from '@cebao/kernel';
import { checkHousehold, segmentStart } from '@cebao/planning';
import type { Household, SegmentStart } from '@cebao/planning';
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

type Budgeted = { readonly household: Household; readonly budgetCents: number };

export type Asked = {
  readonly file: string;
  /** In the place of the family's own budget. */
  readonly budget: Cents | null;
};

type Started = Budgeted & {
  /** Where the budget comes from when nobody said one; null = somebody did. */
  readonly segment: SegmentStart | null;
};

/** As `familyWithBudget`; without a budget the most specific segment's template gives one. */
export function familyWithStart(asked: Asked, dossiers: Dossiers): Outcome<Started> {
  const read = readFamily(asked.file, dossiers);
  if (!read.ok) return read;
  if ((asked.budget ?? read.value.choices.budgetCents) !== null) return said(asked, dossiers);
  const household = checked(read.value, dossiers);
  if (!household.ok) return household;
  const { facts } = dossiers;
  const segments = facts.segments ?? [];
  const start = segmentStart({ ...facts, household: household.value, segments });
  if (!start.ok) return failInput([start.error]);
  const { budgetCents } = start.value;
  if (budgetCents === null) return said(asked, dossiers);
  const budgeted = familyWithBudget({ ...asked, budget: budgetCents }, dossiers);
  return budgeted.ok ? ok({ ...budgeted.value, segment: start.value }) : budgeted;
}

function said(asked: Asked, dossiers: Dossiers): Outcome<Started> {
  const budgeted = familyWithBudget(asked, dossiers);
  return budgeted.ok ? ok({ ...budgeted.value, segment: null }) : budgeted;
}

/**
 * As `familyWithBudget`, also with a budget of 0: a plan cannot be made within it, and who compares
 * lives without a plan may say so. The rest of the family is checked as without any budget.
 */
export function familyWithAnyBudget(asked: Asked, dossiers: Dossiers): Outcome<Budgeted> {
  const read = readFamily(asked.file, dossiers);
  if (!read.ok) return read;
  const { choices } = read.value;
  if ((asked.budget ?? choices.budgetCents) !== 0) return familyWithBudget(asked, dossiers);
  const household = checked(
    { ...read.value, choices: { ...choices, budgetCents: null } },
    dossiers,
  );
  return household.ok ? ok({ household: household.value, budgetCents: 0 }) : household;
}

/** The checked family with the budget that holds: the one asked for, else its own. */
export function familyWithBudget({ file, budget }: Asked, dossiers: Dossiers): Outcome<Budgeted> {
  const read = readFamily(file, dossiers);
  if (!read.ok) return read;
  const budgetCents = budget ?? read.value.choices.budgetCents;
  const choices = { ...read.value.choices, budgetCents };
  const household = checked({ ...read.value, choices }, dossiers);
  if (!household.ok) return household;
  if (budgetCents !== null) return ok({ household: household.value, budgetCents });
  const limit = '在家庭文件里写预算，或用 --budget 给出，例如 --budget 1.5万';
  const { error } = refuse('MISSING_FIELD', { thing: 'choices.budgetCents', value: '', limit });
  return fail(exits.refused, error);
}
