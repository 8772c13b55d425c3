/** Rate tables in shapes that no file of ours has, with figures made up for tests. */
import { writeXlsx } from '@cebao/sheets';
import type { SheetValue } from '@cebao/sheets';

/** Ages down, periods over sexes over pay terms across, merged headers, a sheet of notes. */
export function wideXlsx(change: Readonly<Record<string, SheetValue>> = {}): Promise<Uint8Array> {
  const rows: SheetValue[][] = [
    ['安心定期寿险（测试）费率表', null, null, null, null, null, null],
    ['单位：每 10,000 元基本保险金额对应的年交保险费（元）', null, null, null, null, null, null],
    ['保险期间', '２０年', null, null, null, '至60岁', null],
    ['性别', '男', null, '女', null, '男', '女'],
    ['投保年龄', '趸交', '10年缴', '趸交', '10年缴', '１０年缴', '10年缴'],
    ['18岁', 1250.5, 141, '1,010.5', 118.25, 96.4, 80.1],
    ['19岁', '１，３０１', 146.5, 1052, 121.75, 99.95, 83],
    ['20岁', 1355, 152.125, 1096, 125.5, 103.6, '—'],
  ];
  for (const [address, value] of Object.entries(change)) {
    const row = rows[Number(address.slice(1)) - 1];
    if (row !== undefined) row[address.charCodeAt(0) - 65] = value;
  }
  const across = (row: number, left: number, right: number) => ({
    top: row,
    bottom: row,
    left,
    right,
  });
  return writeXlsx([
    {
      name: '费率',
      rows,
      merges: [
        across(0, 0, 6),
        across(1, 0, 6),
        across(2, 1, 4),
        across(2, 5, 6),
        across(3, 1, 2),
        across(3, 3, 4),
      ],
    },
    { name: '说明', rows: [['本表由测试编写'], ['第 2 页']] },
  ]);
}

/** One price a line, other words over the columns, semicolons, premium chosen and sum following. */
export const longCsv = `险种代码;产品名称;被保险人性别;最低年龄;最高年龄;缴费方式;开始领取年龄;保障期限;每1000元年缴保费得到的保额
ZX9;福寿年金保险（测试）;男;30;34;缴20年;60;终身;1,234.5
ZX9;福寿年金保险（测试）;女;30;34;缴20年;55;终身;1 101.25
ZX9;福寿年金保险（测试）;男;35;39;一次性;60;终身;701
`;
