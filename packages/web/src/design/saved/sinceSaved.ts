/** What has changed since a plan was saved: parts of the family's facts, and the engine. */
export type VersionLine = { readonly version: number; readonly changed: readonly string[] };

/** Parts of the facts that later versions changed; putting a family away changes none. */
export function changedSince(history: readonly VersionLine[], version: number): readonly string[] {
  const later = history.filter((entry) => entry.version > version);
  return [...new Set(later.flatMap(({ changed }) => changed))].filter((part) => part !== 'format');
}
