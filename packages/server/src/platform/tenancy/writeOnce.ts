/**
 * A write that may be repeated safely: the same key and request give the same answer and no second
 * effect; the same key for another request is refused. Key, record and audit line stand or fall
 * with one transaction.
 */
import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { assert, canonicalJson } from '@cebao/kernel';
import type { Tx } from '../db/transaction.ts';
import { idempotency } from '../db/schema/app.ts';
import type { SignedInContext } from '../http/context.ts';
import { problem } from '../http/problem.ts';
import { withAgency } from './withAgency.ts';

export type Write = { readonly operation: string; readonly input: unknown };
/** A key belongs to who used it: a colleague's request is another request. */
type Keyed = Write & { readonly userId: string };

export function writeOnce<T extends object>(
  context: SignedInContext,
  write: Write,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const key = keyOf(context);
  const keyed = { ...write, userId: context.session.userId };
  return withAgency(context.services.database, context.session.grant, async (tx) => {
    const earlier = await claim(tx, key, keyed);
    // What was stored is what `work` answered then.
    if (earlier !== null) return earlier as T;
    const answer = await work(tx);
    await tx.update(idempotency).set({ answer }).where(eq(idempotency.key, key));
    return answer;
  });
}

/** The answer that was given before, so that expensive work need not be done again. */
export async function earlierAnswer<T extends object>(
  context: SignedInContext,
  write: Write,
): Promise<T | null> {
  const key = keyOf(context);
  const keyed = { ...write, userId: context.session.userId };
  return withAgency(context.services.database, context.session.grant, async (tx) => {
    return (await stored(tx, key, keyed)) as T | null;
  });
}

function keyOf({ idempotencyKey }: SignedInContext): string {
  if (idempotencyKey === null) throw problem('IDEMPOTENCY_KEY_MISSING');
  return idempotencyKey;
}

/** Null: the key is ours now. A writer with the same key waits here until the first has ended. */
async function claim(tx: Tx, key: string, write: Keyed): Promise<object | null> {
  const claimed = await tx
    .insert(idempotency)
    .values({ key, operation: write.operation, requestHash: hashOf(write) })
    .onConflictDoNothing()
    .returning({ key: idempotency.key });
  return claimed.length > 0 ? null : stored(tx, key, write);
}

async function stored(tx: Tx, key: string, write: Keyed): Promise<object | null> {
  const [found] = await tx.select().from(idempotency).where(eq(idempotency.key, key));
  if (found === undefined) return null;
  if (found.requestHash !== hashOf(write)) throw problem('IDEMPOTENCY_KEY_REUSED');
  const { answer } = found;
  assert(typeof answer === 'object' && answer !== null, () => `key ${key} without an answer`);
  return answer;
}

function hashOf({ operation, input, userId }: Keyed): string {
  return createHash('sha256').update(canonicalJson({ operation, input, userId })).digest('hex');
}
