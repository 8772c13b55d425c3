/** Whoever reads a year of the proposal reads 1 for the first. */
import { expect, test } from 'vitest';
import { sampleBundle } from '../testing/sampleBundle.ts';
import { textsOf } from '../testing/texts.ts';
import { familySection } from './front/family.ts';
import { uncoveredSection } from './need/uncovered.ts';
import { scopeOf } from './scope.ts';

const scope = scopeOf(sampleBundle());

test('essentials that the report leaves open in years 20 to 24 from 0 are those of years 21 to 25', () => {
  const text = textsOf(uncoveredSection(scope)).join('\n');
  expect(text).toContain('第 21 至 25 年');
  expect(text).toContain('今天起是第 1 年');
});

test('a survivor whose income changes one year after is read as from year 2', () => {
  const survivor = scope.bundle.household.persons.find(({ ifSurviving }) => ifSurviving !== null);
  expect(survivor?.ifSurviving?.fromYear).toBe(1);
  expect(textsOf(familySection(scope)).join('\n')).toContain('自第 2 年起工作收入');
});
