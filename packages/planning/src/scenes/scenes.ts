/**
 * The scenes of a family: asked for in its file, or near to it by its facts. Each is the family's
 * own gaps once more from changed facts, with nothing else different; what moved is said term by
 * term. Source: docs/adr/0043.
 */
import { cents, ok, refuse, round, sumCents, type Result } from '@cebao/kernel';
import { assumptionsOf } from '../household/assumptions.ts';
import { checkHousehold } from '../household/check.ts';
import {
  familyIncome,
  familyOf,
  type Family,
  type FamilyBasis,
  type Member,
} from '../household/family.ts';
import type { Household } from '../household/household.ts';
import { baselineOf } from '../gaps/baseline.ts';
import { bareTable, type BareTable } from '../gaps/gapTable.ts';
import { liabilityGaps } from '../exposures/liability.ts';
import { accidentalDeathRate, occupationFactor } from '../risks/accident.ts';
import type { Basis } from '../risks/lives.ts';
import { firstYear } from '../project/firstYear.ts';
import { applyScene } from './applyScene.ts';
import { appliesTo } from './appliesTo.ts';
import { firstYearGaps, whyMoved, type FirstGap } from './firstYearGaps.ts';
import type { Scene } from './scene.ts';
import type { SceneGap, SceneMoney, SceneResult } from './sceneView.ts';

export type ScenesInput = {
  readonly household: Household;
  readonly assumptionDefaults: Readonly<Record<string, number>>;
  readonly basis: FamilyBasis & Pick<Basis, 'accident'>;
  readonly scenes: readonly Scene[];
  /** Also those near by facts; without it only what the file asks for. */
  readonly unasked: boolean;
};

type Seen = {
  readonly family: Family;
  readonly table: BareTable;
  readonly gaps: readonly FirstGap[];
  readonly money: SceneMoney;
};

export function scenesOf(input: ScenesInput): Result<readonly SceneResult[]> {
  const { household, scenes } = input;
  const fault = askedFault(input);
  if (fault !== null) return fault;
  const before = seen(household, input);
  if (!before.ok) return before;
  const chosen = scenes.filter(
    (scene) =>
      household.scenes.some(({ id }) => id === scene.id) ||
      (input.unasked && appliesTo(scene, before.value.family)),
  );
  return ok(chosen.map((scene) => sceneResult(scene, before.value, input)));
}

/** A tag or a parameter that no scene has, or a value beyond its limits. */
function askedFault({ household, scenes }: ScenesInput): Result<never> | null {
  for (const [i, asked] of household.scenes.entries()) {
    const thing = `scenes[${String(i)}]`;
    const scene = scenes.find(({ id }) => id === asked.id);
    if (scene === undefined) {
      const limit = scenes.map(({ id }) => id).join('、');
      return refuse('BAD_FIELD', { thing, value: asked.id, limit });
    }
    for (const [id, value] of Object.entries(asked.parameters)) {
      const range = scene.parameters.find((p) => p.id === id);
      const at = `${thing}.parameters.${id}`;
      if (range === undefined) {
        const limit = scene.parameters.map((p) => p.id).join('、');
        return refuse('UNKNOWN_FIELD', { thing: at, value: String(value), limit });
      }
      if (value < range.min || value > range.max || !isWhole(value, range.unit)) {
        const limit = `${String(range.min)} 至 ${String(range.max)}`;
        return refuse('BAD_NUMBER', { thing: at, value: String(value), limit });
      }
    }
  }
  return null;
}

function isWhole(value: number, unit: Scene['parameters'][number]['unit']): boolean {
  return !['years', 'age', 'months', 'count'].includes(unit) || Number.isInteger(value);
}

function seen(household: Household, { assumptionDefaults, basis }: ScenesInput): Result<Seen> {
  const assumed = assumptionsOf(assumptionDefaults, household.choices.assumptions);
  if (!assumed.ok) return assumed;
  const family = familyOf(household, assumed.value, basis);
  if (!family.ok) return family;
  const context = { family: family.value, assumptions: assumed.value, schedule: [] };
  const table = bareTable(context);
  const gaps = firstYearGaps(table);
  return ok({ family: family.value, table, gaps, money: moneyOf(table) });
}

function moneyOf(table: BareTable): SceneMoney {
  const { family } = table.context;
  const { assets, debts } = family.household;
  const liquid = assets.filter(({ kind }) => kind === 'cash' || kind === 'sellable');
  const goalGap = baselineOf(table).goalGaps.find(({ layer }) => layer === 2);
  return {
    annualIncomeCents: cents(round.halfUp(familyIncome(family))),
    essentialsCents: cents(round.halfUp(firstYear(table.base).layer1)),
    liquidCents: sumCents(liquid.map((a) => a.valueCents)),
    debtsCents: sumCents(debts.map((d) => d.balanceCents)),
    goalGapCents: goalGap?.todayCents ?? cents(0),
  };
}

function sceneResult(scene: Scene, before: Seen, input: ScenesInput): SceneResult {
  const { household } = input;
  const asked = household.scenes.find(({ id }) => id === scene.id);
  const values = scene.parameters.map(({ id, zh, unit, default: standard }) => {
    const own = asked?.parameters[id];
    return { id, name: zh, value: own ?? standard, unit, edited: own !== undefined };
  });
  const after = changed(scene, before, {
    input,
    values: Object.fromEntries(values.map(({ id, value }) => [id, value])),
  });
  const shown = after.ok ? after.value : before;
  const ids = (s: Seen) => s.family.members.map(({ person }) => person.id);
  return {
    id: scene.id,
    name: scene.zh,
    asked: asked !== undefined,
    values,
    obstacle: after.ok ? null : after.error,
    before: before.money,
    after: shown.money,
    joined: ids(shown).filter((id) => !ids(before).includes(id)),
    left: ids(before).filter((id) => !ids(shown).includes(id)),
    gaps: sceneGaps(before, shown),
    accidents: accidents(before, shown, input.basis.accident),
    liabilities: newLiabilities(before, shown),
  };
}

/** Changed facts pass the same checks as written ones: a scene cannot make an impossible family. */
function changed(
  scene: Scene,
  { family }: Seen,
  {
    input,
    values,
  }: { readonly input: ScenesInput; readonly values: Readonly<Record<string, number>> },
): Result<Seen> {
  const applied = applyScene(input.household, scene, { sceneId: scene.id, family, values });
  if (!applied.ok) return applied;
  const ranges = Object.keys(applied.value.choices.assumptions).map((id) => ({
    id,
    min: -Infinity,
    max: Infinity,
    unit: '',
  }));
  const [fault] = checkHousehold(applied.value, ranges);
  if (fault !== undefined) return { ok: false, error: fault };
  return seen(applied.value, input);
}

function sceneGaps(before: Seen, after: Seen): readonly SceneGap[] {
  const keyOf = ({ member, peril }: FirstGap): string => `${member} ${peril}`;
  const mapOf = ({ gaps }: Seen) => new Map(gaps.map((g) => [keyOf(g), g]));
  const [then, now] = [mapOf(before), mapOf(after)];
  return [...new Map([...then, ...now])].flatMap(([key, gap]): readonly SceneGap[] => {
    const [old, own] = [then.get(key) ?? null, now.get(key) ?? null];
    if (Math.max(old?.layers.g2Cents ?? 0, own?.layers.g2Cents ?? 0) <= 0) return [];
    const { member, name, peril } = gap;
    const terms = whyMoved({ table: before.table, gap: old }, { table: after.table, gap: own });
    const layers = { before: old?.layers ?? null, after: own?.layers ?? null };
    return [{ member, name, peril, ...layers, terms }];
  });
}

/** An occupation moves how often accidents happen, and no gap. */
function accidents(before: Seen, after: Seen, rates: Basis['accident']): SceneResult['accidents'] {
  const rate = ({ person, age }: Member): number =>
    accidentalDeathRate(rates, person.sex, age) * occupationFactor(rates, person.occupationClass);
  return after.family.members.flatMap((member) => {
    const old = before.family.members.find(({ person }) => person.id === member.person.id);
    if (old === undefined || rate(old) === rate(member)) return [];
    return [{ name: member.person.name, before: rate(old), after: rate(member) }];
  });
}

function newLiabilities(before: Seen, after: Seen): SceneResult['liabilities'] {
  const keyOf = ({ label, kind }: { readonly label: string; readonly kind: string }): string =>
    `${kind} ${label}`;
  const old = new Set(liabilityGaps(before.table).map(keyOf));
  return liabilityGaps(after.table)
    .filter((claim) => !old.has(keyOf(claim)))
    .map(({ label, lossCents }) => ({ label, lossCents }));
}
