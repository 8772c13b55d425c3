/**
 * The agency for a first look: one planner and the sample families of `data/households/ok`. Made
 * once, when there is no agency yet; its password is made then and there, and kept beside the
 * database so that a later start can say it again.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '@cebao/kernel';
import { readJson } from '@cebao/contracts';
import { dataRoot } from '@cebao/dossiers';
import { checkFacts } from '../../needs/households/checkFacts.ts';
import { insertHousehold } from '../../needs/households/store.ts';
import { addMember, countAgencies, createAgency } from '../identity/agency.ts';
import type { Services } from '../services.ts';
import { endGrant, mintGrant, sessionOf } from '../tenancy/grant.ts';
import { withAgency } from '../tenancy/withAgency.ts';
import { typeablePassword } from './words.ts';

export const demoEmail = 'demo@cebao.example';

export type DemoSignIn = { readonly email: string; readonly password: string };

/** Null where there is no demo agency, or where only its people know how to sign in. */
export async function ensureDemo(services: Services): Promise<DemoSignIn | null> {
  const { config, database } = services;
  const file = join(config.dataFolder, 'demo-password.txt');
  if ((await countAgencies(database.db)) > 0) return knownSignIn(file);
  const password = config.demoPassword ?? typeablePassword();
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  await makeDemo(services, password);
  return { email: demoEmail, password };
}

function knownSignIn(file: string): DemoSignIn | null {
  if (!existsSync(file)) return null;
  return { email: demoEmail, password: readFileSync(file, 'utf8').trim() };
}

async function makeDemo(services: Services, password: string): Promise<void> {
  const { db } = services.database;
  const agencyId = await createAgency(db, '示例机构');
  const name = '演示规划师';
  const holder = await addMember(db, agencyId, { email: demoEmail, password, name, role: 'owner' });
  const grant = await mintGrant(db, holder, 'job');
  const session = await sessionOf(db, grant);
  assert(session !== null, () => 'a grant just minted has no session');
  for (const document of sampleFamilies()) {
    const checked = checkFacts(document, services.books);
    assert(checked.ok, () => `sample family: ${JSON.stringify(checked)}`);
    const context = { services, session, ...nobodyAsks };
    await withAgency(services.database, grant, (tx) =>
      insertHousehold({ context, tx }, uuidV7(), checked.value),
    );
  }
  await endGrant(db, grant);
}

const nothing = () => undefined;
/** The server itself makes the sample: there is no request and nothing to answer. */
const nobodyAsks = {
  requestId: 'demo',
  caller: '',
  grant: null,
  idempotencyKey: null,
  answer: { setGrant: nothing, clearGrant: nothing, set: nothing },
};

function sampleFamilies(): readonly Readonly<Record<string, unknown>>[] {
  const folder = join(dataRoot, 'households', 'ok');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => {
      const read = readJson(readFileSync(join(folder, name)), name);
      assert(read.ok && isRecord(read.value), () => `sample family ${name} does not read`);
      return read.value;
    });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** RFC 9562, 5.7: 48 bits of milliseconds, then random bits. */
function uuidV7(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) % 16) + 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) % 64) + 0x80, 8);
  const hex = bytes.toString('hex');
  const cuts = [0, 8, 12, 16, 20, 32];
  return cuts
    .slice(1)
    .map((end, i) => hex.slice(cuts[i], end))
    .join('-');
}
