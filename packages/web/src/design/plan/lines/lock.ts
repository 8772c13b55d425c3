/** Locks as the draft holds them: one for a person and a product, with its sum as the form writes it. */
import type { PlanLine } from '@cebao/planning';
import { isObject } from '../../../draft/json.ts';
import type { Json, JsonObject } from '../../../draft/json.ts';
import { moneyText } from '../../../draft/wire.ts';

type Locked = Pick<PlanLine, 'insured' | 'code' | 'sumInsuredCents'>;

export function lockOf({ insured, code, sumInsuredCents }: Locked): JsonObject {
  return { insured, code, sumInsuredCents: moneyText(sumInsuredCents) };
}

/** A lock without a sum holds the product at any sum. */
export function holdsLine(lock: Json, line: Locked): boolean {
  if (!isSameProduct(lock, line)) return false;
  const sum = isObject(lock) ? lock['sumInsuredCents'] : undefined;
  return sum === undefined || sum === '' || sum === moneyText(line.sumInsuredCents);
}

/** A product is locked once for a person: a lock on another sum gives way. */
export function withLock(locks: readonly Json[], line: Locked): readonly Json[] {
  return [...withoutLock(locks, line), lockOf(line)];
}

export function withoutLock(locks: readonly Json[], line: Locked): readonly Json[] {
  return locks.filter((lock) => !isSameProduct(lock, line));
}

function isSameProduct(lock: Json, { insured, code }: Locked): boolean {
  return isObject(lock) && lock['insured'] === insured && lock['code'] === code;
}
