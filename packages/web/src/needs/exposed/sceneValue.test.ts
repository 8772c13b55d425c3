import { expect, test } from 'vitest';
import { sayZhCN } from '../../testing/sayZhCN.ts';
import { sceneValue } from './sceneValue.ts';

test('a figure of a scene is said with its unit, a count as it is', () => {
  expect(sceneValue(0.035, 'rate', sayZhCN)).toBe('3.5 %');
  expect(sceneValue(900_000, 'yuan', sayZhCN)).toBe('900,000 元');
  expect(sceneValue(4, 'count', sayZhCN)).toBe('4');
  expect(sceneValue(22, 'age', sayZhCN)).toBe('22 岁');
  expect(sceneValue(4, 'years', sayZhCN)).toBe('4 年');
});
