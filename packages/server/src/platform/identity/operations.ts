/** Signing in and out, and who is signed in. */
import { permissionsOf } from '@cebao/contracts';
import { eq } from 'drizzle-orm';
import { recordAudit } from '../audit/record.ts';
import { agency, member } from '../db/schema/sys.ts';
import type { RequestContext } from '../http/context.ts';
import { guarded, open } from '../http/operations.ts';
import { problem } from '../http/problem.ts';
import { endGrant, mintGrant, sessionOf, type Session } from '../tenancy/grant.ts';
import { withAgency } from '../tenancy/withAgency.ts';
import { emailOf, signedInPerson, type Credentials } from './password.ts';

export const sessionHandlers = {
  signIn: open.session.signIn.handler(async ({ context, input }) => {
    const session = await signIn(context, input);
    return stateOf(session, input.email.toLowerCase());
  }),

  me: guarded.session.me.handler(async ({ context }) => {
    const { session, services } = context;
    return stateOf(session, await emailOf(services.database.db, session.userId));
  }),

  signOut: guarded.session.signOut.handler(async ({ context }) => {
    const { session, services } = context;
    await withAgency(services.database, session.grant, (tx) =>
      recordAudit(tx, { event: 'signedOut', subjectId: null }),
    );
    await endGrant(services.database.db, session.grant);
    context.answer.clearGrant();
    return { signedOut: true as const };
  }),
};

async function signIn(context: RequestContext, credentials: Credentials): Promise<Session> {
  const { services, caller } = context;
  const { database, signInLimit } = services;
  const waitSeconds = signInLimit.take({ caller, email: credentials.email });
  if (waitSeconds !== null) throw problem('TOO_MANY_TRIES', { retryAfterSeconds: waitSeconds });
  const person = await signedInPerson(database.db, credentials);
  if (person === null) throw problem('BAD_CREDENTIALS');
  const [place] = await database.db
    .select({ userId: member.userId, agencyId: agency.id })
    .from(member)
    .innerJoin(agency, eq(agency.id, member.agencyId))
    .where(eq(member.userId, person.id));
  // Somebody who has left every agency is told no more than somebody who never was there.
  if (place === undefined) throw problem('BAD_CREDENTIALS');
  signInLimit.forget({ caller, email: credentials.email });
  const grant = await mintGrant(database.db, place, 'session');
  const session = await sessionOf(database.db, grant);
  if (session === null) throw problem('BAD_CREDENTIALS');
  await withAgency(database, grant, (tx) =>
    recordAudit(tx, { event: 'signedIn', subjectId: null }),
  );
  context.answer.setGrant(grant, session.expiresAt);
  return session;
}

function stateOf(session: Session, email: string) {
  const { userId, name, agencyId, agencyName, role, expiresAt } = session;
  return {
    user: { id: userId, name, email },
    agency: { id: agencyId, name: agencyName },
    role,
    permissions: permissionsOf[role],
    expiresAt: expiresAt.toISOString(),
  };
}
