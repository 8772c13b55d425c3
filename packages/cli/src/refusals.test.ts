import { describe, expect, test } from 'vitest';
import { exampleFile, runProgram } from './testing/runProgram.ts';
import { withFamily } from './testing/withFamily.ts';

describe('what a planner can set too high or mistake is said in the planner\u2019s words', () => {
  test('both multiples at their limits name the assumptions and their fields', () => {
    const assumptions = { lifeMultiple: 2, incidenceMultiple: 2, horizonYears: 80 };
    const choices = { budgetCents: '3,000元', assumptions };
    const { exit, out, err } = withFamily((file) => runProgram(['plan', file]), { choices });
    expect({ exit, out }).toEqual({ exit: 3, out: '' });
    const [refusal = ''] = err.split('\n').filter((text) => text.startsWith('拒绝 '));
    expect(refusal).toMatch(/^拒绝 BAD_BASIS /);
    expect(refusal).toContain('重疾发生率倍数（choices.assumptions.incidenceMultiple）');
    expect(refusal).toContain('死亡率倍数（choices.assumptions.lifeMultiple）');
    expect(refusal).toContain('相加不超过 1');
    expect(refusal).not.toMatch(/at most|value at|residual/);
  });

  test.each(['lifeMultiple', 'incidenceMultiple'])('%s alone holds at its limit', (id) => {
    const choices = { budgetCents: '3,000元', assumptions: { [id]: 2, horizonYears: 80 } };
    const { exit, err } = withFamily((file) => runProgram(['plan', file]), { choices });
    expect({ exit, refused: err.includes('拒绝') }).toEqual({ exit: 0, refused: false });
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
