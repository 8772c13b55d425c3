import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { dependentRates, independentRates } from './rates.ts';
import type { DecrementRule } from './rates.ts';

const rules: readonly DecrementRule[] = ['constantForce', 'uniformSingle'];
const rates = fc.array(fc.double({ min: 0, max: 0.4, noNaN: true }), {
  minLength: 1,
  maxLength: 4,
});

describe('dependent and independent rates', () => {
  it('two decrements uniform in their tables: (aq)1 = q1 (1 - q2/2), three: the polynomial', () => {
    const two = valueOf(dependentRates([0.1, 0.2], 'uniformSingle'));
    expect(two[0]).toBeCloseTo(0.1 * (1 - 0.2 / 2), 15);
    expect(two[1]).toBeCloseTo(0.2 * (1 - 0.1 / 2), 15);
    const three = valueOf(dependentRates([0.1, 0.2, 0.3], 'uniformSingle'));
    expect(three[0]).toBeCloseTo(0.1 * (1 - (0.2 + 0.3) / 2 + (0.2 * 0.3) / 3), 15);
  });

  it.each(rules)('%s: nobody leaves twice, 1 - (aq) is the product of the survivals', (rule) => {
    fc.assert(
      fc.property(rates, (independent) => {
        const dependent = valueOf(dependentRates(independent, rule));
        const aq = dependent.reduce((a, b) => a + b, 0);
        expect(1 - aq).toBeCloseTo(
          independent.reduce((p, q) => p * (1 - q), 1),
          12,
        );
        dependent.forEach((rate, j) => {
          expect(rate).toBeLessThanOrEqual((independent[j] ?? 0) + 1e-15);
        });
      }),
    );
  });

  it.each(rules)('%s: there and back again', (rule) => {
    fc.assert(
      fc.property(rates, (independent) => {
        const back = valueOf(independentRates(valueOf(dependentRates(independent, rule)), rule));
        back.forEach((rate, j) => expect(rate).toBeCloseTo(independent[j] ?? 0, 11));
      }),
    );
  });

  it.each([
    [
      [0.3, 0.3, 0.3, 0.0999],
      [0.945628, 0.945628, 0.945628, 0.377876],
    ],
    [
      [0.4, 0.35, 0.2499],
      [0.995688, 0.917665, 0.718325],
    ],
    [
      [0.49, 0.49],
      [0.858579, 0.858579],
    ],
  ])('uniform in each table, of %j that leave almost nobody: %j', (dependent, independent) => {
    const found = valueOf(independentRates(dependent, 'uniformSingle'));
    found.forEach((q, j) => expect(q).toBeCloseTo(independent[j] ?? Number.NaN, 6));
    const back = valueOf(dependentRates(found, 'uniformSingle'));
    back.forEach((rate, j) => expect(rate).toBeCloseTo(dependent[j] ?? Number.NaN, 12));
  });

  it('a certain decrement takes all, or shares with its like', () => {
    expect(dependentRates([1, 0.3], 'constantForce')).toEqual({ ok: true, value: [1, 0] });
    expect(dependentRates([1, 1], 'constantForce')).toEqual({ ok: true, value: [0.5, 0.5] });
    expect(independentRates([0.4, 0.6, 0], 'constantForce')).toEqual({
      ok: true,
      value: [1, 1, 0],
    });
    expect(independentRates([0, 0], 'uniformSingle')).toEqual({ ok: true, value: [0, 0] });
  });

  it.each([[[-0.1, 0.2]], [[1.1]], [[Number.NaN]]])('refuses the rates %j', (bad) => {
    expect(refusalOf(dependentRates(bad, 'constantForce')).code).toBe('BAD_TABLE');
    expect(refusalOf(independentRates(bad, 'constantForce')).code).toBe('BAD_TABLE');
  });

  it('refuses dependent rates that take more than everybody', () => {
    expect(refusalOf(independentRates([0.7, 0.4], 'constantForce')).limit).toBe('at most 1');
    expect(refusalOf(independentRates([0.7, 0.4], 'uniformSingle')).limit).toBe('at most 1');
  });

  it('where everybody leaves one of the tables takes all: 1 (1 - 0.6/2) and 0.6 (1 - 1/2)', () => {
    const [all, some] = valueOf(independentRates([0.7, 0.3], 'uniformSingle'));
    expect(all).toBeCloseTo(1, 12);
    expect(some).toBeCloseTo(0.6, 12);
  });
});
