/** The page docs/illustrations.md, every figure recomputed from the data. */
import { cashValueLines } from './cashValueLines.ts';
import { yieldLines } from './yieldLines.ts';

export function illustrationsPage(): string {
  return [
    '# Benefit illustrations, recomputed',
    '',
    'Written by `node scripts/illustrations.mjs`, not by hand; a test computes the page again. The illustrations are published examples of Lian',
    'Life (`data/illustrations`), **not current offers**. Nothing here is advice: a savings policy is an asset beside others, and is judged by',
    'what it is guaranteed to earn and when it can be left.',
    '',
    ...yieldLines(),
    '',
    ...cashValueLines(),
    '',
  ].join('\n');
}
