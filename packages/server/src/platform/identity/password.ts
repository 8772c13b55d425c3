/**
 * Signing in with a password, by better-auth in its own role. Of its session only the fact is
 * taken: the server mints its own grant and lets the library's session go at once, since that is
 * stored in clear.
 */
import { betterAuth } from 'better-auth/minimal';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError } from 'better-auth/api';
import { eq, sql } from 'drizzle-orm';
import { inTransaction, type Db, type Tx } from '../db/transaction.ts';
import { account, session, user, verification } from '../db/schema/auth.ts';

export type Person = { readonly id: string; readonly email: string; readonly name: string };

/** Never used: no token of the library leaves the server, and none is accepted. */
const unusedSecret = 'cebao mints its own grants; nothing is signed with this';

function authOver(tx: Tx) {
  return betterAuth({
    baseURL: 'http://localhost',
    secret: unusedSecret,
    database: drizzleAdapter(tx, {
      provider: 'pg',
      schema: { user, session, account, verification },
      transaction: false,
    }),
    emailAndPassword: { enabled: true, minPasswordLength: 12, maxPasswordLength: 128 },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

function asAuth<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(db, async (tx) => {
    await tx.execute(sql`set local role cebao_auth`);
    return work(tx);
  });
}

export type Credentials = { readonly email: string; readonly password: string };

/** Null when either is wrong; which one is not said, and both take as long. */
export function signedInPerson(db: Db, { email, password }: Credentials): Promise<Person | null> {
  return asAuth(db, async (tx) => {
    try {
      const body = { email: email.toLowerCase(), password };
      const { user: found, token } = await authOver(tx).api.signInEmail({ body });
      if (token !== null) await tx.delete(session).where(eq(session.token, token));
      return { id: found.id, email: found.email, name: found.name };
    } catch (error) {
      if (error instanceof APIError && error.status === 'UNAUTHORIZED') return null;
      throw error;
    }
  });
}

export function createPerson(
  db: Db,
  { email, password, name }: Credentials & { readonly name: string },
): Promise<Person> {
  return asAuth(db, async (tx) => {
    const body = { email: email.toLowerCase(), password, name };
    const { user: made, token } = await authOver(tx).api.signUpEmail({ body });
    if (token !== null) await tx.delete(session).where(eq(session.token, token));
    return { id: made.id, email: made.email, name: made.name };
  });
}

export async function emailOf(db: Db, userId: string): Promise<string> {
  const [found] = await asAuth(db, (tx) =>
    tx.select({ email: user.email }).from(user).where(eq(user.id, userId)),
  );
  return found?.email ?? '';
}
