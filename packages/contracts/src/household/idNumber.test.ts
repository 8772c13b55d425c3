import { expect, test } from 'vitest';
import { localDate } from '@cebao/kernel';
import { toRefusals } from '../zodRefusal.ts';
import { idNumberField, identityDisagreements } from './idNumber.ts';

/** A made-up number whose check digit is right: male, born on 11 February 1990. */
const number = '320102199002110013';
const day = (text: string) => {
  const date = localDate(text, 'test');
  if (!date.ok) throw new Error(text);
  return date.value;
};

test('a number that agrees with birthday and sex raises nothing', () => {
  const identity = idNumberField.parse(number);
  expect(identityDisagreements(identity, { birthDate: day('1990-02-11'), sex: 'male' })).toEqual(
    [],
  );
});

test('a birthday and a sex that disagree are two refusals, and neither shows the number', () => {
  const identity = idNumberField.parse(number);
  const found = identityDisagreements(identity, { birthDate: day('1990-02-12'), sex: 'female' });
  expect(found.map((refusal) => refusal.code)).toEqual(['BAD_ID_NUMBER', 'BAD_ID_NUMBER']);
  expect(JSON.stringify(found)).not.toContain('19900211');
});

test('every wrong last character is found, and the refusal hides the number', () => {
  for (const last of '012456789X') {
    const given = number.slice(0, 17) + last;
    const parsed = idNumberField.safeParse(given);
    expect(parsed.success).toBe(false);
    if (parsed.success) continue;
    const [refusal] = toRefusals(parsed.error, given);
    expect(refusal).toMatchObject({ code: 'BAD_ID_NUMBER', value: '320102************' });
  }
});
