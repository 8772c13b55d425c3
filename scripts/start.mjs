/**
 * `npm start`: the app on http://localhost:3000 (PORT, CEBAO_DATA, DATABASE_URL). Builds the web app
 * first where it is older than its sources.
 */
import { spawn } from 'node:child_process';
import { bootstrap } from './bootstrap.mjs';
import { reportFailure } from './bootstrap/failure.mjs';
import { ROOT } from './bootstrap/paths.mjs';
import { ensureWeb } from './start/web.mjs';

const SERVER = 'packages/server/src/main.ts';
/** What ends us ends the server, in its own time. */
const HANDED_ON = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

function start() {
  const { node, flags, env } = bootstrap();
  ensureWeb({ node, env });
  const server = spawn(node, [...flags, SERVER], { cwd: ROOT, env, stdio: 'inherit' });
  for (const signal of HANDED_ON) process.on(signal, () => server.kill(signal));
  server.on('error', (error) => {
    throw error;
  });
  server.on('exit', (code) => {
    process.exitCode = code ?? 1;
    for (const signal of HANDED_ON) process.removeAllListeners(signal);
  });
}

try {
  start();
} catch (error) {
  process.exitCode = reportFailure(error);
}
