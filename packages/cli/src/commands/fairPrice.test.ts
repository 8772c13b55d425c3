import { describe, expect, test } from 'vitest';
import { runHere } from '../testing/runHere.ts';

async function ran(...args: readonly string[]) {
  const said = await runHere(['fair-price', ...args]);
  return { ...said, lines: said.out.split('\n') };
}

const cells = (line: string) => line.split(/ {2,}/);

describe('fair-price', () => {
  test('one term: the interval, each benefit with its evidence, the peers, the assumptions', async () => {
    const term = ['--period', '20年', '--pay', '20年交', '--plan', '方案一'];
    const { exit, lines } = await ran('111013', '--sex', 'male', '--age', '30', ...term);
    expect(exit).toBe(0);
    const row = lines.find((line) => line.startsWith('111013'));
    expect(cells(row ?? '').slice(-3)).toEqual(['1.16', '1.19', '0.86']);
    const evidence = lines.filter((line) => /^(身故|全残) /.test(line));
    expect(evidence.map((line) => cells(line)[3])).toEqual(['有表', '假设']);
    expect(lines.some((line) => line.includes('定期寿险 111013 利安利利爱家守护'))).toBe(true);
    expect(lines.some((line) => line.includes('全残概率相当于意外身故率的倍数 0.1'))).toBe(true);
    expect(lines[0]).toContain('非现行在售');
  });

  test('a product whose illnesses have no table gets no figure, only the list of them', async () => {
    const { exit, out, lines } = await ran('115036', '--sex', 'male', '--age', '30');
    expect(exit).toBe(0);
    const list = lines.find((line) => line.includes('没有表或表不全的给付'));
    for (const name of ['中症', '轻症', '前症']) expect(list).toContain(name);
    expect(list).not.toContain('重疾[');
    expect(list).toContain('（4 个期限）');
    expect(out).not.toMatch(/^115036 {2}/m);
  });

  test('--all goes through every product, for both sexes', async () => {
    const { exit, lines } = await ran('--all', '--age', '40');
    expect(exit).toBe(0);
    const rows = lines.map(cells).filter(([code]) => /^\d{6}$/.test(code ?? ''));
    const withFigure = new Set(rows.map(([code]) => code));
    const without = lines.map((line) => /^(\d{6}).*无数字/.exec(line)?.[1]);
    for (const code of ['111013', '115046', '413004']) expect(withFigure).toContain(code);
    for (const code of ['115036', '315061']) expect(without).toContain(code);
    expect(new Set(rows.map((row) => row.find((cell) => ['男', '女'].includes(cell))))).toEqual(
      new Set(['男', '女']),
    );
    expect(rows.length).toBeGreaterThan(100);
  });

  test('a newer table and another rate give other figures', async () => {
    const term = ['111013', '--sex', 'male', '--period', '20年', '--pay', '20年交'];
    const plan = ['--plan', '方案一'];
    const figure = async (...more: readonly string[]) => {
      const { lines } = await ran(...term, ...plan, ...more);
      return cells(lines.find((line) => line.startsWith('111013')) ?? '').slice(-3)[0];
    };
    expect(await figure()).toBe('1.16');
    expect(await figure('--tables', '2025')).toBe('0.84');
    expect(Number(await figure('--rate', '2%'))).toBeGreaterThan(1.16);
  });

  test.each([
    [['111013', '115036'], 2, 'UNKNOWN_COMMAND', '恰好一个产品代码，或 --all'],
    [[], 2, 'UNKNOWN_COMMAND', '恰好一个产品代码，或 --all'],
    [['111013', '--all'], 2, 'UNKNOWN_COMMAND', '111013'],
    [['--all', '--rate', 'high'], 2, 'BAD_FIELD', '--rate'],
    [['--all', '--rate=-1'], 2, 'BAD_FIELD', '0 至 99.9999 的百分数'],
    [['--all', '--age', '3x'], 2, 'BAD_FIELD', '--age'],
    [['--all', '--sex', 'm'], 2, 'BAD_FIELD', '--sex'],
    [['--all', '--tables', '2000'], 2, 'BAD_FIELD', '2010-2013 或 2025'],
    [['999999'], 3, 'UNKNOWN_PRODUCT', '999999'],
    [['111013', '--age', '70'], 3, 'TERM_NOT_OFFERED', '70 岁'],
    [['111013', '--period', '7年'], 3, 'TERM_NOT_OFFERED', '7年'],
  ] as const)('%j ends with %i %s', async (args, exit, code, words) => {
    const refused = await ran(...args);
    expect(refused).toMatchObject({ exit, out: '' });
    expect(refused.err).toMatch(new RegExp(`^拒绝 ${code} `));
    expect(refused.err).toContain(words);
  });
});
