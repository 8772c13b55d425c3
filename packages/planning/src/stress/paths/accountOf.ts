/**
 * Which account a stream belongs to. Economies differ in rates, so nearly always the k-th stream of one
 * is the k-th of the first: then its account is known without a look at all of them.
 */
import type { Label } from '../../project/changes/change.ts';

/** A stream of the first economy; without an account it counts in no layer of the stress test. */
export type Place = { readonly label: Label; readonly account: number | undefined };

/** All that a rule may ask of a stream. */
export function keyOf({ code, subject, role, person, coverId, layer, timing }: Label): string {
  return `${code}|${role}|${layer}|${timing}|${person ?? ''}|${coverId ?? ''}|${subject}`;
}

/** Whether no rule tells them apart. */
export function isSame(a: Label, b: Label): boolean {
  return (
    a.code === b.code &&
    a.subject === b.subject &&
    a.role === b.role &&
    a.layer === b.layer &&
    a.timing === b.timing &&
    a.person === b.person &&
    a.coverId === b.coverId
  );
}

/** Of a stream in its economy, beside the first economy's at the same place. */
export function accountOf(
  byKey: ReadonlyMap<string, number>,
  own: Label,
  first: Place | undefined,
): number | undefined {
  return first !== undefined && isSame(own, first.label) ? first.account : byKey.get(keyOf(own));
}
