import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { dataRoot, loadWorkedTables } from '@cebao/dossiers';
import { assert } from '@cebao/kernel';
import { countOf, judge, type Judged } from './judge.ts';
import { readCases } from './readCases.ts';

const loaded = loadWorkedTables();
assert(loaded.ok, 'the tables load');
const tables = loaded.value;
const shared = readFileSync(`${dataRoot}/cases/actuarial.csv`, 'utf8');
const [header = ''] = shared.split('\n');

function judged(text: string): readonly Judged[] {
  const rows = readCases({ file: 'cases.csv', text });
  assert(rows.ok, 'the header is right');
  return rows.value.map((row) => judge(row, tables));
}

type Given = Partial<
  Record<'table' | 'interest' | 'quantity' | 'premium' | 't' | 'expected', string>
> & {
  readonly lives?: object;
  readonly segments?: readonly object[];
};

let made = 0;
function rowOf(given: Given): string {
  made += 1;
  const cell = (json: object | undefined) =>
    json === undefined ? '' : `"${JSON.stringify(json).replaceAll('"', '""')}"`;
  return [
    `M-${made}`,
    given.table ?? 'SULT',
    given.interest ?? '0.05',
    given.quantity ?? 'epv',
    cell(given.lives ?? { status: 'single', lives: [{ age: 40 }] }),
    cell(given.segments ?? [{ on: 'death', timing: 'end', from: 0, to: null, amount: 1 }]),
    given.premium === undefined ? '' : `"${given.premium.replaceAll('"', '""')}"`,
    given.t ?? '',
    given.expected ?? '0',
    '1e-9',
    'test',
    '',
  ].join(',');
}

function valueOf(given: Given): number {
  const [one] = judged(`${header}\n${rowOf(given)}\n`);
  assert(one?.value !== null && one !== undefined, () => one?.reason ?? '');
  return one.value;
}

const inline = (...lx: readonly number[]) => ({ status: 'single', lives: [{ age: 40, lx }] });

describe('the published cases', () => {
  it('all pass at their printed tolerance', () => {
    const all = judged(shared);
    expect(all.length).toBe(89);
    expect(all.filter((one) => one.verdict !== 'pass')).toEqual([]);
  });

  it('fail when the expected value moves by more than the tolerance', () => {
    const moved = shared.replace(',16.1574,0.0002,', ',16.1579,0.0002,');
    expect(countOf(judged(moved), 'fail')).toBe(1);
  });
});

describe('words that the published rows do not use', () => {
  const life = { table: 'INLINE', interest: '0', lives: inline(10, 8, 5, 0) };

  it('arithmetic steps count from the first year paid', () => {
    const segments = [{ on: 'survival', timing: 'start', from: 1, to: null, amount: 1, step: 1 }];
    expect(valueOf({ ...life, segments })).toBeCloseTo(0.8 + 2 * 0.5, 12);
  });

  it('premiums returned in a given premium, with premiums that stop', () => {
    const segments = [
      { on: 'death', timing: 'end', from: 0, to: null, amount: 0, premiums_paid: 1 },
    ];
    const premium = '{"from":0,"to":2,"m":1,"amount":3}';
    expect(valueOf({ ...life, segments, premium })).toBeCloseTo(3 * (0.2 + 2 * 0.3 + 2 * 0.5), 12);
  });

  it('expenses at the end of a year count whoever began it', () => {
    const premium =
      '{"from":0,"to":null,"m":1,"expenses":[{"kind":"per_policy","amount":1,"timing":"end","from":0,"to":null}]}';
    expect(valueOf({ ...life, quantity: 'gross_premium', premium })).toBeCloseTo(1 / 2.3 + 1, 12);
  });

  it('quarterly payments at the end of each quarter under uniform deaths', () => {
    const lives = { ...inline(10, 8, 5, 0), fractional: 'udd' };
    const segments = [{ on: 'survival', timing: 'end', from: 0, to: 1, amount: 0.25, m: 4 }];
    expect(valueOf({ ...life, lives, segments })).toBeCloseTo((0.95 + 0.9 + 0.85 + 0.8) / 4, 12);
  });

  it('a sum from a premium, with a loading', () => {
    const premium = '{"from":0,"to":1,"m":1,"amount":12,"loading":0.2}';
    expect(valueOf({ ...life, quantity: 'sum_from_premium', premium })).toBeCloseTo(10, 12);
  });

  it('a reserve of the last survivor, per status that still lasts', () => {
    const lives = {
      status: 'last_survivor',
      lives: [
        { age: 40, lx: [10, 5, 0] },
        { age: 50, lx: [10, 5, 0] },
      ],
    };
    const premium = '{"from":0,"to":null,"m":1,"amount":0.5}';
    const given = { table: 'INLINE', interest: '0', lives, quantity: 'net_reserve', premium };
    expect(valueOf({ ...given, t: '1' })).toBeCloseTo(1 - 0.5, 12);
  });

  it('a cohort weighs who is in force', () => {
    const lives = {
      status: 'cohort',
      lives: [
        { age: 40, lx: [10, 5, 0], weight: 2 },
        { age: 50, lx: [10, 10, 0], weight: 1 },
      ],
    };
    const premium = '{"from":0,"to":null,"m":1}';
    const given = { table: 'INLINE', interest: '0', lives, quantity: 'net_premium', premium };
    const [P1, P2] = [1 / 1.5, 1 / 2];
    expect(valueOf(given)).toBeCloseTo((2 * P1 + P2) / 3, 12);
    expect(valueOf({ ...given, t: '1' })).toBeCloseTo((P1 + P2) / 2, 12);
  });

  it('the moment of death without interest is worth what the end of the year is', () => {
    const segments = [{ on: 'death', timing: 'moment_udd', from: 0, to: null, amount: 1 }];
    expect(valueOf({ ...life, segments })).toBeCloseTo(1, 12);
  });
});

describe('rows that are refused', () => {
  const rows = [
    rowOf({ lives: { status: 'single', lives: [{ age: 999 }] } }),
    'A-1,SULT,0.05',
    '',
    'A-2,"SULT"x,0.05,epv',
    rowOf({ quantity: 'irr' }),
    rowOf({ table: 'SOA_ILT', lives: { status: 'single', lives: [{ age: 111 }] } }),
    rowOf({ table: 'INLINE', lives: inline(10, 9) }),
    rowOf({ table: 'INLINE', lives: inline(10, 11) }),
    rowOf({
      segments: [{ on: 'survival', timing: 'start', from: 0, to: 1, amount: 1, m: 12 }],
    }),
  ];

  it('say why, and leave the rows around them alone', () => {
    const good = (id: string) =>
      rowOf({ table: 'INLINE', interest: '0', lives: inline(1, 0), expected: '1' }).replace(
        /^M-\d+/,
        id,
      );
    const text = [header, ...rows.flatMap((row, i) => [row, good(`G-${i}`)]), ''].join('\n');
    const all = judged(text);
    expect(all.length).toBe(2 * rows.length);
    expect(countOf(all, 'pass')).toBe(rows.length);
    const refused = all.filter((one) => one.verdict === 'unsupported');
    expect(refused.length).toBe(rows.length);
    for (const one of refused) expect(one.reason).toMatch(/^[A-Z_]+ .+/);
  });

  it('a second row of the same id is refused, the first stands', () => {
    const row = rowOf({ table: 'INLINE', interest: '0', lives: inline(1, 0), expected: '1' });
    const all = judged([header, row, row].join('\n'));
    expect(all.map((one) => one.verdict)).toEqual(['pass', 'unsupported']);
    expect(all[1]?.reason).toContain('DUPLICATE_ID');
  });

  it('another header refuses the file', () => {
    expect(readCases({ file: 'x.csv', text: 'a,b\n1,2\n' }).ok).toBe(false);
    expect(readCases({ file: 'x.csv', text: '' }).ok).toBe(false);
  });
});

describe('a spoilt file', () => {
  const lines = shared.trimEnd().split('\n');
  /** What a slip of the keyboard, a spreadsheet or an attacker leaves in a row. */
  const junk = fc.constantFrom(
    '"',
    ',',
    '{',
    ']',
    'null',
    '-',
    '1e308',
    '999999999',
    '0',
    'NaN',
    '\t',
    '\r',
    '',
    '""',
    '\u0000',
  );
  const spoil = fc.record({
    row: fc.integer({ min: 1, max: lines.length - 1 }),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    cut: fc.integer({ min: 0, max: 6 }),
    junk,
  });

  it('never stops the program, and leaves the rows before and after the spoilt one alone', () => {
    fc.assert(
      fc.property(spoil, ({ row, at, cut, junk: text }) => {
        const line = lines[row] ?? '';
        const place = Math.trunc(at * line.length);
        const spoilt = `${line.slice(0, place)}${text}${line.slice(place + cut)}`;
        const around = [lines[row - 1], spoilt, lines[row + 1]].filter((one) => one !== undefined);
        const all = judged([header, ...(row === 1 ? around.slice(1) : around)].join('\n'));
        if (row > 1) expect(all[0]?.verdict).toBe('pass');
        if (row < lines.length - 1) expect(all.at(-1)?.verdict).toBe('pass');
        for (const one of all) expect(one.reason === '').toBe(one.verdict !== 'unsupported');
      }),
      { numRuns: 400 },
    );
  });
});
