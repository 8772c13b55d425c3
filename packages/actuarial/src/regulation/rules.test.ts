import { localDate } from '@cebao/kernel';
import { expect, it } from 'vitest';
import { valueOf } from '../../testdata/tables.ts';
import { inForce } from './rules.ts';
import type { RuleSource } from './rules.ts';

const day = (text: string) => valueOf(localDate(text));
const rule = (ruleId: string, effective: string, until: string | null): RuleSource => ({
  ruleId,
  document: ruleId,
  documentNo: '',
  effective: day(effective),
  until: until === null ? null : day(until),
  confidence: 'high',
});

it.each([
  ['2013-08-04', ['old']],
  ['2013-08-05', ['new']],
  ['2023-07-31', ['new']],
  ['2023-08-01', []],
  ['2025-09-01', ['open']],
  ['2099-01-01', ['open']],
])('on %s the rules %j are in force: first and last day included', (date, expected) => {
  const rules = [
    rule('old', '1999-06-10', '2013-08-04'),
    rule('new', '2013-08-05', '2023-07-31'),
    rule('open', '2025-09-01', null),
  ];
  expect(inForce(rules, day(date)).map(({ ruleId }) => ruleId)).toEqual(expected);
});
