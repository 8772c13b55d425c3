import { expect, test } from 'vitest';
import { ageBasisIn } from './tableIdentity.ts';

test.each([
  ['2001 CSO Male, ANB', 'nearest'],
  ['Basis: Age Last Birthday', 'last'],
  ['VBT 2015 ALB', 'last'],
  ['Made ANB and ALB', null],
  ['a table', null],
])('the count of age that %j names is %s', (text, basis) => {
  expect(ageBasisIn(text)).toBe(basis);
});
