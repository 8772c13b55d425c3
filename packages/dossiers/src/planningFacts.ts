/** All that a plan needs beside the family: tables, products, rules and default assumptions. */
import { ok, type Result } from '@cebao/kernel';
import type { Basis, Catalogue, Scene } from '@cebao/planning';
import type { Insurer } from '@cebao/contracts';
import { assumptionDefaults } from './facts/assumptions.ts';
import { loadInsurers } from './facts/insurers.ts';
import { loadOutlook } from './facts/outlook.ts';
import { loadRules, type Rules } from './facts/rules.ts';
import { loadScenes } from './facts/scenes.ts';
import { loadSocialRules } from './facts/social.ts';
import { loadWaivers } from './facts/waivers.ts';
import { loadCatalogue } from './products/catalogue.ts';
import { dataRoot } from './read/dataFile.ts';
import { loadBasis } from './tables/basis.ts';

export type PlanningFacts = {
  readonly basis: Basis;
  readonly catalogue: Catalogue;
  readonly assumptionDefaults: Readonly<Record<string, number>>;
  readonly scenes: readonly Scene[];
};

export function loadPlanningFacts(root: string = dataRoot): Result<PlanningFacts> {
  const basis = loadBasis(root);
  if (!basis.ok) return basis;
  const products = loadCatalogue(root);
  if (!products.ok) return products;
  const rules = loadRules(root);
  if (!rules.ok) return rules;
  const outlook = loadOutlook(root);
  if (!outlook.ok) return outlook;
  const insurers = loadInsurers(root);
  if (!insurers.ok) return insurers;
  const defaults = assumptionDefaults(root);
  if (!defaults.ok) return defaults;
  const waivers = loadWaivers(root);
  if (!waivers.ok) return waivers;
  const social = loadSocialRules(root);
  if (!social.ok) return social;
  const scenes = loadScenes(root);
  if (!scenes.ok) return scenes;
  const { id, tableIds, life, incidence, k, accident } = basis.value;
  return ok({
    basis: {
      // Other rules are another basis: a plan made under the old ones is of another version, not false.
      id: `${id}/${social.value.id}`,
      tableIds: [...tableIds, social.value.id],
      life,
      incidence,
      k,
      accident: { id: accident.id, ...accident.figures },
      social: social.value,
    },
    catalogue: {
      version: products.value.version,
      products: products.value.products.map(({ product, rates }) => ({ product, rates })),
      ratesOnly: products.value.ratesOnly,
      waivers: waivers.value,
      insurerGates: Object.fromEntries(
        insurers.value.map((insurer) => [insurer.name, gateOf(insurer, rules.value)]),
      ),
      minorDeathLimits: rules.value.minorLimits.map((limit) => ({
        belowAge: limit.untilAge,
        limitCents: limit.limitCents,
      })),
      outlook: outlook.value,
    },
    assumptionDefaults: defaults.value,
    scenes: scenes.value,
  });
}

/** All three tests or 'fail'; a figure that is missing leaves the gate unknown. */
function gateOf(insurer: Insurer, { insurerGate }: Rules): 'pass' | 'fail' | 'unknown' {
  const { solvency } = insurer;
  if (solvency.status === 'unknown') return 'unknown';
  const grades = ['AAA', 'AA', 'A', 'BBB', 'BB', 'B'];
  const passes =
    solvency.corePercent >= insurerGate.coreSolvencyPercent &&
    solvency.comprehensivePercent >= insurerGate.comprehensiveSolvencyPercent &&
    grades.includes(solvency.riskRating);
  return passes ? 'pass' : 'fail';
}
