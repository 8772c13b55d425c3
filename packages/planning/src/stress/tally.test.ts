import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joined, noLosses, outcomeOf, tallyOf, type Tally } from './tally.ts';

const losses = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 900_000_000 })), {
  minLength: 2,
  maxLength: 80,
});

function tally(lost: readonly number[]): Tally {
  return tallyOf({ ...noLosses(lost.length, 10), lost: Float64Array.from(lost) });
}

/** In parts of so many paths, the last one may have fewer. */
function inParts(lost: readonly number[], size: number): Tally {
  const parts: Tally[] = [];
  for (let at = size; at < lost.length; at += size) parts.push(tally(lost.slice(at, at + size)));
  return joined([tally(lost.slice(0, size)), ...parts]);
}

describe('the tally of a stress test', () => {
  it('is that of all paths, whatever their blocks', () => {
    fc.assert(
      fc.property(losses, fc.integer({ min: 1, max: 30 }), (lost, size) => {
        const whole = tally(lost);
        const parts = inParts(lost, size);
        expect(parts).toEqual({ ...whole, squares: expect.any(Number) });
        expect(Math.abs(parts.squares - whole.squares)).toBeLessThanOrEqual(1e-9 * whole.squares);
      }),
    );
  });

  it('gives the mean, its standard error and the quantiles of the plain list', () => {
    fc.assert(
      fc.property(losses, fc.integer({ min: 1, max: 30 }), (lost, size) => {
        const outcome = outcomeOf(inParts(lost, size), 1);
        const mean = lost.reduce((sum, fen) => sum + fen, 0) / lost.length;
        const squares = lost.reduce((sum, fen) => sum + (fen - mean) ** 2, 0);
        const error = Math.sqrt(squares / (lost.length - 1) / lost.length);
        const sorted = lost.toSorted((a, b) => a - b);
        expect(Math.abs(outcome.meanCents - mean)).toBeLessThanOrEqual(0.5);
        expect(Math.abs(outcome.meanStandardErrorCents - error)).toBeLessThan(0.6);
        for (const { percent, cents } of outcome.quantiles) {
          expect(cents).toBe(sorted[Math.ceil((percent * lost.length) / 100) - 1]);
        }
      }),
    );
  });
});
