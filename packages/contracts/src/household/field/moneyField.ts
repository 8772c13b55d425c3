/**
 * An amount as planners type it. A whole number is fen, like every `...Cents` field; a text is
 * always yuan ("22万", "¥8,000"). Amounts in a family file are never negative: what is owed and
 * what is owned stand in different lists.
 */
import { z } from 'zod';
import { cents, ok, parseMoney, refuse } from '@cebao/kernel';
import type { Cents, Result } from '@cebao/kernel';
import { readBy } from './readBy.ts';

/** One trillion yuan: above every family, and far below where whole numbers lose their exactness. */
export const maxMoneyCents = 100_000_000_000_000;

const unlike = '整数（单位：分），或金额文字（单位：元），例如 "22万"';

/** Fen or text. */
export const moneyField: z.ZodType<Cents> = readBy(
  z.union([z.number(), z.string()], { error: unlike }),
  moneyOf,
);

/** Fen only: the form proofs are made of. */
export const centsField: z.ZodType<Cents> = readBy(z.number(), inRange);

function moneyOf(given: number | string): Result<Cents> {
  if (typeof given === 'number') return inRange(given);
  const parsed = parseMoney(given, '');
  return parsed.ok ? inRange(parsed.value, given) : parsed;
}

function inRange(amount: number, typed = String(amount)): Result<Cents> {
  if (!Number.isInteger(amount)) {
    return refuse('BAD_MONEY', { thing: '', value: typed, limit: unlike });
  }
  if (amount < 0 || amount > maxMoneyCents) {
    return refuse('MONEY_RANGE', { thing: '', value: typed, limit: '0 至 1 万亿元' });
  }
  return ok(cents(amount + 0));
}
