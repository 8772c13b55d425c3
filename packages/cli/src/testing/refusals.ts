/** For tests of `verify`: what a verification refuses, and whether it says where. */
import type { Refusal } from '@cebao/kernel';
import type { Verification } from '@cebao/proposal';

export function refusalsOf(verification: Verification): readonly Refusal[] {
  return verification.ok ? [] : verification.error;
}

/** Every refusal names a path, a section, a file or a page, and what should stand there. */
export function areNamed(refusals: readonly Refusal[]): boolean {
  return refusals.length > 0 && refusals.every(({ thing, limit }) => thing !== '' && limit !== '');
}
