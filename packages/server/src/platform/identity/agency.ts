/** Agencies and their people. There is no open door to sign up: whoever runs the server adds them. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Role } from '@cebao/contracts';
import type { Db } from '../db/transaction.ts';
import { agency, member } from '../db/schema/sys.ts';
import type { Holder } from '../tenancy/grant.ts';
import { createPerson, type Credentials } from './password.ts';

export async function createAgency(db: Db, name: string): Promise<string> {
  const id = randomUUID();
  await db.insert(agency).values({ id, name });
  return id;
}

export type NewMember = Credentials & { readonly name: string; readonly role: Role };

export async function addMember(db: Db, agencyId: string, given: NewMember): Promise<Holder> {
  const { email, password, name, role } = given;
  const { id: userId } = await createPerson(db, { email, password, name });
  await db.insert(member).values({ userId, agencyId, role, name });
  return { userId, agencyId };
}

export async function countAgencies(db: Db): Promise<number> {
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(agency);
  return row?.count ?? 0;
}
