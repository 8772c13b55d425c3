/**
 * What the fair price assumes where no table counts. Source: data/assumptions/fair-price/source.md;
 * total disability is the planner's own assumption, data/assumptions/default.
 */
import type { FairAssumptions } from '@cebao/actuarial';
import { assumptionsSchema, fromZod } from '@cebao/contracts';
import type { Assumption } from '@cebao/contracts';
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { dataRoot, readJsonFile } from '../read/dataFile.ts';
import { assumptions } from './assumptions.ts';

const path = 'assumptions/fair-price/assumptions.json';

export type FairFacts = {
  readonly values: FairAssumptions;
  /** Every one of them with its reason, as it is shown beside a figure. */
  readonly shown: readonly Assumption[];
};

export function loadFairAssumptions(root: string = dataRoot): Result<FairFacts> {
  const document = readJsonFile({ root, path });
  if (!document.ok) return document;
  const own = fromZod(assumptionsSchema, { thing: path, input: document.value });
  if (!own.ok) return own;
  const planners = assumptions(root);
  if (!planners.ok) return planners;
  const disability = planners.value.find(({ id }) => id === 'disabilityShareOfAccidentalDeath');
  const shown = [...own.value, ...(disability === undefined ? [] : [disability])];
  const values = valuesOf(shown);
  return values.ok ? ok({ values: values.value, shown }) : values;
}

const ids = {
  mildPerSevere: 'mildPerSevere',
  moderatePerSevere: 'moderatePerSevere',
  prePerSevere: 'prePerSevere',
  specificPerSevere: 'specificPerSevere',
  suddenPerDeath: 'suddenPerDeath',
  disabilityPerAccidentalDeath: 'disabilityShareOfAccidentalDeath',
} as const satisfies Readonly<Record<keyof FairAssumptions, string>>;

function valuesOf(shown: readonly Assumption[]): Result<FairAssumptions> {
  const defaults = new Map(shown.map((one) => [one.id, one.default]));
  const missing = Object.values(ids).find((id) => !defaults.has(id));
  if (missing !== undefined) {
    return refuse('BAD_TABLE', { thing: path, value: missing, limit: '必须有这条假设' });
  }
  const valueOf = (id: string): number => defaults.get(id) ?? Number.NaN;
  return ok({
    mildPerSevere: valueOf(ids.mildPerSevere),
    moderatePerSevere: valueOf(ids.moderatePerSevere),
    prePerSevere: valueOf(ids.prePerSevere),
    specificPerSevere: valueOf(ids.specificPerSevere),
    suddenPerDeath: valueOf(ids.suddenPerDeath),
    disabilityPerAccidentalDeath: valueOf(ids.disabilityPerAccidentalDeath),
  });
}
