import { expect, test } from 'vitest';
import { exactMoney, glanceMoney } from './money.ts';

test.each([
  [22_000_000, '22万', '22萬', '¥220,000'],
  [145_050, '1,451元', '1,451元', '¥1,451'],
  [-7_930_000, '-7.93万', '-7.93萬', '-¥79,300'],
  [0, '0元', '0元', '¥0'],
])('%d fen at a glance', (fen, cn, tw, en) => {
  expect([glanceMoney(fen, 'zh-CN'), glanceMoney(fen, 'zh-TW'), glanceMoney(fen, 'en')]).toEqual([
    cn,
    tw,
    en,
  ]);
});

test('the exact amount keeps its fen, and shows them only where there are any', () => {
  expect(exactMoney(145_050, 'zh-CN')).toBe('1,450.50 元');
  expect(exactMoney(145_000, 'en')).toBe('¥1,450');
});
