import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeXlsx } from '@cebao/sheets';
import { exampleFile, inFolder, runProgram } from './testing/runProgram.ts';

const family = exampleFile('ok/fourteen-policies.json');
const list = [
  '险种,产品名称,保险公司,投保人,被保险人,保额（万元）,保费,缴费期,保障期间,生效日,保单号',
  '定期寿险,示例定寿,平川人寿,林远,沈悦,50,"1,200",20年,至60岁,2024-03-01,N-1',
  '定期寿险,示例定期寿险,平川人寿（虚构）,林远,林远,200,3200,15年,至60岁,2020-06-15,PC2020-0615',
].join('\r\n');
const broken = `${list}\r\n定期寿险,另一份,平川人寿,林远,张三,50,1200,20年,至60岁,2024-03-01,N-2`;

test('the map prints every policy, and its PDF and workbook are written once', () => {
  inFolder((folder) => {
    const { exit, out } = runProgram(['policies', 'map', family]);
    expect(exit).toBe(0);
    for (const words of ['300,032.50元', '保费逾期，宽限期内', '示例防癌险（旧）']) {
      expect(out).toContain(words);
    }
    const file = join(folder, 'map.xlsx');
    expect(runProgram(['policies', 'map', family, '--out', file]).exit).toBe(0);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    const again = runProgram(['policies', 'map', family, '--out', file]);
    expect(again).toMatchObject({ exit: 6, out: '' });
    expect(runProgram(['policies', 'map', family, '--out', 'map.txt']).exit).toBe(2);
  });
});

test('a list is shown, its mapping confirmed, and only then taken; a duplicate stays out', () => {
  inFolder((folder) => {
    const at = (name: string) => join(folder, name);
    // A list as spreadsheet programs save it: UTF-8 with its mark.
    writeFileSync(at('list.csv'), `\uFEFF${list}`);
    const run = (...args: readonly string[]) =>
      runProgram(['policies', 'import', at('list.csv'), '--into', family, ...args]);
    expect(run('--out', at('new.json'))).toMatchObject({ exit: 2, out: '' });
    const shown = run('--save-mapping', at('m.json'));
    expect(shown.err).toContain('已写入');
    expect(shown.out).toContain('与 h-term 相同');
    expect(shown.out).not.toContain('请核对');
    writeFileSync(at('list.csv'), list.replace('"1,200"', '0'));
    expect(run().out).toContain('请核对 G2 保费：保费是 0，请核对');
  });
});

test('a row that is refused keeps everything from being written', () => {
  inFolder((folder) => {
    const at = (name: string) => join(folder, name);
    writeFileSync(at('list.csv'), list.split('\r\n').slice(0, 2).join('\r\n'));
    const args = ['policies', 'import', at('list.csv'), '--into', family];
    expect(runProgram([...args, '--save-mapping', at('m.json')]).exit).toBe(0);
    const confirmed = [...args, '--mapping', at('m.json'), '--out', at('new.json')];
    expect(runProgram(confirmed).exit).toBe(0);
    expect(runProgram(['household', 'check', at('new.json')]).out).toContain('15 份已有保单');
    writeFileSync(at('list.csv'), broken);
    const refused = runProgram([...confirmed.slice(0, -1), at('other.json')]);
    expect(refused.exit).toBe(3);
    expect(refused.err).toContain('E4 被保险人');
    expect(existsSync(at('other.json'))).toBe(false);
  });
});

test('a workbook is read with its dates and numbers, from the sheet that is named', async () => {
  const rows = [
    [
      '投保人',
      '被保险人',
      '产品名称',
      '保险公司',
      '险种',
      '保额',
      '保费',
      '缴费期',
      '保障期间',
      '生效日',
    ],
    [
      '林远',
      '沈悦',
      '示例定寿',
      '平川人寿',
      '定期寿险',
      500_000,
      1_200.5,
      '20年',
      '至60岁',
      '2024/3/1',
    ],
  ];
  const sheets = [
    { name: '说明', rows: [['随便写写']] },
    { name: '保单', rows },
  ];
  const bytes = await writeXlsx(sheets);
  inFolder((folder) => {
    const file = join(folder, 'list.xlsx');
    writeFileSync(file, bytes);
    const args = ['policies', 'import', file, '--into', family];
    expect(runProgram(args).err).toContain('说明、保单');
    const { exit, out } = runProgram([...args, '--sheet', '保单', '--json']);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      counts: { ok: 1, refused: 0, duplicate: 0 },
      rows: [
        {
          row: 2,
          policy: {
            sumInsuredCents: '500000',
            premiumCents: '1200.5',
            effective: '2024-03-01',
            payUntil: '2044-03-01',
          },
        },
      ],
    });
  });
});
