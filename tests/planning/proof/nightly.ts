/** Long loops run whole in the nightly tests and as a seeded slice in `npm test`. */
const isNightly = (process.env['CEBAO_NIGHTLY'] ?? '') !== '';

/** How many of the full count are run now. */
export function runs(full: number, slice: number): number {
  return isNightly ? full : slice;
}

/** A test that runs whole takes its time. */
export const patience = isNightly ? 6 * 60 * 60 * 1000 : 120_000;

/** Numbers from `first` on, as seeds. */
export function seeds(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => first + at);
}
