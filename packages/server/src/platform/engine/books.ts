/** What is installed and the same for every agency: tables, products, rules, words, sources. */
import { createHash } from 'node:crypto';
import type { Assumption, Occupations } from '@cebao/contracts';
import {
  assumptions,
  loadOccupations,
  loadPlanningFacts,
  loadSources,
  replacementAssumptions,
  stressAssumptions,
  type PlanningFacts,
  type Source,
} from '@cebao/dossiers';
import { canonicalJson, ok, type Result } from '@cebao/kernel';
import { engineVersion } from '@cebao/planning';

export type PlanBasis = {
  readonly engineVersion: string;
  readonly basisId: string;
  readonly catalogueVersion: string;
};

export type Books = {
  readonly facts: PlanningFacts;
  readonly basis: PlanBasis;
  readonly occupations: Occupations;
  readonly assumptions: readonly Assumption[];
  /** How uncertain the economy of a stress test is, by id. */
  readonly stressSpread: Readonly<Record<string, number>>;
  /** What a replacement of a policy is judged with. */
  readonly replacement: readonly Assumption[];
  readonly sources: readonly Source[];
  /** Changes with anything that the browser's engine takes. */
  readonly factsTag: string;
};

export function loadBooks(): Result<Books> {
  const facts = loadPlanningFacts();
  if (!facts.ok) return facts;
  const occupations = loadOccupations();
  if (!occupations.ok) return occupations;
  const all = assumptions();
  if (!all.ok) return all;
  const spreads = stressAssumptions();
  if (!spreads.ok) return spreads;
  const stressSpread = Object.fromEntries(spreads.value.map((a) => [a.id, a.default]));
  const replacement = replacementAssumptions();
  if (!replacement.ok) return replacement;
  const sources = loadSources();
  if (!sources.ok) return sources;
  const basis = {
    engineVersion,
    basisId: facts.value.basis.id,
    catalogueVersion: facts.value.catalogue.version,
  };
  return ok({
    facts: facts.value,
    basis,
    occupations: occupations.value,
    assumptions: all.value,
    stressSpread,
    replacement: replacement.value,
    sources: sources.value,
    factsTag: tagOf({
      basis,
      facts: facts.value,
      assumptions: all.value,
      stressSpread,
      replacement: replacement.value,
    }),
  });
}

function tagOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 32);
}
