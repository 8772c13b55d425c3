/**
 * The worker thread of the embedded database: PGlite behind a unix socket, so that the server talks
 * to it with the same driver as to PostgreSQL and a long query never holds up the HTTP thread.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { assert } from '@cebao/kernel';
import { z } from 'zod';
import { DurableFs, durableStartParams } from './durableFs.ts';

const { folder, socketPath } = z
  .object({ folder: z.string(), socketPath: z.string() })
  .parse(workerData);

const db = await PGlite.create({ fs: new DurableFs(folder), startParams: durableStartParams() });
// The pool has one connection, but replaces it after an error: the old one may still be closing
// when the new one knocks. Queries wait for each other in any case.
const server = new PGLiteSocketServer({ db, path: socketPath, maxConnections: 8 });
await server.start();

assert(parentPort !== null, () => 'the embedded database runs in a worker thread');
const port = parentPort;
port.once('message', () => {
  void close();
});
port.postMessage('ready');

async function close(): Promise<void> {
  await server.stop();
  await db.close();
  port.postMessage('closed');
  port.close();
}
