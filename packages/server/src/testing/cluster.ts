/**
 * A PostgreSQL of this test alone: its own cluster in a temporary folder, on a unix socket, as a
 * user without rights. No cluster of the machine is touched.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

export type Cluster = {
  /** Of a new database whose owner is no superuser. */
  readonly databaseUrl: string;
  readonly close: () => Promise<void>;
};

const owner = 'cebao_owner';
const port = 5432;

export async function startCluster(): Promise<Cluster> {
  const bin = programFolder();
  const folder = mkdtempSync(join(tmpdir(), 'cebao-pg-'));
  const as = unprivileged();
  if (as !== null) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const options = { ...as, cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C' } };
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'super', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...options, stdio: 'pipe' },
  );
  // Nothing here has to survive a power cut; the crash tests are about the embedded database.
  const flags = ['-c', 'listen_addresses=', '-c', 'fsync=off', '-k', folder, '-p', String(port)];
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...flags], {
    ...options,
    stdio: 'pipe',
  });
  const close = async (): Promise<void> => {
    const ended = once(server, 'exit');
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  await makeDatabase(folder);
  const databaseUrl = `postgres://${owner}@localhost:${String(port)}/cebao?host=${folder}`;
  return { databaseUrl, close };
}

async function makeDatabase(folder: string): Promise<void> {
  const client = await firstConnection(folder);
  await client.query(`create role ${owner} login createrole nosuperuser`);
  await client.query(`create database cebao owner ${owner}`);
  await client.end();
}

/** The server needs a moment until it answers. */
async function firstConnection(folder: string): Promise<pg.Client> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ host: folder, port, user: 'super', database: 'postgres' });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Debian keeps the programs of each version out of the PATH. */
function programFolder(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map((v) => join(debian, v, 'bin')) : [];
  const folders = [...versions.toReversed(), ...(process.env['PATH'] ?? '').split(delimiter)];
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')));
  if (found === undefined) throw new TypeError('PostgreSQL is missing: apt-get install postgresql');
  return found;
}

/** PostgreSQL refuses to run as root; whoever is not root is unprivileged already. */
function unprivileged(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  const [, , uid = '65534', gid = '65534'] = (line ?? '').split(':');
  return { uid: Number(uid), gid: Number(gid) };
}
