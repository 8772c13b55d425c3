import type { MapPeril } from '@cebao/planning';

/** The cell of the map whose policies are shown. */
export type ChosenCell = { readonly person: string; readonly peril: MapPeril };
