/**
 * A grant: 256 random bits that stand for one user in one agency for some time. The server stores
 * its SHA-256 only; the grant itself is in the user's cookie, or in the memory of a job.
 */
import { createHash, randomBytes } from 'node:crypto';
import { eq, lt, or, sql } from 'drizzle-orm';
import type { Role } from '@cebao/contracts';
import type { Brand } from '@cebao/kernel';
import type { Db } from '../db/transaction.ts';
import { accessGrant, agency, member } from '../db/schema/sys.ts';

export type Grant = Brand<string, 'Grant'>;

const absoluteHours = { session: 12, job: 1 } as const;
const idleHours = 2;

export function grantOf(text: string): Grant | null {
  return isGrant(text) ? text : null;
}

function isGrant(text: string): text is Grant {
  return /^[0-9a-f]{64}$/.test(text);
}

export function hashOfGrant(grant: Grant): Buffer {
  return createHash('sha256').update(grant).digest();
}

export type Holder = { readonly userId: string; readonly agencyId: string };

export async function mintGrant(
  db: Db,
  { userId, agencyId }: Holder,
  purpose: 'session' | 'job',
): Promise<Grant> {
  const grant = newGrant();
  await db.insert(accessGrant).values({
    hash: hashOfGrant(grant),
    userId,
    agencyId,
    purpose,
    expiresAt: sql`now() + make_interval(hours => ${absoluteHours[purpose]})`,
  });
  return grant;
}

function newGrant(): Grant {
  const text = randomBytes(32).toString('hex');
  // Made of 32 random bytes just now.
  return text as Grant;
}

export async function endGrant(db: Db, grant: Grant): Promise<void> {
  await db.delete(accessGrant).where(eq(accessGrant.hash, hashOfGrant(grant)));
}

export type Session = Holder & {
  readonly grant: Grant;
  readonly name: string;
  readonly agencyName: string;
  readonly role: Role;
  readonly expiresAt: Date;
};

/** Who holds this grant now; null when it is unknown, has ended, or has lain idle too long. */
export async function sessionOf(db: Db, grant: Grant): Promise<Session | null> {
  const [found] = await db
    .select({
      userId: accessGrant.userId,
      agencyId: accessGrant.agencyId,
      expiresAt: accessGrant.expiresAt,
      name: member.name,
      role: member.role,
      agencyName: agency.name,
      live: sql<boolean>`${accessGrant.expiresAt} > now()
        and ${accessGrant.seenAt} > now() - make_interval(hours => ${idleHours})`,
      stale: sql<boolean>`${accessGrant.seenAt} < now() - interval '1 minute'`,
    })
    .from(accessGrant)
    .innerJoin(member, eq(member.userId, accessGrant.userId))
    .innerJoin(agency, eq(agency.id, accessGrant.agencyId))
    .where(eq(accessGrant.hash, hashOfGrant(grant)));
  if (found === undefined || !found.live) return null;
  const { live: _, stale, ...session } = found;
  // Once a minute is enough to know who is idle; every request would be a write.
  if (stale) {
    await db
      .update(accessGrant)
      .set({ seenAt: sql`now()` })
      .where(eq(accessGrant.hash, hashOfGrant(grant)));
  }
  return { ...session, grant };
}

export async function sweepGrants(db: Db): Promise<void> {
  await db
    .delete(accessGrant)
    .where(
      or(
        lt(accessGrant.expiresAt, sql`now()`),
        lt(accessGrant.seenAt, sql`now() - make_interval(hours => ${idleHours})`),
      ),
    );
}
