import { expect, test } from 'vitest';
import { toRefusals } from '../../zodRefusal.ts';
import type { z } from 'zod';
import {
  ageField,
  asOfField,
  dateField,
  idField,
  nameField,
  nominalRateField,
  rateField,
  textField,
  yearsField,
} from './fields.ts';

const codeOf = (field: z.ZodType, given: unknown) => {
  const parsed = field.safeParse(given);
  return parsed.success ? null : toRefusals(parsed.error, given)[0]?.code;
};

test.each([
  [ageField, 105, null],
  [ageField, 0, null],
  [ageField, 106, 'AGE_OUT_OF_RANGE'],
  [ageField, -1, 'AGE_OUT_OF_RANGE'],
  [ageField, 1.5, 'BAD_NUMBER'],
  [yearsField, 101, 'BAD_NUMBER'],
  [rateField, -0.5, null],
  [rateField, 1e-9, null],
  [rateField, 1.01, 'BAD_RATE'],
  [rateField, '3.5%', 'BAD_FIELD'],
  [nominalRateField, 3.5, 'BAD_RATE'],
  [nominalRateField, -0.01, 'BAD_RATE'],
  [dateField, '2026-02-29', 'BAD_DATE'],
  [dateField, '2024-02-29', null],
  [asOfField, '1999-12-31', 'BAD_DATE'],
  [asOfField, '2100-01-01', 'BAD_DATE'],
  [idField, '丈夫', 'BAD_ID'],
  [idField, 'wife-2', null],
  [textField, 'x'.repeat(201), 'BAD_TEXT'],
  [textField, 'a\u200bb', 'BAD_TEXT'],
  [nameField, '', 'BAD_NAME'],
  [nameField, '\u{20BB7}野家', null],
  [nameField, '阿依古丽·买买提', null],
])('field %#: %j gives %s', (field, given, code) => {
  expect(codeOf(field, given)).toBe(code);
});
