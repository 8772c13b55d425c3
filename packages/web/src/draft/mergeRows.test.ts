import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isList, isObject, sameJson } from './json.ts';
import type { Json } from './json.ts';
import { mergeVersions } from './merge.ts';
import type { Merged } from './merge.ts';

const policy = (id: string, product: string) => ({ id, product, premiumMode: 'yearly' });
const asset = (label: string, valueCents: string) => ({ label, valueCents, role: 'liquid' });

function conflictsOf({ differences }: Merged): readonly unknown[] {
  return differences.filter(({ by }) => by === 'both');
}

test('two tabs that each add a policy keep both, mine after theirs', () => {
  const [old, a, b] = [policy('p0', '旧'), policy('pa', '我的意外'), policy('pb', '他的意外')];
  for (const had of [[], [old]]) {
    const merged = mergeVersions({
      base: { policies: had },
      mine: { policies: [...had, a] },
      theirs: { policies: [...had, b] },
    });
    expect(merged.value).toEqual({ policies: [...had, b, a] });
    expect(conflictsOf(merged)).toEqual([]);
  }
});

test.each([
  ['其他', '定存'],
  ['其他', '其他'],
  ['', ''],
])('two tabs that each add an asset (%s, %s) keep both', (mineLabel, theirLabel) => {
  const [a, b] = [asset(mineLabel, '1万'), asset(theirLabel, '2万')];
  for (const had of [[], [asset('存款', '15万')], [asset('', '')]]) {
    const merged = mergeVersions({
      base: { assets: had },
      mine: { assets: [...had, a] },
      theirs: { assets: [...had, b] },
    });
    expect(merged.value).toEqual({ assets: [...had, b, a] });
    expect(conflictsOf(merged)).toEqual([]);
  }
});

test('two different new rows under one id are asked about as a whole', () => {
  const [mine, theirs] = [policy('policy-1', '我的意外'), policy('policy-1', '他的意外')];
  const merged = mergeVersions({
    base: {},
    mine: { policies: [mine] },
    theirs: { policies: [theirs] },
  });
  expect(conflictsOf(merged)).toMatchObject([{ key: 'policies/policy-1', mine, theirs }]);
});

test('a row removed here and added to there: the removal and the addition hold', () => {
  const [x, y, z] = [asset('存款', '1万'), asset('基金', '2万'), asset('股票', '3万')];
  const merged = mergeVersions({
    base: { assets: [x, y] },
    mine: { assets: [y] },
    theirs: { assets: [x, y, z] },
  });
  expect(merged.value).toEqual({ assets: [y, z] });
});

test('a row without a name that both changed is asked about as a whole', () => {
  const [base, mine, theirs] = ['1万', '2万', '3万'].map((value) => [asset('', value)]);
  const merged = mergeVersions({
    base: { assets: base ?? [] },
    mine: { assets: mine ?? [] },
    theirs: { assets: theirs ?? [] },
  });
  expect(conflictsOf(merged)).toMatchObject([{ key: 'assets/0' }]);
});

type Kind = 'id' | 'label' | 'none';
type Edit = { readonly do: 'keep' | 'drop' | 'a' | 'b'; readonly to: number };

const editArb = fc.record({
  do: fc.constantFrom<Edit['do']>('keep', 'keep', 'drop', 'a', 'b'),
  to: fc.nat(3),
});
const sideArb = fc.record({
  edits: fc.array(editArb, { minLength: 5, maxLength: 5 }),
  added: fc.array(fc.nat(3), { maxLength: 3 }),
  isLast: fc.boolean(),
});
const caseArb = fc.record({
  kind: fc.constantFrom<Kind>('id', 'label', 'none'),
  base: fc.array(fc.record({ a: fc.nat(3), b: fc.nat(3) }), { maxLength: 5 }),
  mine: sideArb,
  theirs: sideArb,
});

type Side = { edits: readonly Edit[]; added: readonly number[]; isLast: boolean };

function named(kind: Kind, name: string): Record<string, Json> {
  return kind === 'none' ? {} : { [kind]: name };
}

function changed(base: readonly Record<string, Json>[], side: Side): readonly Json[] {
  return base.flatMap((row, i) => {
    const edit = side.edits[i];
    if (edit === undefined || edit.do === 'keep') return [row];
    return edit.do === 'drop' ? [] : [{ ...row, [edit.do]: edit.to }];
  });
}

/** Each new row carries a mark of its own, as what a person types does. */
function newRows(kind: Kind, side: Side, who: string): readonly Json[] {
  return side.added.map((a, i) => {
    const mark = `${who}${String(i)}`;
    return { ...named(kind, kind === 'label' ? '其他' + mark : mark), a, mark, b: 9 };
  });
}

function holds(value: Json | undefined, row: Json): boolean {
  if (sameJson(value, row)) return true;
  if (isList(value)) return value.some((item) => holds(item, row));
  return isObject(value) && Object.values(value).some((item) => holds(item, row));
}

type Case = {
  kind: Kind;
  base: readonly Record<string, Json>[];
  mine: Side;
  theirs: Side;
};

function mergeCase(given: Case, rowsOf: (side: Side, who: string) => readonly Json[]): Merged {
  const base = given.base.map((row, i) => ({ ...named(given.kind, `r${String(i)}`), ...row }));
  const list = (side: Side, who: string): Json => {
    const [old, added] = [changed(base, side), rowsOf(side, who)];
    return { rows: side.isLast ? [...old, ...added] : [...added, ...old] };
  };
  return mergeVersions({
    base: { rows: base },
    mine: list(given.mine, 'm'),
    theirs: list(given.theirs, 't'),
  });
}

test('a row that either side adds is in the result', () => {
  fc.assert(
    fc.property(caseArb, (given) => {
      const rowsOf = (side: Side, who: string) => newRows(given.kind, side, who);
      const { value } = mergeCase(given, rowsOf);
      const added = [...rowsOf(given.mine, 'm'), ...rowsOf(given.theirs, 't')];
      expect(added.filter((row) => !holds(value, row))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('a new row that may be an old one changed is in the result or in a conflict that is shown', () => {
  fc.assert(
    fc.property(caseArb, (some) => {
      const given = { ...some, kind: 'none' } as const;
      const rowsOf = (side: Side, who: string) =>
        side.added.map((a) => ({ a, b: who === 'm' ? 8 : 9 }));
      const merged = mergeCase(given, rowsOf);
      const asked = merged.differences.filter(({ by }) => by === 'both');
      const added = [...rowsOf(given.mine, 'm'), ...rowsOf(given.theirs, 't')];
      const isShown = (row: Json) =>
        holds(merged.value, row) ||
        asked.some((one) => holds(one.mine, row) || holds(one.theirs, row));
      expect(added.filter((row) => !isShown(row))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('merged with a side that changed nothing, the rows are the other side, order and all', () => {
  fc.assert(
    fc.property(caseArb, ({ kind, base: given, mine }) => {
      const base = given.map((row, i) => ({ ...named(kind, `r${String(i)}`), ...row }));
      const rows = [...newRows(kind, mine, 'm'), ...changed(base, mine)].toReversed();
      const [was, is] = [{ rows: base }, { rows }];
      expect(mergeVersions({ base: was, mine: is, theirs: was }).value).toEqual(is);
      expect(mergeVersions({ base: was, mine: was, theirs: is }).value).toEqual(is);
    }),
  );
});
