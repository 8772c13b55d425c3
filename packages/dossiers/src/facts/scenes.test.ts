import { expect, test } from 'vitest';
import { loadScenes } from './scenes.ts';

const read = loadScenes();
const scenes = read.ok ? read.value : [];

test('every scene that planners ask for is there, in the order of its id', () => {
  expect(read.ok ? null : read.error).toBeNull();
  const ids = scenes.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted());
  expect(ids).toEqual(
    expect.arrayContaining([
      'crossBorderWork',
      'frequentTravel',
      'newBaby',
      'mortgage',
      'ageingParents',
      'selfDriving',
      'highRiskJob',
      'studyAbroad',
      'divorce',
      'startUp',
      'earlyRetirement',
      'singleParent',
    ]),
  );
});

test('every parameter says that nothing official stands behind it', () => {
  for (const { parameters } of scenes) {
    for (const { reason, grade } of parameters) {
      expect(grade).toBe('A');
      expect(reason).toContain('没有官方数字');
    }
  }
});
