/**
 * A loopback server that gives a browser the repository's own modules with their types stripped:
 * the very code that Node runs, byte for byte but for the types.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';

export type StrippedServer = { readonly origin: string; readonly close: () => Promise<void> };

const root = new URL('../../', import.meta.url);
/** Only what the page asks for: the real functions, their vectors, the hash. */
const served = /^\/(?:packages\/kernel\/src|tests\/determinism)\/[A-Za-z0-9/.]+$/;

export async function startStrippedServer(): Promise<StrippedServer> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no loopback port');
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${String(address.port)}`, close };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '/';
  if (path === '/') {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>');
    return;
  }
  if (!served.test(path) || path.includes('..')) {
    response.writeHead(404).end();
    return;
  }
  try {
    const text = await readFile(new URL(`.${path}`, root), 'utf8');
    const isCode = path.endsWith('.ts');
    const type = isCode ? 'text/javascript' : 'application/json';
    response.writeHead(200, { 'content-type': type });
    response.end(isCode ? stripTypeScriptTypes(text) : text);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}
