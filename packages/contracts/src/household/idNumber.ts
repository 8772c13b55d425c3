/**
 * The optional identity number: a second witness of birthday and sex. It is not kept, and what is
 * refused shows its region only, so that no log or screen carries the number on.
 */
import { z } from 'zod';
import { err, parseChineseId } from '@cebao/kernel';
import type { LocalDate, Refusal } from '@cebao/kernel';
import type { Sex } from '@cebao/planning';
import { readBy } from './field/readBy.ts';

type Identity = { readonly birthDate: LocalDate; readonly sex: Sex; readonly masked: string };

export const idNumberField: z.ZodType<Identity> = readBy(z.string(), (text) => {
  const parsed = parseChineseId(text, '');
  if (!parsed.ok) return err({ ...parsed.error, value: mask(text) });
  const { birthDate, sex } = parsed.value;
  return { ok: true, value: { birthDate, sex, masked: mask(text) } };
});

export function identityDisagreements(
  identity: Identity,
  typed: { readonly birthDate: LocalDate; readonly sex: Sex },
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const refusal = (limit: string) => {
    refusals.push({ code: 'BAD_ID_NUMBER', thing: 'idNumber', value: identity.masked, limit });
  };
  if (identity.birthDate !== typed.birthDate) refusal(`与 birthDate ${typed.birthDate} 一致`);
  if (identity.sex !== typed.sex) refusal(`与 sex ${typed.sex} 一致`);
  return refusals;
}

function mask(text: string): string {
  const shown = [...text].slice(0, 6).join('');
  return `${shown}${'*'.repeat(Math.min(18, Math.max(0, [...text].length - 6)))}`;
}
