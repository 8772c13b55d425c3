/** The mutation tool itself: its mutants are what they say, and only one of them at a time. */
import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, it } from 'vitest';
import { instrument } from '../../scripts/mutate/instrument.mjs';
import { linesOf } from '../../scripts/mutate/report.mjs';
import { drawn } from '../../scripts/mutate/sample.mjs';

/** What an expression or body gives without a mutant, and with each of its mutants. */
function outcomes(body: string): readonly unknown[] {
  const { code, mutants } = instrument(`const f = (a: number, b: number) => {${body}};`, 0);
  const script = `${stripTypeScriptTypes(code)}; return f(3, 2);`;
  return [-1, ...mutants.keys()].map((active) => {
    const switched = (id: number) => id === active;
    // oxlint-disable-next-line no-implied-eval
    return new Function('$m', '$l', script)(switched, () => undefined) as unknown;
  });
}

const replacements = (code: string) =>
  instrument(code, 0).mutants.map(({ operator, becomes }) => [operator, becomes]);

describe('mutants', () => {
  it('are the standard ones, by operator', () => {
    expect(replacements('const x = a + b;')).toEqual([['arithmetic', '(a) - (b)']]);
    expect(replacements('const x = a < b;')).toEqual([
      ['relational', '(a) <= (b)'],
      ['relational', '(a) >= (b)'],
    ]);
    expect(replacements('const x = !a;')).toEqual([['negation', '(a)']]);
    expect(replacements("const x = '';")).toEqual([['string', "'mutant'"]]);
    expect(replacements('const x = [1];').map(([operator]) => operator)).toEqual([
      'array',
      'number',
      'number',
    ]);
    expect(replacements('a += 1;').map(([operator]) => operator)).toEqual([
      'statement',
      'assignment',
      'number',
      'number',
    ]);
  });

  it('leave types, member names, imports and words about our own bugs alone', () => {
    const code = [
      "import { a } from 'b';",
      "type T = 'x' | 1;",
      "const x = { 'y-z': q, k: q } as { k: 'x' };",
      "assert(ok, 'never seen');",
    ].join('\n');
    expect(replacements(code).map(([operator]) => operator)).toEqual(['object', 'statement']);
  });

  it('change the outcome one at a time, and nothing while none is active', () => {
    // Unmutated; the whole block gone; then a * b, and the block of the branch gone.
    const [none, ...each] = outcomes('if (a > b) { return a / b; } return 0;');
    expect(none).toBe(1.5);
    expect(each).toEqual([undefined, 1.5, 0, 1.5, 0, 0, 6, 1.5, 1.5]);
  });

  it('keep an else with its if, and a loop in bounds', () => {
    expect(outcomes('let c = 0; if (a < b) c = 1; else c = 2; return c;')[0]).toBe(2);
    expect(instrument('for (const x of y) f(x);', 0).code).toContain('$l()');
  });
});

describe('a sample', () => {
  it('is the same for a seed, without repetition, in order', () => {
    const all = Array.from({ length: 500 }, (_, n) => n);
    const some = drawn(all, { count: 50, seed: 1 });
    expect(drawn(all, { count: 50, seed: 1 })).toEqual(some);
    expect(drawn(all, { count: 50, seed: 2 })).not.toEqual(some);
    expect(new Set(some).size).toBe(50);
    expect(some.toSorted((a, b) => a - b)).toEqual(some);
    expect(drawn(all, { count: 500, seed: 1 })).toEqual(all);
  });

  it('tells its survivors, the score, and how far the score may be off', () => {
    const one = { file: 'a.ts', line: 3, operator: 'number', was: '1', becomes: '(2)' };
    const mutants = Array.from({ length: 100 }, (_, id) => ({ ...one, id }));
    const fates = new Map(
      mutants.map(({ id }) => [id, id < 10 ? ('survived' as const) : ('killed' as const)]),
    );
    const lines = linesOf({ mutants, fates, isSample: true });
    expect(lines[0]).toBe('a.ts:3 number survived: 1 -> (2)');
    expect(lines).toContain('| in all | 100 | 90 | 90.0 % |');
    // Wilson (1927): 90 of 100 gives 82.6 % to 94.5 %.
    expect(lines.at(-1)).toBe('sample of 100: 95 % interval 82.6 % to 94.5 %');
  });
});
