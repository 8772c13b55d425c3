/**
 * The two ways to serve an operation of the contract. `guarded` asks for a session and for the
 * permission that the contract names, before anything of the request is looked at.
 */
import { implement } from '@orpc/server';
import { apiContract, permissionsOf } from '@cebao/contracts';
import type { Access, Permission, Role } from '@cebao/contracts';
import { z } from 'zod';
import { sessionOf, type Session } from '../tenancy/grant.ts';
import type { RequestContext } from './context.ts';
import { problem } from './problem.ts';

export const open = implement(apiContract).$context<RequestContext>();

export const guarded = open.use(async ({ context, procedure, next }) => {
  const session = await sessionFor(context);
  const { access } = metaSchema.parse(procedure['~orpc'].meta);
  if (!mayDo(session.role, access)) throw problem('FORBIDDEN');
  return next({ context: { session } });
});

const metaSchema = z.object({ access: z.custom<Access>(), writes: z.boolean() });

async function sessionFor({ grant, services }: RequestContext): Promise<Session> {
  const session = grant === null ? null : await sessionOf(services.database.db, grant);
  if (session === null) throw problem('NOT_SIGNED_IN');
  return session;
}

export function mayDo(role: Role, access: Access): boolean {
  if (access === 'public' || access === 'session') return true;
  const allowed: readonly Permission[] = permissionsOf[role];
  return allowed.includes(access);
}
