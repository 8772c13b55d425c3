/** Whole way of a stranger's table: proposed, confirmed by a person, imported, quoted to the fen. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quote } from '@cebao/actuarial';
import { cents } from '@cebao/kernel';
import type { ProposedMapping, RateMapping } from '@cebao/contracts';
import type { Refusal, Result } from '@cebao/kernel';
import { valueOf } from '../../testdata/given.ts';
import { longCsv, wideXlsx } from '../../testdata/strangers.ts';
import { findProductIn } from '../products/findProduct.ts';
import { importRateFile, proposeRateMapping, readRateMapping } from './rateFile.ts';
import type { DossierFiles } from './write/dossier.ts';
import type { FoundProduct } from '../products/findProduct.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function faultsOf<T>(result: Result<T, readonly Refusal[]>): readonly string[] {
  if (result.ok) throw new Error('expected refusals');
  return result.error.map(({ thing, value }) => `${thing}=${value}`);
}

function given<T>(result: Result<T, readonly Refusal[]>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** What a person does: answers, empties the questions, signs. */
function signed(proposal: ProposedMapping, answers: object): RateMapping {
  const product = { ...proposal.product, ...answers };
  const text = JSON.stringify({ ...proposal, product, open: [], confirmedBy: '张三' });
  return given(readRateMapping(text, 'mapping.json'));
}

function asDossier<T>(files: DossierFiles, code: string, run: (found: FoundProduct) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'cebao-rates-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return run(valueOf(findProductIn({ root: dirname(folder), path: basename(folder) }, code)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const wideAnswers = { code: 'A1001', insurer: '测试人寿' };

async function wide(change = {}): Promise<{ file: { name: string; bytes: Uint8Array } }> {
  return { file: { name: '费率.xlsx', bytes: await wideXlsx(change) } };
}

describe('a wide XLSX table of a stranger', () => {
  it('is proposed with its merged headers, and asks only for what the file does not say', async () => {
    const { file } = await wide();
    const proposal = valueOf(await proposeRateMapping(file));
    expect(proposal.product).toEqual({
      code: null,
      name: '安心定期寿险（测试）',
      insurer: null,
      kind: 'term',
      chosenBy: 'sumInsured',
      perCents: 1_000_000,
    });
    expect(proposal.open.map((question) => question.split('：')[0])).toEqual([
      'product.code',
      'product.insurer',
    ]);
    expect(proposal.tables).toEqual([
      {
        sheet: '费率',
        firstRow: 6,
        lastRow: 8,
        values: ['B:G'],
        fields: {
          age: { from: 'column', column: 'A', header: '投保年龄', words: {} },
          period: { from: 'row', row: 3, words: {} },
          sex: { from: 'row', row: 4, words: {} },
          payTerm: { from: 'row', row: 5, words: {} },
        },
      },
    ]);
  });

  it('is imported and quoted to the fen', async () => {
    const { file } = await wide();
    const mapping = signed(valueOf(await proposeRateMapping(file)), wideAnswers);
    const { files, imported } = given(
      await importRateFile(file, mapping, { leaveOutConflicts: false }),
    );
    expect([imported.cells.length, imported.blanks]).toEqual([17, 1]);
    asDossier(files, 'A1001', ({ product, rates }) => {
      const person = { plan: '', annuityStartAge: null, socialMedical: true } as const;
      const ask = (sex: 'male' | 'female', age: number, period: string, payTerm: string) =>
        quote(product, rates, {
          ...person,
          sex,
          age,
          period,
          payTerm,
          chosenCents: cents(37_000_000),
        });
      // 370,000 / 10,000 = 37: 37 × 1,010.5 = 37,388.50; 37 × 1,301 = 48,137; 37 × 152.125 = 5,628.625
      expect(valueOf(ask('female', 18, '20年', '趸交')).premiumCents).toBe(3_738_850);
      expect(valueOf(ask('male', 19, '20年', '趸交')).premiumCents).toBe(4_813_700);
      expect(valueOf(ask('male', 20, '20年', '10年交')).premiumCents).toBe(562_863);
      expect(valueOf(ask('female', 19, '至60周岁', '10年交')).premiumCents).toBe(307_100);
      expect(ask('female', 20, '至60周岁', '10年交')).toMatchObject({
        error: { code: 'CELL_MISSING' },
      });
    });
  });

  it('names every bad cell at once with what was given, and gives nothing', async () => {
    const good = await wide();
    const mapping = signed(valueOf(await proposeRateMapping(good.file)), wideAnswers);
    const { file } = await wide({ B6: '约1250', D7: 0, G4: '夫', F8: '1.2345678' });
    expect(faultsOf(await importRateFile(file, mapping, { leaveOutConflicts: false }))).toEqual([
      '费率!B6 数值=约1250',
      '费率!G4 性别=夫',
      '费率!D7 数值=0',
      '费率!F8 数值=1.2345678',
    ]);
  });

  it('refuses a file that is no longer the one the mapping was made for', async () => {
    const good = await wide();
    const mapping = signed(valueOf(await proposeRateMapping(good.file)), wideAnswers);
    const none = { leaveOutConflicts: false };
    const header = await wide({ A5: '保单年度' });
    expect(faultsOf(await importRateFile(header.file, mapping, none))[0]).toContain('A 列的表头=');
    const longer = await wide({ A9: null });
    const cut = { ...mapping, tables: mapping.tables.map((t) => ({ ...t, lastRow: 7 })) };
    expect(faultsOf(await importRateFile(longer.file, cut, none))).toEqual(['B8=1355']);
    const far = { ...mapping, tables: mapping.tables.map((t) => ({ ...t, lastRow: 9 })) };
    expect(faultsOf(await importRateFile(good.file, far, none))).toEqual(['费率 行数=8']);
    const other = { ...mapping, tables: mapping.tables.map((t) => ({ ...t, sheet: '别的' })) };
    expect(faultsOf(await importRateFile(good.file, other, none))).toEqual(['工作表=别的']);
  });

  it('refuses a pay term longer than the cover: a heading was misread', async () => {
    const good = await wide();
    const mapping = signed(valueOf(await proposeRateMapping(good.file)), wideAnswers);
    const { file } = await wide({ B3: '5年' });
    const faults = faultsOf(await importRateFile(file, mapping, { leaveOutConflicts: false }));
    expect(faults[0]).toBe('费率!C6 期间=5年 10年交 18 岁');
  });
});

describe('a long CSV table of a stranger', () => {
  const file = { name: '年金.csv', bytes: utf8(longCsv) };

  it('is proposed by other words over its columns, and quoted to the fen', async () => {
    const proposal = valueOf(await proposeRateMapping(file));
    expect(proposal.product).toEqual({
      code: 'ZX9',
      name: '福寿年金保险（测试）',
      insurer: null,
      kind: 'annuity',
      chosenBy: 'premium',
      perCents: 100_000,
    });
    const mapping = signed(proposal, { insurer: '测试人寿' });
    const { files } = given(await importRateFile(file, mapping, { leaveOutConflicts: false }));
    asDossier(files, 'ZX9', ({ product, rates }) => {
      const sums = (['male', 'female'] as const).map((sex) => {
        const request = {
          plan: '',
          sex,
          age: 33,
          period: '终身',
          payTerm: '20年交',
          annuityStartAge: sex === 'male' ? 60 : 55,
          socialMedical: false,
          chosenCents: cents(1_200_000),
        };
        return valueOf(quote(product, rates, request)).sumInsuredCents;
      });
      // 12 × 1,234.5 = 14,814.00 and 12 × 1,101.25 = 13,215.00
      expect(sums).toEqual([1_481_400, 1_321_500]);
    });
  });

  it('cannot be imported from a proposal that nobody has answered and signed', async () => {
    const proposal = valueOf(await proposeRateMapping(file));
    const faults = faultsOf(readRateMapping(JSON.stringify(proposal), 'mapping.json'));
    expect(faults.map((fault) => fault.split('=')[0])).toEqual([
      'confirmedBy',
      'product.insurer',
      'open',
    ]);
  });

  it('stops at cells that contradict each other; left out, they are listed and not quoted', async () => {
    const twice = `${longCsv}ZX9;福寿年金保险（测试）;男;34;40;缴20年;60;终身;1300\n`;
    const again = { name: '年金.csv', bytes: utf8(twice) };
    const mapping = signed(valueOf(await proposeRateMapping(again)), { insurer: '测试人寿' });
    expect(faultsOf(await importRateFile(again, mapping, { leaveOutConflicts: false }))).toEqual([
      '矛盾的格 男 30-34 岁 终身 20年交 60 岁起领=I2=1234.5、I5=1300',
    ]);
    const { files, imported } = given(
      await importRateFile(again, mapping, { leaveOutConflicts: true }),
    );
    expect(imported.cells.map((cell) => cell.value)).toEqual(['1101.25', '701']);
    expect(files['left-out.csv']?.split('\n').slice(1, 3)).toEqual([
      ',male,30,34,终身,20年交,60,,,1234.5,I2',
      ',male,34,40,终身,20年交,60,,,1300,I5',
    ]);
    asDossier(files, 'ZX9', ({ leftOut, rates }) => {
      expect([leftOut.length, rates.cells.length]).toEqual([2, 2]);
    });
  });

  it('keeps a cell that is printed twice with one value once', async () => {
    const twice = { name: '年金.csv', bytes: utf8(longCsv + longCsv.split('\n')[1]) };
    const mapping = signed(valueOf(await proposeRateMapping(twice)), { insurer: '测试人寿' });
    const { imported } = given(await importRateFile(twice, mapping, { leaveOutConflicts: false }));
    expect([imported.cells.length, imported.repeated]).toEqual([3, 1]);
  });

  it('refuses a formula, which is no figure, and a table without ages', async () => {
    const formula = { name: 'f.csv', bytes: utf8(longCsv.replace(';701', ';=701')) };
    const mapping = signed(valueOf(await proposeRateMapping(file)), { insurer: '测试人寿' });
    expect(faultsOf(await importRateFile(formula, mapping, { leaveOutConflicts: false }))).toEqual([
      'I4 数值==701',
    ]);
    const none = await proposeRateMapping({ name: 'f.csv', bytes: utf8('a,b\nx,y\n') });
    expect(none).toMatchObject({ error: { code: 'BAD_TABLE', limit: '一列年龄，右边有费率' } });
  });
});

/** The wide table as a spreadsheet program saves it: of a merged heading the first cell is left. */
const mergedCsv = `安心定期寿险（测试）费率表,,,,
单位：每 10000 元基本保险金额对应的年交保险费（元）,,,,
保险期间,20年,,,
性别,男,,女,
投保年龄,趸交,10年交,趸交,10年交
18岁,1250.5,141,1010.5,118.25
19岁,1301,146.5,1052,121.75
`;

describe('a CSV file saved from merged headings', () => {
  const file = { name: '宽表.csv', bytes: utf8(mergedCsv) };
  const answers = { code: 'A1001', insurer: '测试人寿' };

  it('is proposed with the empty headings filled from the left, and asks for that to be seen', async () => {
    const { tables, open } = valueOf(await proposeRateMapping(file));
    expect(tables[0]?.fields).toMatchObject({
      period: { from: 'row', row: 3, fillFromLeft: true },
      sex: { from: 'row', row: 4, fillFromLeft: true },
    });
    expect(tables[0]?.fields.payTerm).toEqual({ from: 'row', row: 5, words: {} });
    const asked = open.filter((question) => question.includes('fillFromLeft'));
    expect(asked.map((question) => /空着：([^。]*)/.exec(question)?.[1])).toEqual([
      'C3、D3、E3',
      'C4、E4',
    ]);
  });

  it('is imported to the same cells as the workbook it was saved from', async () => {
    const mapping = signed(valueOf(await proposeRateMapping(file)), answers);
    const { imported } = given(await importRateFile(file, mapping, { leaveOutConflicts: false }));
    const cells = imported.cells.map((c) =>
      [c.sex, c.period, c.payTerm, c.ageFrom, c.value].join(' '),
    );
    expect(cells.toSorted()).toEqual([
      'female 20年 10年交 18 118.25',
      'female 20年 10年交 19 121.75',
      'female 20年 趸交 18 1010.5',
      'female 20年 趸交 19 1052',
      'male 20年 10年交 18 141',
      'male 20年 10年交 19 146.5',
      'male 20年 趸交 18 1250.5',
      'male 20年 趸交 19 1301',
    ]);
  });

  it('without the filling is refused heading by heading, with what to do', async () => {
    const proposal = valueOf(await proposeRateMapping(file));
    const text = JSON.stringify(proposal).replaceAll(',"fillFromLeft":true', '');
    const mapping = signed(JSON.parse(text) as ProposedMapping, answers);
    const refused = await importRateFile(file, mapping, { leaveOutConflicts: false });
    expect([...faultsOf(refused)].toSorted()).toEqual([
      'C3 保险期间=',
      'C4 性别=',
      'D3 保险期间=',
      'E3 保险期间=',
      'E4 性别=',
    ]);
    expect(refused.ok ? '' : refused.error[0]?.limit).toContain('fillFromLeft');
  });

  it('whose first heading is empty has nothing to be filled from', async () => {
    const bare = { name: 'x.csv', bytes: utf8(mergedCsv.replace('性别,男,,女,', '性别,,男,女,')) };
    const { tables, open } = valueOf(await proposeRateMapping(bare));
    expect(tables[0]?.fields.sex).toEqual({ from: 'row', row: 4, words: {} });
    expect(open.some((question) => question.includes('B4') && question.includes('填好'))).toBe(
      true,
    );
  });
});

describe('the name of a plan', () => {
  it('that a spreadsheet program would run is refused', async () => {
    const text = longCsv.replace('被保险人性别', '保障计划').replaceAll(';男;', ';=1+1;');
    const file = { name: 'f.csv', bytes: utf8(text) };
    const mapping = signed(valueOf(await proposeRateMapping(file)), { insurer: '测试人寿' });
    const faults = faultsOf(await importRateFile(file, mapping, { leaveOutConflicts: false }));
    expect(faults).toContain('C2 方案==1+1');
  });
});
