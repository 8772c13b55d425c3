import { beforeAll, expect, test } from 'vitest';
import { loadZhCN } from '../../../testing/loadZhCN.ts';
import { sayZhCN } from '../../../testing/sayZhCN.ts';
import { whyNotText } from './whyNotText.ts';

beforeAll(loadZhCN);

const refused = (code: 'AGE_OUT_OF_RANGE' | 'NOT_ELIGIBLE', value: string, limit: string) =>
  whyNotText({ reason: 'refused', refusal: { code, thing: 'self', value, limit } }, sayZhCN);

test('an age out of range says the range and the age', () => {
  expect(refused('AGE_OUT_OF_RANGE', '16 岁', '18 至 60 岁')).toBe(
    '年龄超出范围：18 至 60 岁，实际 16 岁',
  );
});

test('what a product asks for is said to be asked for', () => {
  expect(refused('NOT_ELIGIBLE', '', 'newCitizen')).toBe('不符合投保条件：要求 新市民');
  expect(whyNotText({ reason: 'savings', refusal: null }, sayZhCN)).toBe(
    '储蓄型，不与保障竞争预算',
  );
});
