/**
 * Five hundred mutations of a sealed proposal beyond single digits: a word, a flag, a list or an object
 * changed, taken out, doubled, put elsewhere, in the JSON and in what the PDF carries, and any byte of
 * the PDF. Each is caught, and says where.
 */
import { expect, test } from 'vitest';
import { canonicalJson } from '@cebao/kernel';
import {
  attachmentsOf,
  bundleOf,
  renderProposal,
  rendererVersion,
  sealedBytes,
} from '@cebao/proposal';
import { verifyPdf, verifySealed, type Engines, type Shown } from '@cebao/proposal';
import { handmadePdf } from './testing/handmadePdf.ts';
import { areNamed, refusalsOf } from './testing/refusals.ts';
import { rememberingPlan, seeded, smallPlan } from './testing/smallPlan.ts';

/** All of them at night, a slice in `npm test`. */
const isNightly = (process.env['CEBAO_NIGHTLY'] ?? '') !== '';
const [inJson, inPdf] = isNightly ? [300, 200] : [60, 6];
const patience = isNightly ? 3_600_000 : 120_000;

const { installed, sealed } = smallPlan();
const shown: Shown = { renderer: rendererVersion, ...installed.words, licence: null };
const bytes = sealedBytes(sealed);
const plan = rememberingPlan();

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Slot = { readonly holder: Json[] | { [key: string]: Json }; readonly key: string };
type Roll = (below: number) => number;

function slots(value: Json): readonly Slot[] {
  if (value === null || typeof value !== 'object') return [];
  const holder = value;
  return Object.entries(value).flatMap(([key, inner]) => [{ holder, key }, ...slots(inner)]);
}

const read = ({ holder, key }: Slot): Json => Reflect.get(holder, key) as Json;

/** A word loses its first letter, a flag turns, null becomes a value, a number its neighbour. */
function otherValue(value: Json): Json {
  if (typeof value === 'string') return value === '' ? 'x' : value.slice(1);
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (value === null) return 0;
  return Array.isArray(value) ? [...value].toReversed() : { ...value, extra: 1 };
}

const changes: readonly ((slot: Slot, roll: Roll, all: readonly Slot[]) => unknown)[] = [
  (slot) => Reflect.set(slot.holder, slot.key, otherValue(read(slot))),
  ({ holder, key }) =>
    Array.isArray(holder) ? holder.splice(Number(key), 1) : Reflect.deleteProperty(holder, key),
  ({ holder, key }) => {
    if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)] ?? null));
    else Reflect.set(holder, `${key}2`, structuredClone(holder[key] ?? null));
  },
  (slot, roll, all) => {
    const other = all[roll(all.length)];
    if (other !== undefined) Reflect.set(slot.holder, slot.key, structuredClone(read(other)));
  },
  (slot) => Reflect.set(slot.holder, slot.key, [read(slot)]),
];

/** The document with one change, written as the engine writes it: only its content is other. */
function mutated(document: Uint8Array, roll: Roll): Uint8Array {
  const before = new TextDecoder().decode(document);
  for (;;) {
    const copy = JSON.parse(before) as Json;
    const all = slots(copy);
    const slot = all[roll(all.length)];
    if (slot === undefined) throw new TypeError('an empty document');
    changes[roll(changes.length)]?.(slot, roll, all);
    const after = `${canonicalJson(copy)}\n`;
    if (after !== before) return new TextEncoder().encode(after);
  }
}

test(`${String(inJson)} changes of words and structure in the sealed JSON are all caught and named`, () => {
  const roll = seeded(300);
  const missed: number[] = [];
  for (let i = 0; i < inJson; i += 1) {
    const file = mutated(bytes, roll);
    if (!areNamed(refusalsOf(verifySealed(file, installed, plan)))) missed.push(i);
  }
  expect(missed).toEqual([]);
});

test(
  `${String(inPdf)} changes of what the PDF carries, and of its bytes, are all caught and named`,
  async () => {
    const rendered = await renderProposal(bundleOf(sealed, shown));
    if (!rendered.ok) throw new TypeError('the plan renders');
    const pdf = rendered.value;
    // The renderer is deterministic (its own tests): one plan is printed once.
    const render: Engines['render'] = (bundle) =>
      canonicalJson(bundle.report) === canonicalJson(sealed.report)
        ? Promise.resolve({ ok: true, value: pdf })
        : renderProposal(bundle);
    const attachments = attachmentsOf(sealed, shown);
    const roll = seeded(200);
    const missed: string[] = [];
    for (let i = 0; i < inPdf; i += 1) {
      const which = i % 4;
      const file =
        which < 2
          ? handmadePdf(
              attachments.map((one, n) =>
                n === which ? { ...one, bytes: mutated(one.bytes, roll) } : one,
              ),
            )
          : withOtherByte(pdf, roll);
      const refusals = refusalsOf(await verifyPdf(file, installed, { plan, render }));
      if (!areNamed(refusals)) missed.push(`${String(i)} ${which < 2 ? 'attachment' : 'byte'}`);
    }
    expect(missed).toEqual([]);
  },
  patience,
);

function withOtherByte(pdf: Uint8Array, roll: Roll): Uint8Array {
  const copy = pdf.slice();
  const at = roll(copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << roll(8));
  return copy;
}
