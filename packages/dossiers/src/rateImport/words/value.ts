/**
 * A printed value: yuan above 0 with at most six decimals. What people add is taken off: full-width
 * digits, thousands separators where they stand right, the unit. The digits stay as printed.
 */
import { plainText } from './plainText.ts';

export function printedValue(text: string): string | null {
  const plain = plainText(text)
    .replace(/^[¥￥]/, '')
    .replace(/元$/, '');
  const grouped = /^\d{1,3}(,\d{3})+(\.\d{1,6})?$/.test(plain);
  const digits = grouped ? plain.replaceAll(',', '') : plain;
  if (!/^(0|[1-9]\d{0,11})(\.\d{1,6})?$/.test(digits)) return null;
  return /[1-9]/.test(digits) ? digits : null;
}
