import { afterAll, describe, expect, test } from 'vitest';
import { exampleFile, forgetCompiled, runProgram } from './testing/runProgram.ts';
import { withFamily } from './testing/withFamily.ts';

afterAll(forgetCompiled);

describe('what a planner can set too high or mistake is said in the planner\u2019s words', () => {
  test.each([
    ['lifeMultiple', '死亡率倍数（choices.assumptions.lifeMultiple）', '岁的死亡率乘以它不超过 1'],
    [
      'incidenceMultiple',
      '重疾发生率倍数（choices.assumptions.incidenceMultiple）',
      '岁的重疾发生率与',
    ],
  ])('%s at its limit names the assumption and its field', (id, thing, limit) => {
    const choices = { budgetCents: '3,000元', assumptions: { [id]: 5, horizonYears: 70 } };
    const { exit, out, err } = withFamily((file) => runProgram(['plan', file]), { choices });
    expect({ exit, out }).toEqual({ exit: 3, out: '' });
    const [refusal = ''] = err.split('\n').filter((text) => text.startsWith('拒绝 '));
    expect(refusal).toMatch(/^拒绝 BAD_BASIS /);
    expect(refusal).toContain(thing);
    expect(refusal).toContain(limit);
    expect(refusal).not.toMatch(/at most|value at|residual/);
  });

  test('a family file that is verified as a plan is one line, and tells no client data', () => {
    const { exit, out, err } = runProgram(['verify', exampleFile('ok/young-couple.json')]);
    expect(exit).toBe(5);
    const refusals = err.split('\n').filter((text) => text.startsWith('拒绝 '));
    expect(refusals).toEqual([expect.stringContaining('这是家庭文件，不是方案')]);
    expect(refusals[0]).toContain('cebao household check');
    expect(out + err).not.toContain('林');
  });
});
