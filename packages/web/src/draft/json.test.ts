import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getAt, pathOf, removeAt, sameJson, setAt, stepsOf, textAt } from './json.ts';
import type { Json } from './json.ts';

const family: Json = {
  persons: [{ name: '甲', incomes: [{ annualCents: '22万' }] }, { name: '乙' }],
};

test('a path as refusals name it is read into steps and written back', () => {
  expect(stepsOf('persons[0].incomes[12].annualCents')).toEqual([
    'persons',
    0,
    'incomes',
    12,
    'annualCents',
  ]);
  expect(pathOf(stepsOf('persons[0].incomes[12].annualCents'))).toBe(
    'persons[0].incomes[12].annualCents',
  );
});

test('a value is set without touching what it was made from', () => {
  const changed = setAt(family, 'persons[0].incomes[0].annualCents', '30万');
  expect(textAt(changed, 'persons[0].incomes[0].annualCents')).toBe('30万');
  expect(textAt(family, 'persons[0].incomes[0].annualCents')).toBe('22万');
});

test('what a path needs on its way is made', () => {
  expect(setAt({}, 'choices.assumptions.cpi', 0.02)).toEqual({
    choices: { assumptions: { cpi: 0.02 } },
  });
  expect(setAt({}, 'debts[0].label', '房贷')).toEqual({ debts: [{ label: '房贷' }] });
});

test('an item and a key are removed', () => {
  expect(removeAt(family, 'persons[0]')).toEqual({ persons: [{ name: '乙' }] });
  expect(removeAt(family, 'persons[1].name')).toEqual({
    persons: [{ name: '甲', incomes: [{ annualCents: '22万' }] }, {}],
  });
  expect(removeAt(family, 'nowhere.at.all')).toEqual(family);
});

test('nothing is read from a prototype', () => {
  expect(getAt({}, 'constructor')).toBeUndefined();
  expect(getAt([], 'length')).toBeUndefined();
});

test('the same tree is the same, whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (given) => {
      const copy: Json = JSON.parse(JSON.stringify(given));
      expect(sameJson(copy, JSON.parse(JSON.stringify(given)))).toBe(true);
    }),
  );
  expect(sameJson({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  expect(sameJson({ a: 1 }, { a: 1, b: undefined } as never)).toBe(true);
  expect(sameJson([1, 2], [2, 1])).toBe(false);
});
