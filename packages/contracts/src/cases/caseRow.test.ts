import { describe, expect, it } from 'vitest';
import { readCaseRow } from './caseRow.ts';
import type { CaseCells } from './caseRow.ts';

const death = '{"on":"death","timing":"end","from":0,"to":null,"amount":1}';
const cells: CaseCells = {
  case_id: 'X-1',
  table: 'SULT',
  interest: '0.05',
  quantity: 'net_premium',
  lives_json: '{"status":"single","lives":[{"age":40}]}',
  segments_json: `[${death}]`,
  premium_json: '{"from":0,"to":20,"m":1}',
  at_t: '',
  expected: '1.5e-02',
  tolerance: '1e-06',
  source: 'never read',
  note: '',
};

describe('a row of test cases', () => {
  it('is decoded with the defaults of the schema', () => {
    const read = readCaseRow(cells);
    if (!read.ok) expect.unreachable();
    expect(read.value).toMatchObject({ id: 'X-1', t: 0, expected: 0.015, tolerance: 1e-6 });
    expect(read.value.segments).toEqual([
      {
        on: 'death',
        timing: 'end',
        from: 0,
        to: null,
        amount: 1,
        step: 0,
        m: 1,
        premiums_paid: 0,
      },
    ]);
    expect(read.value.premium).toEqual({ from: 0, to: 20, m: 1, loading: 0, expenses: [] });
  });

  it.each<readonly [keyof CaseCells, string, thing: string, value: string, limit: string]>([
    ['premium_json', '{"from":0,"to":20,"m":3}', 'premium_json.m', '3', '1 | 2 | 4 | 12'],
    [
      'segments_json',
      `[${death.replace('"death"', '"illness"')}]`,
      'segments_json[0].on',
      'illness',
      'death | survival',
    ],
    ['segments_json', '[{"timing":"end"}]', 'segments_json[0].on', '', 'death | survival'],
    [
      'segments_json',
      '[{"on":"survival","timing":"end","from":0,"to":9,"amount":1,"m":3}]',
      'segments_json[0].m',
      '3',
      '1 | 2 | 4 | 12',
    ],
    [
      'premium_json',
      '{"from":0,"to":20,"m":1,"expenses":[{"kind":"x","rate":0.1,"from":0,"to":1}]}',
      'premium_json.expenses[0].kind',
      'x',
      'of_premium | per_policy',
    ],
    [
      'premium_json',
      '{"from":0,"to":20,"m":1,"expenses":[{"kind":"of_premium","rate":-5,"from":0,"to":1}]}',
      'premium_json.expenses[0].rate',
      '-5',
      '>= 0',
    ],
    ['segments_json', '[7]', 'segments_json[0]', '7', '对象'],
  ])('with a %s of %s is told what it may hold', (column, text, thing, value, limit) => {
    const read = readCaseRow({ ...cells, [column]: text });
    expect(read).toMatchObject({ ok: false, error: { thing, value, limit } });
  });

  it('may have no premium, and every figure in its own form', () => {
    const bare = { ...cells, premium_json: '', expected: '-25.4', at_t: '10', interest: '0' };
    const read = readCaseRow(bare);
    if (!read.ok) expect.unreachable();
    expect(read.value).toMatchObject({ premium: null, expected: -25.4, t: 10, interest: 0 });
  });

  it.each<readonly [keyof CaseCells, string, string, string]>([
    ['case_id', '', 'MISSING_FIELD', 'case_id'],
    ['table', 'CL1', 'BAD_FIELD', 'table'],
    ['table', '', 'MISSING_FIELD', 'table'],
    ['quantity', 'reserve', 'BAD_FIELD', 'quantity'],
    ['interest', '5%', 'BAD_FIELD', 'interest'],
    ['interest', '-1', 'BAD_RATE', 'interest'],
    ['interest', '1e999', 'BAD_FIELD', 'interest'],
    ['expected', 'NaN', 'BAD_FIELD', 'expected'],
    ['expected', '', 'MISSING_FIELD', 'expected'],
    ['tolerance', '-1', 'BAD_FIELD', 'tolerance'],
    ['at_t', '1.5', 'BAD_FIELD', 'at_t'],
    ['at_t', '-1', 'BAD_FIELD', 'at_t'],
    ['lives_json', '', 'MISSING_FIELD', 'lives_json'],
    ['lives_json', '{', 'BAD_JSON', 'lives_json'],
    ['lives_json', '{"status":"single","lives":[]}', 'BAD_FIELD', 'lives_json.lives'],
    ['lives_json', '{"status":"both","lives":[{"age":1}]}', 'BAD_FIELD', 'lives_json.status'],
    [
      'lives_json',
      '{"status":"single","lives":[{"age":40},{"age":50}]}',
      'BAD_FIELD',
      'lives_json.lives',
    ],
    [
      'lives_json',
      '{"status":"single","lives":[{"age":40.5}]}',
      'BAD_FIELD',
      'lives_json.lives[0].age',
    ],
    [
      'lives_json',
      '{"status":"single","lives":[{"age":40,"sex":"m"}]}',
      'UNKNOWN_FIELD',
      'lives_json.lives[0].sex',
    ],
    [
      'lives_json',
      '{"status":"single","lives":[{"age":40,"weight":1}]}',
      'BAD_FIELD',
      'lives_json.lives',
    ],
    ['lives_json', '{"status":"cohort","lives":[{"age":40}]}', 'BAD_FIELD', 'lives_json.lives'],
    [
      'lives_json',
      '{"status":"single","lives":[{"age":40,"lx":[1,0]}]}',
      'BAD_FIELD',
      'lives_json.lives[0].lx',
    ],
    ['segments_json', '[]', 'BAD_FIELD', 'segments_json'],
    ['segments_json', death, 'BAD_FIELD', 'segments_json'],
    ['segments_json', `[${death.replace('end', 'start')}]`, 'BAD_FIELD', 'segments_json[0].timing'],
    ['segments_json', `[${death.replace('null', '-1')}]`, 'BAD_FIELD', 'segments_json[0].to'],
    [
      'segments_json',
      `[${death.replace('"amount":1', '"amount":"1"')}]`,
      'BAD_FIELD',
      'segments_json[0].amount',
    ],
    [
      'segments_json',
      `[${death.replace('"amount":1', '"amount":1,"m":12')}]`,
      'BAD_FIELD',
      'segments_json[0].m',
    ],
    ['premium_json', '{"from":0,"to":20}', 'MISSING_FIELD', 'premium_json.m'],
    ['premium_json', '{"from":0,"to":0,"m":1}', 'BAD_FIELD', 'premium_json.to'],
    ['premium_json', '{"from":0,"to":9,"m":3}', 'BAD_FIELD', 'premium_json.m'],
    [
      'premium_json',
      '{"from":0,"to":9,"m":1,"expenses":[{"kind":"of_sum","rate":1,"from":0,"to":1}]}',
      'BAD_FIELD',
      'premium_json.expenses[0].kind',
    ],
  ])('refuses %s = %j with %s at %s', (column, text, code, thing) => {
    const read = readCaseRow({ ...cells, [column]: text });
    if (read.ok) expect.unreachable();
    expect({ code: read.error.code, thing: read.error.thing }).toEqual({ code, thing });
  });

  it('only the law knows every moment of a year, and INLINE brings its lives', () => {
    const law = '{"status":"single","lives":[{"age":40}],"fractional":"law"}';
    expect(readCaseRow({ ...cells, lives_json: law }).ok).toBe(true);
    expect(readCaseRow({ ...cells, lives_json: law, table: 'SOA_ILT' }).ok).toBe(false);
    expect(readCaseRow({ ...cells, table: 'INLINE' }).ok).toBe(false);
    const inline = '{"status":"single","lives":[{"age":40,"lx":[3,2,0]}]}';
    expect(readCaseRow({ ...cells, lives_json: inline, table: 'INLINE' }).ok).toBe(true);
  });
});
