/** A server with two agencies and people in every role, reached the way a browser reaches it. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@cebao/contracts';
import { createApiClient, type ApiClient } from '@cebao/contracts/client';
import { dataRoot } from '@cebao/dossiers';
import type { InjectOptions } from 'fastify';
import { addMember, createAgency } from '../platform/identity/agency.ts';
import { openServer, type OpenServer } from '../platform/server.ts';

export const origin = 'http://cebao.test';
export const password = 'correct horse battery';

export type Person = {
  readonly email: string;
  readonly client: ApiClient;
  readonly cookie: () => string;
};
export type Agency = Readonly<Record<Role, Person>> & { readonly id: string };
export type World = OpenServer & {
  readonly north: Agency;
  readonly south: Agency;
  readonly anonymous: Person;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly person: (email: string) => Person;
  readonly pauseJobs: () => Promise<void>;
  readonly resumeJobs: () => void;
};

export async function openWorld(databaseUrl: string | null): Promise<World> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'cebao-world-'));
  const opened = await openServer(
    {
      port: 0,
      host: 'localhost',
      origin,
      dataFolder,
      databaseUrl,
      behindProxy: false,
      demo: false,
      demoPassword: null,
      webFolder: null,
    },
    'silent',
  );
  if (!opened.ok) throw new TypeError(JSON.stringify(opened.error));
  const server = opened.value;
  const send = (request: Request) => inject(server, request);
  const person = (email: string) => personOf(email, send);
  const north = await makeAgency(server, { name: 'north', person });
  const south = await makeAgency(server, { name: 'south', person });
  const close = async (): Promise<void> => {
    await server.close();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return {
    ...server,
    close,
    north,
    south,
    anonymous: person(''),
    fetch: send,
    person,
    pauseJobs: () => server.jobs.pause(),
    resumeJobs: () => server.jobs.resume(),
  };
}

type Making = { readonly name: string; readonly person: (email: string) => Person };

async function makeAgency({ services }: OpenServer, { name, person }: Making): Promise<Agency> {
  const { db } = services.database;
  const id = await createAgency(db, name);
  const member = async (role: Role): Promise<Person> => {
    const email = `${role}@${name}.example`;
    await addMember(db, id, { email, password, name: `${name} ${role}`, role });
    const made = person(email);
    await made.client.session.signIn({ email, password });
    return made;
  };
  const [owner, planner, reader] = [
    await member('owner'),
    await member('planner'),
    await member('reader'),
  ];
  return { id, owner, planner, reader };
}

/** Keeps the cookie that the server sets, as a browser does. */
function personOf(email: string, send: World['fetch']): Person {
  let cookie = '';
  const client = createApiClient({
    origin,
    fetch: async (request) => {
      const headers = new Headers(request.headers);
      headers.set('origin', origin);
      if (cookie !== '') headers.set('cookie', cookie);
      const answer = await send(new Request(request, { headers }));
      const set = answer.headers.get('set-cookie');
      if (set !== null) cookie = set.split(';')[0] ?? '';
      return answer;
    },
  });
  return { email, client, cookie: () => cookie };
}

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const;

async function inject({ app }: OpenServer, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const body = Buffer.from(await request.arrayBuffer());
  const method = methods.find((known) => known === request.method) ?? 'GET';
  const options: InjectOptions = {
    method,
    url: `${url.pathname}${url.search}`,
    headers: { host: url.host, ...Object.fromEntries(request.headers) },
    remoteAddress: '127.0.0.1',
    ...(body.length > 0 ? { payload: body } : {}),
  };
  const answer = await app.inject(options);
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) {
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, String(one));
  }
  const isEmpty = answer.statusCode === 304 || answer.statusCode === 204;
  return new Response(isEmpty ? null : Uint8Array.from(answer.rawPayload), {
    status: answer.statusCode,
    headers,
  });
}

export function newId(): string {
  const hex = randomBytes(16).toString('hex');
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}

/** A sample family as plain data, ready to be edited. */
export function sampleFacts(name: 'young-couple' | 'breadwinner' = 'young-couple') {
  const text = readFileSync(join(dataRoot, 'households', 'ok', `${name}.json`), 'utf8');
  const facts: Record<string, unknown> = JSON.parse(text);
  return facts;
}
