import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolderHere, runHere } from './testing/runHere.ts';
import { smallFamily } from './testing/smallFamily.ts';

const [adult] = smallFamily.persons;
const nextYear = {
  ...smallFamily,
  asOf: '2027-11-01',
  assets: [{ label: '存款', valueCents: '12万', kind: 'cash' }],
};

function withTwo<T>(
  use: (before: string, after: string, folder: string) => Promise<T>,
  other = {},
): Promise<T> {
  return inFolderHere((folder) => {
    const before = join(folder, 'before.json');
    const after = join(folder, 'after.json');
    writeFileSync(before, JSON.stringify(smallFamily));
    writeFileSync(after, JSON.stringify({ ...nextYear, ...other }));
    return use(before, after, folder);
  });
}

type Why = {
  readonly moved: readonly string[];
  readonly gaps: readonly {
    readonly member: string;
    readonly peril: string;
    readonly changeCents: number;
    readonly parts: readonly { readonly factor: string; readonly cents: number }[];
  }[];
};

const asked = (out: string): Why => JSON.parse(out);

test('--json has nine parts for every gap, and they sum to the change', async () => {
  await withTwo(async (before, after) => {
    const { exit, out, err } = await runHere(['why', before, after, '--json']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    const { moved, gaps } = asked(out);
    expect(moved).toEqual(['age', 'market']);
    expect(gaps.length).toBeGreaterThan(4);
    for (const { parts, changeCents } of gaps) {
      expect(parts).toHaveLength(9);
      expect(parts.reduce((sum, part) => sum + part.cents, 0)).toBe(changeCents);
    }
  });
});

test('a member is asked for by id or by name, a peril by its code', async () => {
  await withTwo(async (before, after) => {
    const byId = await runHere([
      'why',
      before,
      after,
      '--member',
      'adult',
      '--peril',
      'disability',
      '--json',
    ]);
    const { gaps } = asked(byId.out);
    expect(gaps.map(({ member, peril }) => `${member} ${peril}`)).toEqual([
      'adult disability',
      'adult disability',
    ]);
    const byName = await runHere([
      'why',
      before,
      after,
      '--member',
      '周明',
      '--peril',
      'disability',
      '--json',
    ]);
    expect(byName.out).toBe(byId.out);
    const { out: table } = await runHere([
      'why',
      before,
      after,
      '--member',
      '周明',
      '--peril',
      'disability',
    ]);
    expect(table).toContain('== 周明 失能');
    expect(table).toContain('变化合计');
    expect(table).not.toContain('重疾');
  });
});

test('equal files say that nothing moved', async () => {
  await withTwo(async (before) => {
    const { exit, out } = await runHere(['why', before, before]);
    expect(exit).toBe(0);
    expect(out).toContain('全都相同');
    expect(out).not.toContain('== ');
  });
});

test.each([
  ['one file only', ['a.json'], 'MISSING_FIELD', 2],
  ['three files', ['a.json', 'b.json', 'c.json'], 'TOO_MANY', 2],
  ['a peril that is none', ['a.json', 'b.json', '--peril', 'flood'], 'BAD_FIELD', 2],
  ['a file that is not there', ['/nowhere/a.json', 'b.json'], 'FILE_UNREADABLE', 3],
])('%s is refused', async (_, args, code, exit) => {
  const ran = await runHere(['why', ...args]);
  expect({ exit: ran.exit, out: ran.out }).toEqual({ exit, out: '' });
  expect(ran.err).toMatch(new RegExp(`^拒绝 ${code} [^\\n]+\\n$`));
});

test('somebody whom neither file knows, another family, and the wrong order are refused', async () => {
  await withTwo(async (before, after) => {
    const nobody = await runHere(['why', before, after, '--member', 'nobody']);
    expect(nobody.exit).toBe(2);
    expect(nobody.err).toContain('adult（周明）');
    const wrongOrder = await runHere(['why', after, before]);
    expect(wrongOrder.exit).toBe(3);
    expect(wrongOrder.err).toMatch(/^拒绝 BAD_DATE /);
  });
  const others = { persons: [{ ...adult, birthDate: '1980-01-01' }] };
  await withTwo(async (before, after) => {
    const other = await runHere(['why', before, after]);
    expect(other.exit).toBe(3);
    expect(other.err).toMatch(/^拒绝 UNKNOWN_PERSON /);
  }, others);
});

test('a saved plan brings the assumptions of its day; a changed one is refused', async () => {
  await withTwo(async (before, after, folder) => {
    const plan = join(folder, 'plan.json');
    writeFileSync(plan, (await runHere(['plan', before, '--json'])).out);
    const fromFile = await runHere(['why', before, after, '--json']);
    expect(await runHere(['why', plan, after, '--json'])).toEqual(fromFile);
    const pdf = join(folder, 'plan.pdf');
    expect((await runHere(['plan', before, '--out', pdf])).exit).toBe(0);
    expect(await runHere(['why', pdf, after, '--json'])).toEqual(fromFile);
    writeFileSync(plan, readFileSync(plan, 'utf8').replace('"cpi":0.02', '"cpi":0.03'));
    const changed = await runHere(['why', plan, after]);
    expect(changed.exit).toBe(5);
    expect(changed.err).toMatch(/^拒绝 PROOF_MISMATCH /);
  });
});
