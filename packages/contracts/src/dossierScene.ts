/** A scene dossier, `data/scenes/<id>.json`: parameters with reasons, and the changes that name them. */
import { z } from 'zod';
import { assumptionIds } from '@cebao/planning';
import type { Scene, SceneChange, SceneCondition, SceneParameter } from '@cebao/planning';
import { assetClassField } from './household/exposed.ts';

const id = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
const text = z.string().min(1).max(200);
const age = z.int().min(0).max(120);

const parameterSchema: z.ZodType<SceneParameter> = z
  .strictObject({
    id,
    default: z.number(),
    unit: z.enum(['rate', 'share', 'factor', 'count', 'months', 'years', 'age', 'yuan']),
    min: z.number(),
    max: z.number(),
    zh: text,
    en: text,
    reason: text,
    grade: z.enum(['P', 'A']),
  })
  .refine((p) => p.min <= p.default && p.default <= p.max, {
    path: ['default'],
    error: '在 min 与 max 之间',
  });

const conditionSchema: z.ZodType<SceneCondition> = z.union([
  z.strictObject({
    fact: z.enum(['adult', 'child', 'elder']),
    fromAge: age,
    untilAge: age,
  }),
  z.strictObject({ fact: z.enum(['partner', 'noPartner', 'debt', 'working', 'noHome']) }),
]);

const who = z.enum(['breadwinner', 'partner', 'youngestChild', 'newChild', 'eachElder']);

const changeSchema: z.ZodType<SceneChange> = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('addChild'),
    label: text,
    sex: z.enum(['male', 'female']),
    independentAge: id,
  }),
  z.strictObject({
    op: z.literal('addCost'),
    who: who.nullable(),
    label: text,
    kind: z.enum(['living', 'education', 'elderSupport', 'other']),
    layer: z.literal([1, 2, 3]),
    annualYuan: id,
    fromAge: id.nullable(),
    fromYears: id.nullable(),
    years: id.nullable(),
  }),
  z.strictObject({ op: z.literal('addDebt'), label: text, balanceYuan: id, rate: id, years: id }),
  z.strictObject({
    op: z.literal('addAsset'),
    label: text,
    kind: z.enum(['sellable', 'never']),
    assetClass: assetClassField,
    valueYuan: id,
  }),
  z.strictObject({ op: z.literal('spend'), yuan: id }),
  z.strictObject({ op: z.literal('scaleWork'), who, factor: id, years: id.nullable() }),
  z.strictObject({ op: z.literal('endWork'), who, years: id }),
  z.strictObject({ op: z.literal('endEmployerCover'), who }),
  z.strictObject({ op: z.literal('addIncome'), who, label: text, annualYuan: id, years: id }),
  z.strictObject({ op: z.literal('setClass'), who, occupationClass: id }),
  z.strictObject({
    op: z.literal('setMedical'),
    who,
    to: z.enum(['employee', 'resident', 'none']),
  }),
  z.strictObject({ op: z.literal('assume'), id: z.enum(assumptionIds), value: id }),
  z.strictObject({
    op: z.literal('partnerLeaves'),
    assetsKept: id,
    debtsKept: id,
    needed: z.boolean(),
  }),
  z.strictObject({
    op: z.literal('addLiability'),
    who,
    label: text,
    kind: z.enum(['driving', 'animal', 'helper', 'professional', 'premises', 'other']),
    coverYuan: id,
  }),
  z.strictObject({
    op: z.literal('addCompany'),
    who,
    label: text,
    capitalYuan: id,
    debtsYuan: id,
    guaranteedYuan: id,
  }),
]);

const notParameters: ReadonlySet<string> = new Set([
  'op',
  'who',
  'label',
  'kind',
  'sex',
  'to',
  'id',
]);

/** Ids of parameters that a change names. */
function named(change: SceneChange): readonly string[] {
  return Object.entries(change).flatMap(([field, value]) =>
    typeof value === 'string' && !notParameters.has(field) && field !== 'assetClass' ? [value] : [],
  );
}

export const sceneSchema: z.ZodType<Scene> = z
  .strictObject({
    id,
    zh: text,
    en: text,
    applies: z.array(conditionSchema).min(1).max(8),
    parameters: z.array(parameterSchema).min(1).max(16),
    changes: z.array(changeSchema).min(1).max(16),
  })
  .superRefine(({ parameters, changes }, ctx) => {
    const used = new Set(changes.flatMap(named));
    const known = new Set(parameters.map((p) => p.id));
    const issue = (path: string, message: string): void => {
      ctx.addIssue({ code: 'custom', path: [path], message });
    };
    for (const name of used) if (!known.has(name)) issue('changes', `没有参数 ${name}`);
    for (const name of known) if (!used.has(name)) issue('parameters', `没有用到 ${name}`);
    if (known.size !== parameters.length) issue('parameters', 'id 不重复');
  });

export const scenesSchema: z.ZodType<readonly Scene[]> = z.array(sceneSchema).max(64);
