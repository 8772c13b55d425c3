/**
 * A printed value times an amount, exactly.
 *
 *     result = value (yuan, as printed) x amount / per,   rounded half up to the fen
 *
 * Source: the tables of rates state a premium per 10,000 of sum insured, or a sum per 1,000 of
 * premium; the manual of 115036 prices 200,000 at 263.0 per 10,000 with 5,260.00. The clauses say
 * nothing about parts of a fen, half up is ours. Integers throughout: 31.77 has no binary float.
 */
import { cents, centsResult, maxCents, ok, refuse } from '@cebao/kernel';
import type { Cents, Result } from '@cebao/kernel';

export type Rate = {
  /** Yuan, as printed. */
  readonly value: string;
  readonly perCents: Cents;
};

const fenPerYuan = 100n;

/** Up to six decimals, no sign, no thousands separator: the most that any table prints. */
const printedYuan = /^(\d{1,12})(?:\.(\d{1,6}))?$/;

export function scaledBy({ value, perCents }: Rate): Result<(amountCents: Cents) => Result<Cents>> {
  const printed = printedValue(value);
  if (!printed.ok) return printed;
  if (perCents <= 0)
    return refuse('BAD_TABLE', { thing: 'perCents', value: String(perCents), limit: 'above 0' });
  const fen = printed.value.digits * fenPerYuan;
  const per = printed.value.scale * BigInt(perCents);
  const floats = { fen: Number(fen), per: Number(per) };
  return ok((amountCents) => {
    const product = floats.fen * amountCents;
    const scaled =
      2 * product + floats.per <= Number.MAX_SAFE_INTEGER
        ? halfUpFloat(product, floats.per)
        : Number(halfUp(fen * BigInt(amountCents), per));
    if (scaled <= maxCents) return ok(cents(scaled));
    return centsResult(scaled, `${value} × ${amountCents} / ${perCents}`);
  });
}

/** Whether a printed value can be read at all: yuan above 0. */
export function isPrinted(value: string): boolean {
  return printedValue(value).ok;
}

type Printed = { readonly digits: bigint; readonly scale: bigint };

function printedValue(value: string): Result<Printed> {
  const [, whole, decimals = ''] = printedYuan.exec(value) ?? [];
  const digits = whole === undefined ? 0n : BigInt(whole + decimals);
  if (digits === 0n) {
    return refuse('BAD_TABLE', {
      thing: 'value of the cell',
      value,
      limit: 'yuan above 0 with at most six decimals, e.g. 31.77',
    });
  }
  return ok({ digits, scale: BigInt(`1${'0'.repeat(decimals.length)}`) });
}

/** The same as `halfUp`, where 2n + d is a safe integer: everyday sums, ten times as fast. */
function halfUpFloat(n: number, d: number): number {
  const doubled = 2 * n + d;
  return (doubled - (doubled % (2 * d))) / (2 * d);
}

/** Nearest whole number to n/d for n >= 0, d > 0; a half goes up. */
function halfUp(n: bigint, d: bigint): bigint {
  return (2n * n + d) / (2n * d);
}
