import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { cents, maxCents, type Cents } from '@cebao/kernel';
import { isPrinted, scaledBy, type Rate } from './price.ts';
import { valueOf } from '../../testdata/tables.ts';

const per10000 = cents(1_000_000);

function scaledPrice({ amountCents, ...rate }: Rate & { readonly amountCents: Cents }) {
  const scaled = scaledBy(rate);
  return scaled.ok ? scaled.value(amountCents) : scaled;
}

describe('a printed rate times an amount', () => {
  it.each([
    // 115036, male, 30, 20 premiums: 263.0 per 10,000; the manual's own example: 5,260.00
    ['263.0', 20_000_000, 526_000],
    // 31.77 per 10,000 for 500,000
    ['31.77', 50_000_000, 158_850],
    ['10', 1_000_000, 1_000],
    ['0.000001', 1_000_000, 0],
  ])('%s per 10,000 for %s fen is %s fen', (value, amount, expected) => {
    const price = scaledPrice({ value, amountCents: cents(amount), perCents: per10000 });
    expect(valueOf(price)).toBe(expected);
  });

  it('rounds half a fen up, exactly, where floats would not', () => {
    const one = { amountCents: cents(1), perCents: cents(1) };
    expect(valueOf(scaledPrice({ ...one, value: '1.005' }))).toBe(101);
    expect(valueOf(scaledPrice({ ...one, value: '1.004999' }))).toBe(100);
    expect(valueOf(scaledPrice({ ...one, value: '0.005' }))).toBe(1);
    expect(Math.round(1.005 * 100)).toBe(100);
  });

  it('never lies more than half a fen from the exact product', () => {
    const digits = fc.integer({ min: 1, max: 99_999_999 });
    const amounts = fc.integer({ min: 0, max: 100_000_000_000 });
    fc.assert(
      fc.property(digits, amounts, (hundredths, amount) => {
        const yuan = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
        const request = { value: yuan, amountCents: cents(amount), perCents: per10000 };
        const price = BigInt(valueOf(scaledPrice(request)));
        const exact = BigInt(hundredths) * BigInt(amount);
        const doubleGap = 2n * (price * 1_000_000n - exact);
        expect(doubleGap <= 1_000_000n && doubleGap > -1_000_000n).toBe(true);
      }),
    );
  });

  it.each(['', '0', '0.00', '-5', '1,000', '1e3', '5.', '.5', '１', '1.1234567', ' 5', 'NaN'])(
    'refuses the printed value "%s"',
    (value) => {
      const refused = scaledPrice({ value, amountCents: cents(1), perCents: cents(1) });
      expect(refused).toMatchObject({ error: { code: 'BAD_TABLE', value } });
      expect(isPrinted(value)).toBe(false);
    },
  );

  it('refuses an amount beyond the range of money', () => {
    const huge = { value: '999999', amountCents: cents(maxCents), perCents: cents(1) };
    expect(scaledPrice(huge)).toMatchObject({ error: { code: 'MONEY_RANGE' } });
  });

  it.each([0, -1])('refuses a rate per %s', (per) => {
    const request = { value: '1', amountCents: cents(1), perCents: cents(per) };
    expect(scaledPrice(request)).toMatchObject({
      error: { code: 'BAD_TABLE', value: String(per) },
    });
  });
});

describe('a printed value', () => {
  it.each(['1385', '1385.0', '31.77', '0.000001', '999999999999'])('may read %s', (value) => {
    expect(isPrinted(value)).toBe(true);
  });
});
