/** For tests: the small family sealed over one product, in the test's own process. */
import { readHousehold } from '@cebao/contracts';
import { assert, type Result } from '@cebao/kernel';
import { planFamily, type PlanInput, type Report } from '@cebao/planning';
import { carriedInputs, sealPlan, type Installed, type SealedPlan } from '@cebao/proposal';
import { loadDossiers } from '../dossiers.ts';
import { smallFamily } from './smallFamily.ts';

export type SmallPlan = { readonly installed: Installed; readonly sealed: SealedPlan };

export function smallPlan(): SmallPlan {
  const dossiers = loadDossiers();
  assert(dossiers.ok, 'the dossiers load');
  const { facts } = dossiers.value;
  const products = facts.catalogue.products.filter(({ product }) => product.code === '111013');
  const installed: Installed = {
    ...dossiers.value,
    facts: { ...facts, catalogue: { ...facts.catalogue, products } },
  };
  const household = readHousehold(smallFamily, dossiers.value);
  assert(household.ok, 'the small family reads');
  const budgetCents = household.value.choices.budgetCents ?? 0;
  const sealed = sealPlan(carriedInputs(installed.facts, household.value, budgetCents));
  assert(sealed.ok, 'the small family has a plan');
  return { installed, sealed: sealed.value };
}

/** The engine with a memory: inputs of the same text are planned once. */
export function rememberingPlan(): (inputs: PlanInput) => Result<Report> {
  const known = new Map<string, Result<Report>>();
  return (inputs) => {
    const key = JSON.stringify(inputs);
    const planned = known.get(key) ?? planFamily(inputs);
    known.set(key, planned);
    return planned;
  };
}

/** Park and Miller's generator: the same digits are changed in every run. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Where digits stand. */
export function digitsOf(bytes: Uint8Array): readonly number[] {
  const places: number[] = [];
  for (const [at, byte] of bytes.entries()) if (byte >= 0x30 && byte <= 0x39) places.push(at);
  return places;
}

/** One digit becomes another one. */
export function withOtherDigit(
  bytes: Uint8Array,
  at: number,
  random: (below: number) => number,
): Uint8Array {
  const changed = new Uint8Array(bytes);
  changed[at] = 0x30 + (((bytes[at] ?? 0x30) - 0x30 + 1 + random(9)) % 10);
  return changed;
}
