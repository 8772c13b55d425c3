/** The program as a person starts it: what it says, who it refuses, and what a kill costs. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApiClient } from '@cebao/contracts/client';
import { afterAll, expect, test } from 'vitest';
import { newId, sampleFacts } from './testing/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'cebao-main-'));
const running = new Set<ChildProcess>();
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await Promise.all([...running].map((child) => child.exitCode ?? once(child, 'exit')));
  rmSync(folder, { recursive: true, force: true });
});

type Program = { readonly child: ChildProcess; readonly said: () => string };

function start(port: number): Program {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { ...process.env, PORT: String(port), CEBAO_DATA: folder, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  const hear = (bytes: Buffer): void => {
    said += bytes.toString();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return { child, said: () => said };
}

async function until(program: Program, words: RegExp): Promise<RegExpMatchArray> {
  for (;;) {
    const found = words.exec(program.said());
    if (found !== null) return found;
    if (program.child.exitCode !== null) throw new TypeError(program.said());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function ended({ child }: Program): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  running.delete(child);
  return child.exitCode;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || address === null) throw new TypeError('no port');
  return address.port;
}

async function signedIn(origin: string, password: string) {
  let cookie = '';
  const client = createApiClient({
    origin,
    fetch: async (request) => {
      const headers = new Headers(request.headers);
      if (cookie !== '') headers.set('cookie', cookie);
      const answer = await fetch(new Request(request, { headers }));
      cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      return answer;
    },
  });
  await client.session.signIn({ email: 'demo@cebao.example', password });
  return client;
}

test('it says where it is and how to sign in; a second is refused by name; a kill costs nothing', async () => {
  const port = await freePort();
  const origin = `http://localhost:${String(port)}`;
  const first = start(port);
  const [, password = ''] = await until(first, /demo@cebao\.example +密码 (\S+)/);
  expect(first.said()).toContain(origin);
  expect(first.said()).toContain('进程被杀不丢已确认的保存');
  const client = await signedIn(origin, password);
  const { households } = await client.households.list({});
  expect(households.length).toBeGreaterThanOrEqual(2);

  const second = start(await freePort());
  expect(await ended(second)).toBe(3);
  expect(second.said()).toContain(`进程 ${String(first.child.pid)}`);

  const saved = newId();
  await client.households.create({ id: saved, facts: sampleFacts() });
  first.child.kill('SIGKILL');
  await ended(first);

  const again = start(port);
  const [, same = ''] = await until(again, /demo@cebao\.example +密码 (\S+)/);
  expect(same).toBe(password);
  const kept = await (await signedIn(origin, password)).households.read({ householdId: saved });
  expect(kept.version).toBe(1);
  again.child.kill('SIGTERM');
  expect(await ended(again)).toBe(0);
}, 300_000);
