/** The perils of scripts, in the order in which they are shown. */
import type { ScriptPeril } from '../report.ts';

export const scriptPerils: readonly ScriptPeril[] = [
  'death',
  'criticalIllness',
  'billEveryday',
  'billSerious',
  'billCatastrophic',
  'disability',
];

/** Perils that enter the value of a plan: those with a probability that can be defended. */
export const valuedPerils: readonly ScriptPeril[] = [
  'death',
  'criticalIllness',
  'billEveryday',
  'billSerious',
  'billCatastrophic',
];
