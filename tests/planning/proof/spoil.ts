/**
 * Spoilt family files: a valid one with up to three faults of a tree (wrong types, huge and negative
 * numbers, strings that look like numbers, missing and foreign fields, swapped ids, doubled rows, deep
 * nesting, unicode) or of the text itself (cut, doubled keys, bytes that are no UTF-8).
 */
import type { Dice } from '../random/dice.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Holder = Json[] | { [key: string]: Json };
type Slot = { readonly holder: Holder; readonly key: string };

export function spoilt(family: Json, dice: Dice): Uint8Array {
  const copy: Json = structuredClone(family);
  const faults = dice.int(1, 3);
  for (let n = 0; n < faults; n++) {
    const all = slots(copy);
    if (all.length > 0) dice.pick(treeFaults)(dice.pick(all), { dice, all });
  }
  const text = JSON.stringify(copy);
  const bytes = new TextEncoder().encode(
    dice.chance(0.1) ? dice.pick(textFaults)(text, dice) : text,
  );
  return dice.chance(0.03) ? brokenBytes(bytes, dice) : bytes;
}

function slots(value: Json): readonly Slot[] {
  if (value === null || typeof value !== 'object') return [];
  const holder = value;
  return Object.entries(value).flatMap(([key, inner]) => [{ holder, key }, ...slots(inner)]);
}

type Around = { readonly dice: Dice; readonly all: readonly Slot[] };
type TreeFault = (slot: Slot, around: Around) => void;

const set = ({ holder, key }: Slot, value: Json): boolean => Reflect.set(holder, key, value);
const read = ({ holder, key }: Slot): Json => Reflect.get(holder, key) as Json;

function nested(depth: number, inner: Json): Json {
  let value = inner;
  for (let n = 0; n < depth; n++) value = n % 2 === 0 ? [value] : { a: value };
  return value;
}

const wrongTypes: readonly Json[] = [
  null,
  true,
  false,
  0,
  1,
  '',
  'x',
  [],
  {},
  [[]],
  [null],
  { a: 1 },
];
const numbers: readonly Json[] = [
  -1,
  -0,
  0.1,
  1.5,
  -1e9,
  2 ** 53,
  1e15,
  1e21,
  1e300,
  Number.MAX_VALUE,
  5e-324,
  106,
  -2_147_483_649,
];
const strings: readonly Json[] = [
  'NaN',
  'Infinity',
  '-Infinity',
  '1e999',
  '0x10',
  '１２万',
  '-5万',
  '1.234.567',
  '999999999999999999999',
  '１',
  '٣',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '2026-11-01T00:00:00Z',
  '__proto__',
  'constructor',
  '\u0000',
  '\ud800',
  '\u202eabc',
  'a\u0301'.repeat(50),
  '👨‍👩‍👧‍👦',
  '\u200b',
  '周'.repeat(3000),
];

const days = [
  '1600-01-01',
  '1890-01-01',
  '1921-02-29',
  '2008-02-29',
  '2026-11-01',
  '2026-11-02',
  '2099-12-31',
];
const amounts = ['0', '1分', '9亿', '40万'];

/** Well-formed, and perhaps impossible: what the checks behind the reader have to see. */
const shifted: TreeFault = (slot, { dice }) => {
  const value = read(slot);
  if (typeof value === 'number') set(slot, dice.pick([value + 40, value - 3, value * 10, 0, 105]));
  if (typeof value !== 'string') return;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) set(slot, dice.pick(days));
  else if (slot.key.endsWith('Cents')) set(slot, dice.pick(amounts));
};

const treeFaults: readonly TreeFault[] = [
  shifted,
  shifted,
  shifted,
  (slot, { dice }) => set(slot, dice.pick(wrongTypes)),
  (slot, { dice }) => set(slot, dice.pick(numbers)),
  (slot, { dice }) => set(slot, dice.pick(strings)),
  ({ holder, key }) => Reflect.deleteProperty(holder, key),
  (slot, { dice, all }) => set(slot, structuredClone(read(dice.pick(all)))),
  (slot, { dice }) => set(slot, nested(dice.pick([3, 60, 400]), read(slot))),
  (slot) => {
    const value = read(slot);
    if (typeof value === 'number') set(slot, -value);
    else if (typeof value === 'string') set(slot, `-${value}`);
  },
  (slot) => {
    const value = read(slot);
    if (Array.isArray(value)) set(slot, [...value, ...structuredClone(value)]);
  },
  (slot, { dice }) => {
    const value = read(slot);
    const first = Array.isArray(value) ? value[0] : undefined;
    if (first === undefined) return;
    set(
      slot,
      Array.from({ length: dice.pick([2, 40, 300]) }, () => structuredClone(first)),
    );
  },
  ({ holder }, { dice }) => {
    if (!Array.isArray(holder)) Reflect.set(holder, dice.pick(['extra', '', '名', 'toString']), 1);
  },
  (slot, { all }) => {
    const value = read(slot);
    const [other] = all.filter((one) => one.key === slot.key && read(one) !== value);
    if (other !== undefined) set(slot, structuredClone(read(other)));
  },
];

type TextFault = (text: string, dice: Dice) => string;

const textFaults: readonly TextFault[] = [
  (text, dice) => text.slice(0, dice.int(0, text.length)),
  (text, dice) => {
    const at = dice.int(0, text.length);
    return text.slice(0, at) + text.slice(at + dice.int(1, 3));
  },
  (text) => text.replace('"persons"', '"persons":[],"persons"'),
  (text) => `\ufeff${text}`,
  (text) => text.replace(/:(\d)/, ':0$1'),
  (text) => text.replace(/:\d+/, ':1e400'),
  (text) => text.replace(/:\d+/, ':NaN'),
  (text) => `${text}${text}`,
  (text) => text.replace('{', '{/* */'),
  (text) => text.replace('"', '"\\ud800'),
  () => '['.repeat(20_000),
  () => '',
  (text) => `[${text}]`,
  (_, dice) => dice.pick(['null', '[]', '1', '"x"', '{}']),
];

function brokenBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
  const copy = bytes.slice();
  if (copy.length > 0) copy[dice.int(0, copy.length - 1)] = dice.pick([0xff, 0xc0, 0x80, 0x00]);
  return copy;
}
