/** A stranger's rate table on the command line: propose, confirm, preview, import, quote. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runHere } from './testing/runHere.ts';

const folder = mkdtempSync(join(tmpdir(), 'cebao-rates-'));
const at = (name: string): string => join(folder, name);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (...args: readonly string[]) => runHere(args);

const table = `产品代码,产品名称,性别,投保年龄,交费期间,保险期间,每万元保额年交保费
B77,稳当定期寿险（测试）,男,30,20年交,至70周岁,"1,041.5"
B77,稳当定期寿险（测试）,女,30,20年交,至70周岁,50.25
B77,稳当定期寿险（测试）,男,31,20年交,至70周岁,44.5
`;

beforeAll(() => {
  writeFileSync(at('rates.csv'), table);
  writeFileSync(at('twice.csv'), `${table}B77,稳当定期寿险（测试）,女,30,20年交,至70周岁,60\n`);
  writeFileSync(at('bad.csv'), table.replace('50.25', '五十').replace('至70', '到老'));
});

/** Answers the one question and signs, as a person does in an editor. */
async function confirmed(source: string, name: string): Promise<string> {
  const proposed = await run('rates', 'propose', at(source), '--out', at(name));
  expect(proposed.exit).toBe(0);
  expect(proposed.err).toContain('待答 product.insurer');
  const text = readFileSync(at(name), 'utf8')
    .replace('"insurer": null', '"insurer": "测试人寿"')
    .replace('"confirmedBy": ""', '"confirmedBy": "李四"')
    .replace(/"open": \[[^\]]*\]/, '"open": []');
  writeFileSync(at(name), text);
  return at(name);
}

describe('cebao rates', () => {
  test('a proposal that nobody signed is not imported', async () => {
    await run('rates', 'propose', at('rates.csv'), '--out', at('raw.json'));
    const { exit, err, out } = await run(
      'rates',
      'import',
      at('rates.csv'),
      '--mapping',
      at('raw.json'),
    );
    expect([exit, out]).toEqual([3, '']);
    expect(err).toMatch(/拒绝 BAD_FIELD [^\n]*confirmedBy/);
  });

  test('previews, writes a folder once, and quotes from it', async () => {
    const mapping = await confirmed('rates.csv', 'm.json');
    const preview = await run('rates', 'import', at('rates.csv'), '--mapping', mapping);
    expect(preview.exit).toBe(0);
    expect(preview.out).toContain('读到 3 格；空白 0 格；重复而相同 0 格；矛盾 0 处（0 格）');
    expect(preview.out).toContain('30→31 岁：1041.5→44.5');
    expect(preview.err).toContain('什么也没有写');
    const args = ['rates', 'import', at('rates.csv'), '--mapping', mapping, '--out', at('B77')];
    expect((await run(...args)).exit).toBe(0);
    expect(readdirSync(at('B77')).toSorted()).toEqual([
      'mapping.json',
      'product.json',
      'rates.csv',
      'source.md',
    ]);
    const again = await run(...args);
    expect([again.exit, again.err.slice(0, 14)]).toEqual([6, '拒绝 FILE_EXISTS']);
    const person = ['--sex', 'female', '--age', '30', '--sum', '37万'];
    const quoted = await run('quote', 'B77', '--dossier', at('B77'), ...person);
    // 37 × 50.25 = 1,859.25
    expect(quoted.out).toContain('年保费 1,859.25元，交 20 年');
    const other = await run('quote', 'B78', '--dossier', at('B77'), ...person);
    expect(other.err).toContain('UNKNOWN_PRODUCT');
  });

  test('a bad file is refused cell by cell and nothing is written', async () => {
    const mapping = await confirmed('rates.csv', 'm2.json');
    const ran = await run(
      'rates',
      'import',
      at('bad.csv'),
      '--mapping',
      mapping,
      '--out',
      at('bad'),
    );
    expect([ran.exit, ran.out]).toEqual([3, '']);
    expect(ran.err).toContain('F2 保险期间；给出的是「到老周岁」');
    expect(ran.err).toContain('G3 数值；给出的是「五十」');
    expect(readdirSync(folder).filter((name) => name.includes('bad'))).toEqual(['bad.csv']);
  });

  test('contradictions stop the import; left out, the quote says why there is none', async () => {
    const mapping = await confirmed('twice.csv', 'm3.json');
    const args = ['rates', 'import', at('twice.csv'), '--mapping', mapping, '--out', at('T')];
    const stopped = await run(...args);
    expect([stopped.exit, stopped.out]).toEqual([3, '']);
    expect(stopped.err).toContain('矛盾的格 女 30 岁 至70周岁 20年交；给出的是「G3=50.25、G5=60」');
    expect((await run(...args, '--leave-out-conflicts')).exit).toBe(0);
    const person = ['--sex', 'female', '--age', '30', '--sum', '10万'];
    const quoted = await run('quote', 'B77', '--dossier', at('T'), ...person);
    expect(quoted.exit).toBe(3);
    expect(quoted.err).toContain('CELL_MISSING');
    expect(quoted.err).toContain('费率表在这里互相矛盾（G3=50.25、G5=60）');
  });

  test('a folder that is there, a file that is not and a missing mapping are named', async () => {
    mkdirSync(at('full'));
    writeFileSync(at('full/x'), '');
    const full = await run(
      'rates',
      'import',
      at('rates.csv'),
      '--mapping',
      'x',
      '--out',
      at('full'),
    );
    expect([full.exit, full.err.slice(0, 14)]).toEqual([6, '拒绝 FILE_EXISTS']);
    expect((await run('rates', 'propose', at('nowhere.csv'))).err).toContain('FILE_UNREADABLE');
    expect((await run('rates', 'import', at('rates.csv'))).exit).toBe(2);
  });

  test('a product of the catalogue with only a table is quoted, and its contradictions are named', async () => {
    const man = ['quote', '111010', '--sex', 'male', '--age', '30', '--pay', '10年交'];
    const quoted = await run(...man, '--premium', '10万');
    // The manual of 111010 prints 822,900 for 100,000 a year.
    expect(quoted.out).toContain('保额 822,900元');
    const woman = ['quote', '213025', '--sex', 'female', '--age', '39', '--pay', '趸交'];
    const left = await run(...woman, '--annuity-age', '60', '--premium', '1万');
    expect(left.err).toContain('费率表在这里互相矛盾（J233=70.0、J758=86.0）');
  });
});
