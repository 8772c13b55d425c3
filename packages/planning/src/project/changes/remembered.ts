/**
 * Gaps ask for one year after the other of the same family and streams: what is the same for an event of
 * any year is found once.
 */
import { ofLast } from '@cebao/kernel';
import type { Stream } from '../stream.ts';
import type { Change } from './change.ts';

/** The rule, which keeps what it met and what its row was the time before. */
export function rememberingLast(change: Change): Change {
  if (change.kind === 'row') return { ...change, amounts: ofLast(1, change.amounts) };
  if (change.kind === 'sums') return change;
  return { ...change, met: ofLast(1, (base: readonly Stream[]) => base.filter(change.meets)) };
}
