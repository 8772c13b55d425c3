/** Everything installed that a command works with: tables, products, rules, words, sources. */
import type { Occupations } from '@cebao/contracts';
import {
  assumptions,
  loadOccupations,
  loadPlanningFacts,
  loadSegments,
  loadSources,
} from '@cebao/dossiers';
import { ok, type Result } from '@cebao/kernel';
import type { Installed } from '@cebao/proposal';
import { exits, fail, type Outcome } from './exit.ts';

export type Dossiers = Installed & { readonly occupations: Occupations };

/** Dossiers that do not load are a broken installation, not a fault of the person who asks. */
export function loadDossiers(): Outcome<Dossiers> {
  const loaded = load();
  return loaded.ok ? loaded : fail(exits.bug, loaded.error);
}

function load(): Result<Dossiers> {
  const facts = loadPlanningFacts();
  if (!facts.ok) return facts;
  const occupations = loadOccupations();
  if (!occupations.ok) return occupations;
  const segments = loadSegments();
  if (!segments.ok) return segments;
  const sources = loadSources();
  if (!sources.ok) return sources;
  const all = assumptions();
  if (!all.ok) return all;
  return ok({
    facts: { ...facts.value, segments: segments.value },
    occupations: occupations.value,
    ranges: all.value.map(({ id, min, max, unit }) => ({ id, min, max, unit })),
    words: {
      assumptions: all.value.map(({ id, zh, unit, reason }) => ({ id, zh, unit, reason })),
      sources: sources.value,
    },
  });
}
