import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { FractionalAge } from './fraction.ts';
import { survivorsWithin } from '../../testdata/plain.ts';

const rules: readonly FractionalAge[] = ['uniform', 'constantForce', 'balducci'];

describe('lives between two birthdays', () => {
  it('AMLCR examples 3.2 and 3.6: p_40 = 0.999473 gives 0.4q_40.2 = 2.108e-4 by both rules', () => {
    for (const rule of ['uniform', 'constantForce'] as const) {
      const lives = (part: number) => survivorsWithin(rule, { start: 1, end: 0.999473, part });
      expect(1 - lives(0.6) / lives(0.2)).toBeCloseTo(2.108e-4, 7);
    }
  });

  it.each(rules)('%s meets both birthdays exactly', (rule) => {
    expect(survivorsWithin(rule, { start: 0.9, end: 0.3, part: 0 })).toBe(0.9);
    expect(survivorsWithin(rule, { start: 0.9, end: 0.3, part: 1 })).toBe(0.3);
  });

  it.each(rules)('%s meets the second birthday to the last bit, whatever the share', (rule) => {
    for (const [start, end] of [
      [0.7, 0.1],
      [0.999, 0.123],
      [1 / 3, 1 / 7],
    ] as const) {
      expect(survivorsWithin(rule, { start, end, part: 1 })).toBe(end);
    }
  });

  it('are most under uniform deaths and fewest under Balducci', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (start, share, part) => {
          const [uniform = 0, constant = 0, balducci = 0] = rules.map((rule) =>
            survivorsWithin(rule, { start, end: start * share, part }),
          );
          expect(uniform).toBeGreaterThanOrEqual(constant * (1 - 1e-12));
          expect(constant).toBeGreaterThanOrEqual(balducci * (1 - 1e-12));
          // Balducci is the harmonic mean: 1/l is linear.
          expect(1 / balducci).toBeCloseTo((1 - part) / start + part / (start * share), 6);
        },
      ),
    );
  });

  it.each(['constantForce', 'balducci'] as const)(
    '%s has nobody left within a year that nobody survives',
    (rule) => {
      expect(survivorsWithin(rule, { start: 1, end: 0, part: 0.5 })).toBe(0);
    },
  );
});
