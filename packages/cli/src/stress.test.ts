import { describe, expect, test } from 'vitest';
import { berlinAbroad, exampleFile, runProgram } from './testing/runProgram.ts';
import { smallFamily } from './testing/smallFamily.ts';
import { withFamily } from './testing/withFamily.ts';

describe('stress', () => {
  test('prints both layers with and without the plan, the same again in another zone', () => {
    withFamily((file) => {
      const args = ['stress', file, '--paths', '300'];
      const { exit, out } = runProgram(args);
      expect(exit).toBe(0);
      expect(out.match(/没有方案/g)).toHaveLength(4);
      expect(out).toContain('300 条人生');
      expect(out).not.toMatch(/NaN|undefined|Infinity/);
      expect(runProgram(args, berlinAbroad).out).toBe(out);
    });
  });

  test('gives its figures as JSON, and refuses no path at all', () => {
    withFamily((file) => {
      const { out } = runProgram(['stress', file, '--paths', '300', '--json']);
      expect(JSON.parse(out)).toMatchObject({ paths: 300, seed: 1, scenarios: 16 });
      expect(JSON.parse(out)).toMatchObject({ noPlan: null, notWorse: null });
      expect(runProgram(['stress', file, '--paths', '0'])).toMatchObject({ exit: 2, out: '' });
    });
  });

  test('of a family without a plan shows the half without one, and says why', () => {
    const file = exampleFile('ok/fourteen-policies.json');
    const { exit, out } = runProgram(['stress', file, '--paths', '50', '--json']);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      before: [{ layer: 1 }, { layer: 2 }],
      after: null,
      noPlan: { code: 'NO_PLAN' },
    });
  });

  test('takes a budget of 0 as it takes one of a yuan: the half without a plan, the same lives', () => {
    const shown = (file: string, ...budget: readonly string[]) => {
      const args = ['stress', file, ...budget, '--paths', '50', '--json'];
      const { exit, out } = runProgram(args);
      expect(exit).toBe(0);
      return JSON.parse(out);
    };
    withFamily((file) => {
      const none = shown(file, '--budget', '0');
      const yuan = shown(file, '--budget', '1元');
      expect(none).toMatchObject({
        after: null,
        noPlan: { code: 'BUDGET_TOO_SMALL', value: yuan.noPlan.value.replace(/1/, '0') },
      });
      expect(none.before).toEqual(yuan.before);
      expect(runProgram(['plan', file, '--budget', '0']).exit).not.toBe(0);
    });
    const { choices } = smallFamily;
    withFamily((file) => expect(shown(file).after).toBe(null), {
      choices: { ...choices, budgetCents: 0 },
    });
  });

  test('still refuses what else is wrong with the family, with a budget of 0 too', () => {
    const bornLater = { asOf: '1989-01-01' };
    withFamily((file) => {
      expect(runProgram(['stress', file, '--budget', '0'])).toMatchObject({ exit: 3, out: '' });
    }, bornLater);
  });
});
