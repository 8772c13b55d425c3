import { describe, expect, test } from 'vitest';
import { runHere } from './testing/runHere.ts';

describe('products and quotes', () => {
  test('every product is said not to be on sale', async () => {
    const { exit, out } = await runHere(['products']);
    expect(exit).toBe(0);
    const rows = out.split('\n').filter((line) => /^\d{6} /.test(line));
    expect(rows).toHaveLength(59);
    for (const row of rows) expect(row).toContain('已公布费率表，非现行在售');
    expect(rows.find((row) => row.startsWith('111013'))).toMatch(/18 至 60 岁 +4068 /);
    expect(rows.find((row) => row.startsWith('111005'))).toContain('仅有费率表');
  });

  test('the example printed in the manual of 115036 is reproduced', async () => {
    const args = ['quote', '115036', '--sex', 'male', '--age', '30', '--pay', '20年交'];
    const { exit, out } = await runHere([...args, '--sum', '20万']);
    expect(exit).toBe(0);
    expect(out).toContain('年保费 5,260元，交 20 年');
  });

  test.each([
    [
      'the term is open',
      ['111013', '--sex', 'male', '--age', '30', '--sum', '100万'],
      2,
      'MISSING_FIELD',
    ],
    [
      'the sum is missing',
      ['115036', '--sex', 'male', '--age', '30', '--pay', '20年交'],
      2,
      'MISSING_FIELD',
    ],
    [
      'the term is not printed',
      ['111013', '--sex', 'male', '--age', '30', '--sum', '100万', '--period', '7年'],
      3,
      'TERM_NOT_OFFERED',
    ],
    [
      'the age is outside',
      ['111013', '--sex', 'male', '--age', '61', '--sum', '100万'],
      3,
      'AGE_OUT_OF_RANGE',
    ],
    [
      'the sum is off the steps',
      ['115036', '--sex', 'male', '--age', '30', '--pay', '20年交', '--sum', '123456'],
      3,
      'SUM_OUT_OF_RANGE',
    ],
    [
      'the sum is above the most there is',
      '111013 --sex male --age 30 --period 20年 --pay 20年交 --plan 方案一 --sum 310万'.split(' '),
      3,
      'SUM_OUT_OF_RANGE',
    ],
    ['the product is unknown', ['999999', '--sex', 'male', '--age', '30'], 3, 'UNKNOWN_PRODUCT'],
  ] as const)(
    'where %s, what is offered is listed and the refusal named',
    async (_, args, exit, code) => {
      const ran = await runHere(['quote', ...args]);
      expect(ran.exit).toBe(exit);
      expect(ran.err).toMatch(new RegExp(`^拒绝 ${code} [^\\n]+\\n$`));
      expect(ran.err).not.toMatch(/[a-z]{3,} [a-z]{2,} |Cents/);
      if (exit === 2) expect(ran.out).toContain('--period');
    },
  );

  test('what a person asked for and may ask for is said with its unit', async () => {
    const plan = '111013 --sex male --age 30 --period 20年 --pay 20年交 --plan 方案一'.split(' ');
    const above = (await runHere(['quote', ...plan, '--sum', '310万'])).err;
    expect(above).toContain('给出的是「3,100,000元」；要求：10万元 至 300万元，每档 10万元');
    expect(above).toContain('条款没有写明，是假设');
    const old = (await runHere(['quote', '111013', '--sex', 'male', '--age', '61'])).err;
    expect(old).toContain('给出的是「男 61 岁」；要求：18 至 60 岁');
  });
});
