import { expect, test } from 'vitest';
import type { LocalDate } from '@cebao/kernel';
import type { SocialRule, SocialRules } from '../household/social/rules.ts';
import { lentRules, rulesInForce } from './rulesInForce.ts';

const day = (text: string) => text as LocalDate;
const rule = (id: string, [effective, until]: readonly [string, string | null], value: number) =>
  ({
    rule: id,
    effective: day(effective),
    until: until === null ? null : day(until),
    value,
  }) satisfies SocialRule;

const rules: SocialRules = {
  id: 'test',
  rules: [
    rule('A', ['2020-01-01', '2024-12-31'], 1),
    rule('A', ['2025-01-01', null], 2),
    rule('B', ['2025-01-01', null], 3),
  ],
  retirement: [],
  minimumMonths: [],
  divisors: [],
  survivorMonths: [],
};
const from = day('2024-06-01');
const valuesOf = ({ rules: held }: SocialRules) => held.map((r) => `${r.rule} ${String(r.value)}`);

test('of each rule the version of the day holds on every later day, and no other', () => {
  const early = rulesInForce({ rules, day: from, from });
  expect(valuesOf(early)).toEqual(['A 1']);
  const late = rulesInForce({ rules, day: day('2026-01-01'), from });
  expect(valuesOf(late)).toEqual(['A 2', 'B 3']);
  for (const held of [...early.rules, ...late.rules]) {
    expect([held.effective, held.until]).toEqual([from, null]);
  }
  const last = rulesInForce({ rules, day: day('2024-12-31'), from });
  expect(valuesOf(last)).toEqual(['A 1']);
});

test('a rule that did not exist on the day is lent, one that did is not replaced', () => {
  const early = rulesInForce({ rules, day: from, from });
  const late = rulesInForce({ rules, day: day('2026-01-01'), from });
  expect(valuesOf(lentRules(early, late))).toEqual(['A 1', 'B 3']);
  expect(valuesOf(lentRules(late, early))).toEqual(['A 2', 'B 3']);
});
