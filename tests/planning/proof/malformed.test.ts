/**
 * Malformed households on the whole way from bytes to plan: nothing throws, nothing becomes NaN or
 * negative, and each refusal names the thing, the value and the limit.
 */
import { describe, expect, it } from 'vitest';
import { readHousehold, readJson } from '@cebao/contracts';
import type { Refusal } from '@cebao/kernel';
import { checkHousehold, policyMapOf, type Report } from '@cebao/planning';
import { coarsePlanOf } from '../coarse.ts';
import { facts, occupations, sampleBytes, sampleNames } from '../families.ts';
import { ranges } from '../randomFamily.ts';
import { diceOf } from '../random/dice.ts';
import { patience, runs, seeds } from './nightly.ts';
import { spoilt, type Json } from './spoil.ts';

const files = seeds(1, runs(10_000, 500));
/** Plans take longest: so many at most. */
const mostPlans = runs(files.length, 20);

const families = [...sampleNames, 'fourteen-policies'].map(
  (name): Json => JSON.parse(new TextDecoder().decode(sampleBytes(name))) as Json,
);

type Outcome = {
  readonly stage: 'json' | 'read' | 'check' | 'plan' | 'planned';
  readonly faults: readonly string[];
};

function outcomeOf(seed: number, mayPlan: boolean): Outcome {
  const dice = diceOf(seed);
  const bytes = spoilt(dice.pick(families), dice);
  const json = readJson(bytes, 'spoilt');
  if (!json.ok) return { stage: 'json', faults: refusalFaults([json.error]) };
  const read = readHousehold(json.value, { occupations });
  if (!read.ok) return { stage: 'read', faults: refusalFaults(read.error) };
  const unfit = checkHousehold(read.value, ranges);
  if (unfit.length > 0) return { stage: 'check', faults: refusalFaults(unfit) };
  const map = policyMapOf(read.value, facts.catalogue);
  const mapped = map.ok ? notFinite(map.value, 'map') : refusalFaults([map.error]);
  if (!mayPlan || mapped.length > 0) return { stage: 'planned', faults: mapped };
  const report = coarsePlanOf(read.value, dice.pick([1, 2_000, 15_000, 60_000]));
  if (!report.ok) return { stage: 'plan', faults: refusalFaults([report.error]) };
  return { stage: 'planned', faults: reportFaults(report.value) };
}

function refusalFaults(refusals: readonly Refusal[]): readonly string[] {
  if (refusals.length === 0) return ['refused without a refusal'];
  return refusals.flatMap(({ code, thing, value, limit }) => {
    const bad: [boolean, string][] = [
      [!/^[A-Z][A-Z_]+$/.test(code), 'no code'],
      [thing === '', 'no thing'],
      [typeof value !== 'string', 'no value'],
      [limit === '', 'no limit'],
      [/NaN|undefined|\[object|Infinity/.test(limit), `limit ${limit}`],
      [/undefined|\[object/.test(value), `value ${value}`],
      [`${thing}${value}${limit}`.length > 4_000, 'pages of it'],
    ];
    return bad.flatMap(([is, what]) => (is ? [`${code} ${thing}: ${what}`] : []));
  });
}

function reportFaults(report: Report): readonly string[] {
  const negative = report.plan.lines.filter(
    (line) => line.sumInsuredCents < 0 || line.premiumCents < 0 || line.coverYears <= 0,
  );
  return [
    ...notFinite(report, 'report'),
    ...negative.map((line) => `negative cover ${line.id}`),
    ...report.gaps.flatMap(({ member, peril, now }) =>
      now.some((layer) => layer.gapCents < 0) ? [`negative gap ${member} ${peril}`] : [],
    ),
  ];
}

function notFinite(value: unknown, path: string): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => notFinite(inner, `${path}.${key}`));
}

/** What is thrown is a fault like any other, with its file. */
function caught(seed: number, mayPlan: boolean): Outcome {
  try {
    return outcomeOf(seed, mayPlan);
  } catch (error) {
    return { stage: 'planned', faults: [`threw ${error instanceof Error ? error.message : ''}`] };
  }
}

describe(`${String(files.length)} malformed households`, () => {
  it(
    'are refused with thing, value and limit, or planned without NaN or negative cover',
    () => {
      const counts = new Map<Outcome['stage'], number>();
      let plans = 0;
      const faults = files.flatMap((seed) => {
        const outcome = caught(seed, plans < mostPlans);
        if (outcome.stage === 'planned' || outcome.stage === 'plan') plans += 1;
        counts.set(outcome.stage, (counts.get(outcome.stage) ?? 0) + 1);
        return outcome.faults.map((fault) => `${String(seed)} ${fault}`);
      });
      expect(faults.slice(0, 20)).toEqual([]);
      expect([...counts.keys()].toSorted()).toEqual(['check', 'json', 'plan', 'planned', 'read']);
      expect(plans).toBeGreaterThanOrEqual(Math.min(mostPlans, files.length / 20));
    },
    patience,
  );
});
