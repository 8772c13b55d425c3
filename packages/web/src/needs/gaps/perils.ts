/** The perils of the engine, in the order of the screen; a new one does not compile without it. */
import type { ScriptPeril } from '@cebao/planning';

const places: Readonly<Record<ScriptPeril, number>> = {
  death: 0,
  criticalIllness: 1,
  disability: 2,
  billCatastrophic: 3,
  billSerious: 4,
  billEveryday: 5,
};

export const perils: readonly ScriptPeril[] = (
  [
    'death',
    'criticalIllness',
    'disability',
    'billCatastrophic',
    'billSerious',
    'billEveryday',
  ] as const
).toSorted((a, b) => places[a] - places[b]);
