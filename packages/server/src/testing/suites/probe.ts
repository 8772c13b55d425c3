/**
 * Every operation of the contract with a request that reaches its record: what the tenancy probe and
 * the permission matrix are made from. A new operation without a line here does not compile.
 */
import { isContractProcedure } from '@orpc/contract';
import { apiContract, apiPrefix } from '@cebao/contracts';
import type { Access, ProblemCode } from '@cebao/contracts';
import { z } from 'zod';
import { newId, origin, sampleFacts, type Person, type World } from '../world.ts';

type Names = {
  [G in keyof typeof apiContract]: `${G}.${string & keyof (typeof apiContract)[G]}`;
}[keyof typeof apiContract];

/** Records that stand in the paths. */
export type Records = {
  readonly householdId: string;
  readonly planId: string;
  readonly otherPlanId: string;
  readonly proposalId: string;
  readonly coverId: string;
  readonly version: string;
};

const basis = { engineVersion: 'x', basisId: 'x', catalogueVersion: '0'.repeat(64) };
const claim = { premiumCents: 1, resultHash: '0'.repeat(64), basis };
const applicant = { age: 30, sex: 'male', socialMedical: true };
const term = { plan: '', period: '20年', payTerm: '20年交', annuityStartAge: null };
const expectedVersion = 1;

/** Null: the request has no body. */
const bodies: Readonly<Record<Names, () => object | null>> = {
  'system.health': () => null,
  'session.signIn': () => ({ email: 'nobody@cebao.example', password: 'not a password' }),
  'session.me': () => null,
  'session.signOut': () => null,
  'households.list': () => null,
  'households.create': () => ({ id: newId(), facts: sampleFacts() }),
  'households.check': () => ({ facts: sampleFacts() }),
  'households.read': () => null,
  'households.update': () => ({ expectedVersion, facts: sampleFacts() }),
  'households.archive': () => ({ expectedVersion }),
  'households.restore': () => ({ expectedVersion }),
  'households.history': () => null,
  'households.readVersion': () => null,
  'policies.add': () => ({ expectedVersion, entry: {} }),
  'policies.update': () => ({ expectedVersion, entry: {} }),
  'policies.remove': () => ({ expectedVersion }),
  'policyImports.preview': () => ({ file: { name: 'a.csv', base64: '' } }),
  'policyMap.pdf': () => null,
  'policyMap.xlsx': () => null,
  'manualLines.add': () => ({ expectedVersion, entry: {} }),
  'manualLines.update': () => ({ expectedVersion, entry: {} }),
  'manualLines.remove': () => ({ expectedVersion }),
  'plans.compute': () => ({}),
  'plans.list': () => null,
  'plans.save': () => ({ id: newId(), expectedVersion, budgetCents: 1, claim }),
  'plans.read': () => null,
  'plans.state': () => null,
  'plans.compare': () => null,
  'proposals.order': () => ({ id: newId() }),
  'proposals.list': () => null,
  'proposals.read': () => null,
  'proposals.download': () => null,
  'catalogue.products': () => null,
  'catalogue.offers': () => ({ code: 'none', applicant }),
  'catalogue.quote': () => ({ code: 'none', applicant, term, chosenCents: 0 }),
  'catalogue.occupations': () => null,
  'catalogue.planningFacts': () => null,
};

export type Probe = {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly access: Access;
  readonly writes: boolean;
  readonly problems: readonly string[];
  readonly body: () => object | null;
};

const metaSchema = z.object({ access: z.custom<Access>(), writes: z.boolean() });

export const probes: readonly Probe[] = Object.entries(apiContract).flatMap(([group, members]) =>
  Object.entries(members).map(([member, operation]): Probe => {
    if (!isContractProcedure(operation)) throw new TypeError(member);
    const { route, meta, errorMap } = operation['~orpc'];
    const name = `${group}.${member}`;
    const body = Object.entries(bodies).find(([key]) => key === name)?.[1];
    if (body === undefined) throw new TypeError(`no request for ${name}`);
    const { access, writes } = metaSchema.parse(meta);
    const problems = Object.keys(errorMap);
    const line = { method: route.method ?? 'GET', path: route.path ?? '/' };
    return { name, ...line, access, writes, problems, body };
  }),
);

export function pathOf({ path }: Probe, records: Records): string {
  return path.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = Object.entries(records).find(([name]) => name === key)?.[1];
    if (value === undefined) throw new TypeError(`nothing stands for {${key}}`);
    return value;
  });
}

export type Answer = {
  readonly status: number;
  readonly code: ProblemCode | null;
  readonly text: string;
  readonly headers: Headers;
};

export async function ask(
  world: World,
  probe: Probe,
  { as, records }: { readonly as: Person; readonly records: Records },
): Promise<Answer> {
  const body = probe.body();
  const answer = await world.fetch(
    new Request(`${origin}${apiPrefix}${pathOf(probe, records)}`, {
      method: probe.method,
      headers: {
        origin,
        cookie: as.cookie(),
        'idempotency-key': newId(),
        ...(body === null ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
    }),
  );
  const { status, headers } = answer;
  const text = await answer.text();
  const isProblem = headers.get('content-type')?.startsWith('application/problem+json') === true;
  const read = isProblem
    ? z.object({ code: z.custom<ProblemCode>() }).parse(JSON.parse(text))
    : null;
  return { status, headers, text, code: read?.code ?? null };
}

/** What nobody has. */
export function noRecords(): Records {
  return {
    householdId: newId(),
    planId: newId(),
    otherPlanId: newId(),
    proposalId: newId(),
    coverId: 'none',
    version: '1',
  };
}
