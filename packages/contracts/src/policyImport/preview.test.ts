import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { exampleJson, exampleOccupations } from '../household/exampleFiles.ts';
import { importFields } from './fields.ts';
import { policyMappingSchema, proposePolicyMapping } from './mapping.ts';
import type { PolicyMapping, SheetRows } from './mapping.ts';
import { previewPolicies } from './preview.ts';

const family = exampleJson('ok/fourteen-policies.json');
const books = { occupations: exampleOccupations() };

const headings = [
  '险种',
  '产品名称',
  '保险公司',
  '投保人',
  '被保险人',
  '受益人',
  '保额(万元)',
  '保费',
  '缴费期',
  '保障期间',
  '生效日',
  '保单号',
  '免赔额',
  '赔付比例',
];
const term = ['定期寿险', '示例定寿', '平川人寿', '林远', '林远', '沈悦', '100', '1,800'];
const good = [...term, '15年', '至60岁', '2020-06-15', 'X-1', '', ''];

function sheet(...rows: readonly (readonly string[])[]): SheetRows {
  return [headings, ...rows].map((row, at) =>
    row.map((text, column) => ({
      address: `${String.fromCodePoint(65 + column)}${String(at + 1)}`,
      kind: text === '' ? 'empty' : text.startsWith('=') ? 'formula' : 'text',
      text,
    })),
  );
}

function mapped(rows: SheetRows): PolicyMapping {
  const mapping = proposePolicyMapping(rows);
  if (!mapping.ok) throw new TypeError(JSON.stringify(mapping.error));
  return mapping.value;
}

function preview(rows: SheetRows, mapping = mapped(rows)) {
  const result = previewPolicies({ rows, mapping, family, books, ranges: [] });
  if (!result.ok) throw new TypeError(JSON.stringify(result.error));
  return result.value;
}

const faults = (row: readonly string[]) =>
  preview(sheet(row)).rows[0]?.refusals.map(({ code, thing }) => [code, thing]);
const doubts = (row: readonly string[]) =>
  preview(sheet(row)).rows[0]?.doubts.map(({ code, thing }) => [code, thing]);
const changed = (at: number, text: string) => good.with(at, text);

describe('a list of policies', () => {
  test('is read as policies of the family file, in the amounts of its headings', () => {
    const { rows, counts } = preview(sheet(good));
    expect(counts).toEqual({ ok: 1, refused: 0, duplicate: 0 });
    expect(rows[0]).toMatchObject({
      row: 2,
      state: 'ok',
      filled: [],
      policy: {
        id: 'imported-1',
        kind: 'term',
        policyholder: 'husband',
        insured: 'husband',
        sumInsuredCents: '100万',
        premiumCents: '1,800',
        payUntil: '2035-06-15',
        coverUntilAge: 60,
        effective: '2020-06-15',
        number: 'X-1',
      },
    });
  });

  test('may leave out the premium of what is paid at once', () => {
    const [row] = preview(sheet(good.with(7, '').with(8, '趸交'))).rows;
    expect(row).toMatchObject({ state: 'ok', policy: { premiumMode: 'single' } });
    expect(row?.policy).not.toHaveProperty('premiumCents');
    expect(faults(good.with(7, ''))).toEqual([['MISSING_FIELD', 'H2 保费']]);
  });

  test('is proposed a mapping by the row that knows most headings, wherever it stands', () => {
    const title = sheet().map((row) => row.map((cell) => ({ ...cell, text: '', kind: 'empty' })));
    const mapping = mapped([...title, ...sheet()]);
    expect(mapping.headerRow).toBe(2);
    expect(policyMappingSchema.parse(mapping)).toEqual(mapping);
    expect(mapping.columns.map(({ field }) => field)).toEqual([
      'kind',
      'product',
      'insurer',
      'policyholder',
      'insured',
      'beneficiary',
      'sum',
      'premium',
      'payTerm',
      'coverTerm',
      'effective',
      'number',
      'deductible',
      'share',
    ]);
    expect(mapping.columns[6]?.unit).toBe('万元');
  });

  test.each([
    ['增额终身寿险', 'wholeLife', '终身'],
    ['定期寿险', 'wholeLife', '终身'],
    ['两全保险', 'endowment', '至70岁'],
    ['长期护理险', 'care', '终身'],
  ])('%s becomes %s', (word, kind, end) => {
    const [row] = preview(sheet(good.with(0, word).with(9, end))).rows;
    expect(row).toMatchObject({ state: 'ok', policy: { kind } });
  });

  test('a policy with an account is taken by its account value, without a sum', () => {
    const [header, cells] = [
      headings.with(12, '账户价值'),
      good.with(0, '万能险').with(6, '').with(12, '83,000'),
    ];
    const rows = sheet(cells).map((row, at) =>
      at === 0 ? row.map((cell, i) => ({ ...cell, text: header[i] ?? '' })) : row,
    );
    expect(preview(rows).rows[0]).toMatchObject({
      state: 'ok',
      policy: { kind: 'universal', surrenderValueCents: '83,000' },
    });
    const bare = rows.map((row, at) =>
      at === 0 ? row : row.with(12, { address: 'M2', kind: 'empty', text: '' }),
    );
    expect(preview(bare).rows[0]?.refusals.map(({ thing }) => thing)).toEqual(['G2 保额(万元)']);
  });

  test('what a list has no column for is named as people call it', () => {
    const medical = good.with(0, '百万医疗险').map((text, at) => (at > 11 ? '' : text));
    const rows = sheet(medical).map((row) => row.slice(0, 12));
    const things = preview(rows).rows[0]?.refusals.map(({ thing }) => thing);
    expect(things).toEqual(['第 2 行 免赔额', '第 2 行 赔付比例']);
  });

  test('without headings is no list of policies', () => {
    const mapping = proposePolicyMapping([[{ address: 'A1', kind: 'text', text: '你好' }]]);
    expect(mapping.ok ? null : mapping.error.code).toBe('BAD_TABLE');
  });

  test('is not read by a mapping of another file', () => {
    const rows = sheet(good);
    const mapping = mapped(rows);
    const columns = mapping.columns.map((column, at) =>
      at === 7 ? { ...column, heading: '年交保费' } : column,
    );
    const input = { rows, mapping: { ...mapping, columns }, family, books, ranges: [] };
    const result = previewPolicies(input);
    expect(result.ok ? [] : result.error.map(({ thing, value }) => [thing, value])).toEqual([
      ['H1', '保费'],
    ]);
  });
});

describe('a row is refused by its cell', () => {
  test.each<readonly [string, number, string, string, string]>([
    ['a stranger', 4, '张三', 'UNKNOWN_PERSON', 'E2 被保险人'],
    ['money in words', 7, '不贵', 'BAD_MONEY', 'H2 保费'],
    ['a formula', 7, '=1+1', 'BAD_TEXT', 'H2 保费'],
    ['a formula in text', 1, '@SUM(A1)', 'BAD_TEXT', 'B2 产品名称'],
    ['a full-width formula', 1, '＝1+1', 'BAD_TEXT', 'B2 产品名称'],
    ['nothing where something must be', 2, '', 'MISSING_FIELD', 'C2 保险公司'],
    ['a dash where something must be', 2, '-', 'MISSING_FIELD', 'C2 保险公司'],
    ['a date that is none', 10, '2020-13-01', 'BAD_DATE', 'K2 生效日'],
    ['a contract from the future', 10, '2027-01-01', 'BAD_DATE', 'K2 生效日'],
    ['an age already reached', 9, '至40岁', 'AGE_OUT_OF_RANGE', 'J2 保障期间'],
    ['paid longer than covered', 8, '50年', 'BAD_DATE', 'I2 缴费期'],
    ['a negative premium', 7, '-5', 'MONEY_RANGE', 'H2 保费'],
    ['a hidden direction mark', 1, '示例\u202E寿定', 'BAD_TEXT', 'B2 产品名称'],
    ['a NUL', 1, '示例\u0000', 'BAD_TEXT', 'B2 产品名称'],
    ['a text too long', 1, '长'.repeat(500), 'BAD_TEXT', 'B2 产品名称'],
  ])('%s', (_name, at, text, code, thing) => {
    expect(faults(changed(at, text))).toEqual([[code, thing]]);
  });

  test('a period in years needs the first day of the contract', () => {
    expect(faults(changed(10, ''))).toEqual([['MISSING_FIELD', 'K2 生效日']]);
  });

  test('a medical policy needs its deductible and share; its sum is the limit', () => {
    const medical = ['医疗险', ...good.slice(1)].with(9, '1年').with(8, '');
    expect(faults(medical)).toEqual([
      ['MISSING_FIELD', 'M2 免赔额'],
      ['MISSING_FIELD', 'N2 赔付比例'],
    ]);
    const full = medical.with(10, '2026-03-01').with(12, '1万').with(13, '100%');
    expect(preview(sheet(full)).rows[0]?.policy).toMatchObject({
      limitCents: '100万',
      deductibleCents: '1万',
      share: 1,
      payUntil: '2027-03-01',
      coverUntil: '2027-03-01',
    });
  });

  test('and then no family is made, whatever the other rows say', () => {
    const { counts, family: made } = preview(sheet(good, changed(7, 'x')));
    expect([counts, made]).toEqual([{ ok: 1, refused: 1, duplicate: 0 }, null]);
  });
});

describe('a policy that is there already', () => {
  test('is a duplicate by its number, however it is written, and of a row above', () => {
    const { rows } = preview(sheet(changed(11, 'pc2020 0615'), good, good));
    expect(rows.map(({ state, duplicateOf }) => [state, duplicateOf])).toEqual([
      ['duplicate', 'h-term'],
      ['ok', null],
      ['duplicate', '第 3 行'],
    ]);
  });

  test('is left out unless the mapping takes it', () => {
    const rows = sheet(changed(11, 'PC2020-0615'));
    const lengthOf = (duplicates: 'skip' | 'take') => {
      const { family: made } = preview(rows, { ...mapped(rows), duplicates });
      return JSON.stringify(made).split('imported-').length - 1;
    };
    expect([lengthOf('skip'), lengthOf('take')]).toEqual([0, 1]);
  });
});

test('more rows than a family may have are refused before any is read', () => {
  const rows = sheet(...Array.from({ length: 187 }, () => good));
  const result = previewPolicies({ rows, mapping: mapped(rows), family, books, ranges: [] });
  expect(result.ok ? null : result.error[0]).toMatchObject({ code: 'TOO_MANY', value: '187 行' });
});

test('any cells are read or refused with an address, never thrown', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('', '-', '=A1', '1e999', '99999999999999999999', '__proto__', '至999岁', '0'),
    fc.constantFrom(
      '终身',
      '趸交',
      '20年',
      '林远',
      '定期寿险',
      '医疗',
      '2020-06-15',
      '月交',
      '80%',
    ),
  );
  const full = importFields.map((field) => ({ heading: field, field, unit: '元' as const }));
  const mapping: PolicyMapping = {
    format: 'cebao.policy-import/1',
    headerRow: 1,
    columns: full,
    duplicates: 'skip',
  };
  fc.assert(
    fc.property(fc.array(text, { minLength: full.length, maxLength: full.length }), (texts) => {
      const rows = [full.map(({ heading }) => heading), texts].map((row, at) =>
        row.map((cell, i) => ({
          address: `R${String(at + 1)}C${String(i)}`,
          kind: 'text',
          text: cell,
        })),
      );
      for (const row of preview(rows, mapping).rows) {
        for (const { thing } of row.refusals) expect(thing).toMatch(/^(R2C\d+|第 2 行)/);
      }
    }),
    { numRuns: 150 },
  );
});

test('what mostly is a slip is asked about by its cell, and is imported all the same', () => {
  expect(doubts(good)).toEqual([]);
  expect(doubts(changed(6, '20,000'))).toEqual([['large', 'G2 保额(万元)']]);
  expect(doubts(changed(7, '0'))).toEqual([['freePremium', 'H2 保费']]);
  expect(doubts(changed(7, '180万'))).toEqual([['premiumAboveSum', 'H2 保费']]);
  const { rows, counts } = preview(sheet(changed(7, '180万')));
  expect(counts).toEqual({ ok: 1, refused: 0, duplicate: 0 });
  expect(rows[0]?.refusals).toEqual([]);
});
