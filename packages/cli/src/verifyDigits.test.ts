import { expect, test } from 'vitest';
import { canonicalJson } from '@cebao/kernel';
import { carriedInputs, sealedBytes, sealOf, sealPlan, verifySealed } from '@cebao/proposal';
import { planFamily } from '@cebao/planning';
import { areNamed, refusalsOf } from './testing/refusals.ts';
import {
  digitsOf,
  rememberingPlan,
  seeded,
  smallPlan,
  withOtherDigit,
} from './testing/smallPlan.ts';

const { installed, sealed } = smallPlan();
const bytes = sealedBytes(sealed);
const text = new TextDecoder().decode(bytes);

test('the unchanged plan verifies, against the published tables too', () => {
  const verified = verifySealed(bytes, installed);
  expect(verified).toMatchObject({
    ok: true,
    value: { catalogue: 'same', basis: 'same', otherAssumptions: [], pdf: null },
  });
  if (verified.ok) expect(canonicalJson(verified.value.sealed)).toBe(canonicalJson(sealed));
});

test('a plan that leaves out a product of rates alone carries its code, and verifies', () => {
  const { household, budgetCents } = sealed.inputs;
  const bans = ['111002'];
  const choices = { ...household.choices, bans };
  const made = sealPlan(carriedInputs(installed.facts, { ...household, choices }, budgetCents));
  if (!made.ok) expect.fail(made.error.code);
  expect(made.value.inputs.catalogue.ratesOnly).toEqual(bans);
  expect(sealed.inputs.catalogue.ratesOnly).toBe(undefined);
  expect(refusalsOf(verifySealed(sealedBytes(made.value), installed))).toEqual([]);
  const { catalogue } = made.value.inputs;
  const inputs = { ...made.value.inputs, catalogue: { ...catalogue, ratesOnly: ['111002', 'x'] } };
  const forged = new TextEncoder().encode(`${canonicalJson({ ...made.value, inputs })}\n`);
  const things = refusalsOf(verifySealed(forged, installed)).map(({ thing }) => thing);
  expect(things.join(' ')).toContain('seal.sections.catalogue');
});

test('of 200 changes of one digit in the sealed plan, all are caught and named', () => {
  const random = seeded(20_261_101);
  const plan = rememberingPlan();
  const digits = digitsOf(bytes);
  const missed: string[] = [];
  const parts = new Map<string, number>();
  for (let i = 0; i < 200; i += 1) {
    const at = digits[random(digits.length)] ?? 0;
    const refusals = refusalsOf(verifySealed(withOtherDigit(bytes, at, random), installed, plan));
    const part = at < text.indexOf('"report":') ? 'inputs' : 'report';
    const hit = at > text.indexOf('"seal":{"inputHash"') ? 'seal' : part;
    parts.set(hit, (parts.get(hit) ?? 0) + 1);
    if (!areNamed(refusals)) missed.push(text.slice(at - 40, at + 10));
  }
  expect(missed).toEqual([]);
  expect([...parts.keys()].toSorted()).toEqual(['inputs', 'report', 'seal']);
});

test.each([
  ['"balanceCents":', 'seal.sections.household'],
  ['"cpi":', 'seal.sections.assumptionDefaults'],
  ['"qx":[', 'seal.sections.basis'],
  ['"value":"', 'seal.sections.catalogue'],
  ['"budgetCents":', 'seal.sections.budget'],
  ['"premiumCents":', 'seal.resultHash'],
])('a digit behind %s is placed in %s', (before, section) => {
  const start = new TextEncoder().encode(text.slice(0, text.indexOf(before))).length;
  // A first digit might become a leading zero, which is no JSON any more.
  const [, second = 0] = digitsOf(bytes).filter((place) => place >= start + before.length);
  const changed = withOtherDigit(bytes, second, seeded(7));
  const things = refusalsOf(verifySealed(changed, installed)).map(({ thing }) => thing);
  expect(things.join(' ')).toContain(section);
});

test('a figure that was changed is named with what stands there and what it should be', () => {
  const { premiumCents } = sealed.report.plan;
  const forged = {
    ...sealed.report,
    plan: { ...sealed.report.plan, premiumCents: premiumCents + 1 },
  };
  const file = new TextEncoder().encode(`${canonicalJson({ ...sealed, report: forged })}\n`);
  expect(refusalsOf(verifySealed(file, installed))).toContainEqual({
    code: 'PROOF_MISMATCH',
    thing: 'report.plan.premiumCents',
    value: String(premiumCents + 1),
    limit: `重算为 ${String(premiumCents)}`,
  });
});

test('a rate that nobody published is named by its cell, although the plan agrees with itself', () => {
  const [entry] = sealed.inputs.catalogue.products;
  const cells = entry?.rates.cells ?? [];
  const other = cells.map((cell, i) => (i === 3 ? { ...cell, value: '99.99' } : cell));
  const products =
    entry === undefined ? [] : [{ ...entry, rates: { ...entry.rates, cells: other } }];
  const resealed = resealedWith({ catalogue: { ...sealed.inputs.catalogue, products } });
  const refusals = refusalsOf(verifySealed(resealed, installed));
  expect(refusals).toHaveLength(1);
  expect(refusals[0]?.thing).toMatch(
    /^inputs\.catalogue\.products\[0\]\.rates\.cells\[3\]\.value（111013 方案. 男 36岁/,
  );
  expect(refusals[0]).toMatchObject({ value: '99.99', limit: `已发布的是 ${cells[3]?.value}` });
});

test('another catalogue version is said, not refused', () => {
  const version = 'f'.repeat(64);
  const resealed = resealedWith({ catalogue: { ...sealed.inputs.catalogue, version } });
  expect(verifySealed(resealed, installed)).toMatchObject({
    ok: true,
    value: { catalogue: 'otherVersion', basis: 'same' },
  });
});

test('another engine is an outcome of its own: nothing is recomputed, nothing crashes', () => {
  const report = { ...sealed.report, proof: { ...sealed.report.proof, engineVersion: '9.9.9' } };
  const file = new TextEncoder().encode(`${canonicalJson({ ...sealed, report })}\n`);
  const refusals = refusalsOf(verifySealed(file, installed));
  expect(refusals.at(-1)).toMatchObject({ thing: 'report.proof.engineVersion', value: '9.9.9' });
});

test('the same content in other bytes is refused at its byte and path', () => {
  const spaced = new TextEncoder().encode(text.replace('"budgetCents":', '"budgetCents": '));
  const [refusal] = refusalsOf(verifySealed(spaced, installed));
  expect(refusal?.thing).toMatch(/^sealed\.json 第 \d+ 字节（inputs\./);
});

test.each([
  ['an assumption that would make the projection endless', { horizonYears: 1e9 }],
  ['an assumption that no table bears', { lifeMultiple: -1 }],
])('%s is refused before anything is computed', (_, change) => {
  const assumptionDefaults = { ...sealed.inputs.assumptionDefaults, ...change };
  const resealed = resealedWith({ assumptionDefaults }, () => sealed.report);
  const things = refusalsOf(verifySealed(resealed, installed)).map(({ thing }) => thing);
  expect(things.join()).toContain(`inputs.assumptionDefaults.${Object.keys(change).join()}`);
});

/** A plan over other inputs, sealed by its own hashes. */
function resealedWith(
  change: Partial<typeof sealed.inputs>,
  report: (inputs: typeof sealed.inputs) => typeof sealed.report = planned,
): Uint8Array {
  const inputs = { ...sealed.inputs, ...change };
  const whole = { format: sealed.format, inputs, report: report(inputs) };
  return sealedBytes({ ...whole, seal: sealOf(whole) });
}

function planned(inputs: typeof sealed.inputs): typeof sealed.report {
  const result = planFamily(inputs);
  expect(result.ok).toBe(true);
  return result.ok ? result.value : sealed.report;
}
