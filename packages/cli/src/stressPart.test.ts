/** A plan that carries its stress test: made again by verify, and no figure of it can be changed. */
import { describe, expect, test } from 'vitest';
import { canonicalJson, cents } from '@cebao/kernel';
import {
  bundleOf,
  carriedInputs,
  rendererVersion,
  sealedBytes,
  sealOf,
  sealPlan,
  verifySealed,
  viewOf,
  type SealedPlan,
  type StressPart,
  type Verification,
} from '@cebao/proposal';
import { runProgram } from './testing/runProgram.ts';
import { withFamily } from './testing/withFamily.ts';
import { refusalsOf } from './testing/refusals.ts';
import { rememberingPlan, smallPlan } from './testing/smallPlan.ts';

const spread = {
  stressScenarios: 2,
  stressPriceSd: 0.005,
  stressReturnSd: 0.005,
  stressIncomeSd: 0.005,
  stressMedicalSd: 0.01,
  stressBearableMonths: 3,
};
const { installed, sealed: plain } = smallPlan();
const plan = rememberingPlan();
const tested = withStress();

function withStress(): SealedPlan & { readonly stress: StressPart } {
  const { household, budgetCents } = plain.inputs;
  const made = sealPlan(carriedInputs(installed.facts, household, budgetCents), {
    spread,
    seed: 1,
    paths: 300,
  });
  if (!made.ok || made.value.stress === undefined) throw new TypeError('a plan with a stress test');
  return { ...made.value, stress: made.value.stress };
}

const verified = (sealed: object): Verification =>
  verifySealed(new TextEncoder().encode(`${canonicalJson(sealed)}\n`), installed, plan);
const refusals = (sealed: object) => refusalsOf(verified(sealed));
/** Whoever changes a part can make its hash again: that alone must not be enough. */
const resealed = (sealed: SealedPlan): SealedPlan => ({ ...sealed, seal: sealOf(sealed) });

describe('a plan with a stress test', () => {
  test('is the same plan with one part more, and verifies', () => {
    const { stress, seal, ...rest } = tested;
    const { seal: plainSeal, ...plainRest } = plain;
    expect(rest).toEqual(plainRest);
    expect(seal).toEqual({ ...plainSeal, stressHash: seal.stressHash });
    expect(stress.result.before[0].paths).toBe(300);
    expect(refusals(tested)).toEqual([]);
    expect(refusals(plain)).toEqual([]);
    expect(sealedBytes(tested)).toEqual(sealedBytes(withStress()));
  });

  test('every changed figure is named, sealed again or not', () => {
    const { result } = tested.stress;
    const [first, second] = result.before;
    const changed: readonly (readonly [string, StressPart])[] = [
      [
        'stress.result.before[0].ruined',
        {
          ...tested.stress,
          result: { ...result, before: [{ ...first, ruined: first.ruined + 1 }, second] },
        },
      ],
      ['stress.result.years', { ...tested.stress, result: { ...result, years: result.years + 1 } }],
      ['stress.result', { ...tested.stress, seed: 2 }],
      ['stress.result', { ...tested.stress, spread: { ...spread, stressScenarios: 3 } }],
    ];
    for (const [path, stress] of changed) {
      const found = refusals(resealed({ ...tested, stress })).map(({ thing }) => thing);
      expect(found.filter((thing) => thing.startsWith(path)).length).toBeGreaterThan(0);
      const hashes = refusals({ ...tested, stress }).map(({ thing }) => thing);
      expect(hashes.filter((thing) => thing.startsWith('seal.stressHash'))).toHaveLength(1);
    }
  });

  test('cannot lose it unseen, nor carry one that cannot be computed', () => {
    const { stress, ...without } = tested;
    expect(refusals(without)[0]?.thing).toContain('seal.stressHash');
    for (const wrong of [
      { ...spread, stressScenarios: 0 },
      { ...spread, stressReturnSd: 1e300 },
      { stressScenarios: 2 },
    ]) {
      const found = refusals(resealed({ ...tested, stress: { ...stress, spread: wrong } }));
      expect(found.length).toBeGreaterThan(0);
      expect(found.every(({ thing }) => thing.startsWith('stress'))).toBe(true);
    }
    expect(
      refusals(resealed({ ...tested, stress: { ...stress, paths: 100_001 } }))[0],
    ).toMatchObject({
      thing: 'stress.paths',
    });
  });

  test('has a page that says every figure; without one there is no page', () => {
    const shown = { renderer: rendererVersion, ...installed.words, licence: null };
    const page = viewOf(bundleOf(tested, shown)).sections.find(({ id }) => id === 'stress');
    const text = JSON.stringify(page);
    const { before, after } = tested.stress.result;
    for (const { ruined } of [...before, ...after]) {
      expect(text).toContain(`300 条里 ${String(ruined)} 条`);
    }
    expect(text).toContain('种子 1，300 条人生轮流使用 2 个经济情景');
    expect(text).toContain('不是预测');
    // More ruined lives with the plan than without are said aloud, and only then.
    const said = (before1: number, after1: number): string => {
      const { result } = tested.stress;
      const [one, two] = [result.before[0], result.after[0]];
      const turned: StressPart = {
        ...tested.stress,
        result: {
          ...result,
          before: [{ ...one, ruined: before1, meanCents: cents(200) }, result.before[1]],
          after: [{ ...two, ruined: after1, meanCents: cents(100) }, result.before[1]],
        },
      };
      const { report } = tested;
      const gap = { layer: 1, todayCents: cents(100), firstShortYear: 1, worstYear: 2 } as const;
      const baseline = { ...report.baseline, goalGaps: [gap] };
      const made = { ...tested, report: { ...report, baseline }, stress: turned };
      return JSON.stringify(viewOf(bundleOf(made, shown)));
    };
    expect(said(5, 6)).toContain('撑不住的多了 1 条');
    expect(said(5, 6)).toContain('少了大缺口');
    expect(said(6, 6)).not.toContain('反而更多');
    // On page one after what no insurance cures and before what stays open, with the certificate, and on the page of the test itself.
    expect(said(5, 6).split('反而更多')).toHaveLength(5);
    const first = said(5, 6).indexOf('先说变得更糟的');
    expect(said(5, 6).indexOf('保险治不好的事')).toBeGreaterThan(0);
    expect(said(5, 6).indexOf('保险治不好的事')).toBeLessThan(first);
    expect(first).toBeLessThan(said(5, 6).indexOf('没有保障到的'));
    expect(said(5, 6)).toContain('价值最高不等于每一种人生都更好');
    const ids = viewOf(bundleOf(plain, shown)).sections.map(({ id }) => id);
    expect(ids).not.toContain('stress');
  });
});

test('--stress N on the command line, and what is no number of paths', () => {
  withFamily((file) => {
    const { exit, out } = runProgram(['plan', file, '--stress', '50', '--json']);
    expect(exit).toBe(0);
    const made: { readonly stress: { readonly paths: number; readonly seed: number } } =
      JSON.parse(out);
    expect([made.stress.paths, made.stress.seed]).toEqual([50, 1]);
    for (const wrong of ['0', '-5', '1.5', '100001', 'many']) {
      const ran = runProgram(['plan', file, `--stress=${wrong}`]);
      expect({ exit: ran.exit, out: ran.out }).toEqual({ exit: 2, out: '' });
      expect(ran.err).toMatch(/^拒绝 BAD_NUMBER .*--stress/);
    }
  });
});
