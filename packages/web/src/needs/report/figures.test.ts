import { expect, test } from 'vitest';
import { percent, probability, valuePoints } from './figures.ts';

test('shares and probabilities keep a digit that says something', () => {
  expect(percent(0.0415)).toBe('4.2%');
  expect(percent(1, 0)).toBe('100%');
  expect(probability(0.00001)).toBe('<0.01%');
  expect(probability(0.0063)).toBe('0.63%');
  expect(probability(0.2)).toBe('20.0%');
  expect(probability(0)).toBe('0.00%');
});

test('values are whole weighted yuan', () => {
  expect(valuePoints(863_178_849)).toBe('8,631,788');
});
