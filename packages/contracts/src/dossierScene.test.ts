import { expect, test } from 'vitest';
import { sceneSchema } from './dossierScene.ts';

const parameter = {
  id: 'carYuan',
  default: 100,
  unit: 'yuan',
  min: 0,
  max: 1_000,
  zh: '养车',
  en: 'Car',
  reason: '规划假设，没有官方数字',
  grade: 'A',
};
const change = {
  op: 'addCost',
  who: null,
  label: '养车',
  kind: 'living',
  layer: 2,
  annualYuan: 'carYuan',
  fromAge: null,
  fromYears: null,
  years: null,
};
const scene = {
  id: 'selfDriving',
  zh: '开车',
  en: 'Driving',
  applies: [{ fact: 'working' }],
  parameters: [parameter],
  changes: [change],
};
const issuesOf = (given: unknown) => {
  const parsed = sceneSchema.safeParse(given);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
};

test('a scene whose changes name its parameters is read', () => {
  expect(issuesOf(scene)).toEqual([]);
});

test('a change that names no parameter, and a parameter that no change names, are refused', () => {
  expect(issuesOf({ ...scene, changes: [{ ...change, annualYuan: 'busYuan' }] })).toEqual([
    'changes 没有参数 busYuan',
    'parameters 没有用到 carYuan',
  ]);
});

test('a default beyond its limits and an id given twice are refused', () => {
  expect(issuesOf({ ...scene, parameters: [{ ...parameter, default: 2_000 }] })[0]).toContain(
    'parameters.0.default',
  );
  expect(issuesOf({ ...scene, parameters: [parameter, parameter] })).toEqual([
    'parameters id 不重复',
  ]);
});

test.each([
  ['an operation that nobody knows', { ...change, op: 'win' }],
  ['an assumption that nobody knows', { op: 'assume', id: 'luck', value: 'carYuan' }],
  ['a figure in a change', { ...change, annualYuan: 9000 }],
])('%s is refused', (_, given) => {
  expect(issuesOf({ ...scene, changes: [given] })).not.toEqual([]);
});
