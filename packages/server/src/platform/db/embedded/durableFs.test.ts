import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, expect, test } from 'vitest';
import { DurableFs, durableStartParams } from './durableFs.ts';

const folder = mkdtempSync(join(tmpdir(), 'cebao-fsync-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every commit that is answered has been synced to the disk before', async () => {
  const synced: string[] = [];
  const fs = new DurableFs(join(folder, 'pg'), (what) => {
    synced.push(what);
  });
  const db = await PGlite.create({ fs, startParams: durableStartParams() });
  await db.exec('create table t (n int)');
  for (let n = 0; n < 20; n += 1) {
    const before = synced.length;
    await db.query('insert into t values ($1)', [n]);
    expect(synced.length).toBeGreaterThan(before);
  }
  expect(new Set(synced)).toContain('file');
  const idle = synced.length;
  await db.query('select count(*) from t');
  expect(synced.length).toBe(idle);
  await db.close();
});
