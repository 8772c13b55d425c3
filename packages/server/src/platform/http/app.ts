/** The HTTP server: what stands around the API, the documents and the web app. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import { apiPrefix, readJson } from '@cebao/contracts';
import type { Refusal } from '@cebao/kernel';
import { fastify, LogController, type FastifyInstance, type FastifyReply } from 'fastify';
import type { Services } from '../services.ts';
import { serveApi } from './api.ts';
import { docsPage } from './docsPage.ts';
import { logProblem } from './logProblem.ts';
import { openApiDocument } from './openapi.ts';
import { isForeignHost } from './origin.ts';
import { problem } from './problem.ts';
import { toProblem } from './toProblem.ts';

/** A family with every list full is far smaller. */
const maxBodyBytes = 2 * 1024 * 1024;
const maxBodyValues = 50_000;

export type LogLevel = 'info' | 'warn' | 'error' | 'silent';

export async function buildApp(services: Services, logLevel: LogLevel): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: logLevel },
    // A line for each request would hold the ids of clients' families.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: maxBodyBytes,
    genReqId: () => randomUUID(),
    requestTimeout: 60_000,
    trustProxy: services.config.behindProxy,
  });
  await addHeaders(app, services.config.origin);
  readStrictJson(app);
  answerProblems(app, services.config.origin);
  serveApi(app, services);
  await serveDocuments(app, services);
  await serveWeb(app, services.config.webFolder);
  return app;
}

/** Nothing from elsewhere, nothing inline that runs, no frame, no guessing of types. */
async function addHeaders(app: FastifyInstance, origin: string): Promise<void> {
  const secure = origin.startsWith('https:');
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // Ant Design writes its styles into the page while it runs.
        styleSrc: ["'self'", "'unsafe-inline'"],
        workerSrc: ["'self'"],
      },
    },
    hsts: secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  });
  app.addHook('onSend', async (_request, reply, payload) => {
    finishHeaders(reply);
    return payload;
  });
}

function finishHeaders(reply: FastifyReply): void {
  const type = String(reply.getHeader('content-type') ?? '');
  if (reply.statusCode >= 400 && type.startsWith('application/json')) {
    void reply.header('content-type', 'application/problem+json; charset=utf-8');
  }
  // A proposal is fetched, never shown inside a page of ours.
  const disposition = String(reply.getHeader('content-disposition') ?? '');
  if (disposition.startsWith('inline')) {
    void reply.header('content-disposition', disposition.replace('inline', 'attachment'));
  }
}

/** Twice the same key, 1e400, a lone surrogate, a depth of a million: refused, never bent. */
function readStrictJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: maxBodyBytes },
    (_request, body, done) => {
      const bytes = typeof body === 'string' ? body : new Uint8Array(body);
      if (bytes.length === 0) {
        done(null, undefined);
        return;
      }
      const read = readJson(bytes, '', { maxBytes: maxBodyBytes, maxValues: maxBodyValues });
      if (read.ok) done(null, read.value);
      else done(unreadable(read.error), undefined);
    },
  );
}

const factsPrefix = 'facts.';

/** A character that a form let in stands in one of its fields: refused there, like any other fault. */
function unreadable(refusal: Refusal) {
  const { code, thing } = refusal;
  const isText = code === 'BAD_TEXT' && thing.startsWith(factsPrefix);
  if (!isText) return problem('BAD_JSON', { refusals: [refusal] });
  const path = thing.slice(factsPrefix.length);
  return problem('FACTS_REFUSED', { refusals: [{ ...refusal, thing: path }] });
}

function answerProblems(app: FastifyInstance, origin: string): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (isForeignHost(request.headers.host, origin)) done(problem('WRONG_ORIGIN'));
    else done();
  });
  app.setErrorHandler((error, request, reply) => {
    const { body } = toProblem(error, request.id);
    logProblem(app.log, body, error);
    return reply.code(body.status).type('application/json').send(JSON.stringify(body));
  });
}

async function serveDocuments(app: FastifyInstance, { books }: Services): Promise<void> {
  const document = await openApiDocument(books.basis.engineVersion);
  const json = JSON.stringify(document);
  const page = docsPage(document);
  app.get('/openapi.json', (_request, reply) =>
    reply.type('application/openapi+json; charset=utf-8').send(json),
  );
  app.get('/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
}

/** The built web app; any path that is no file is one of its own pages. */
async function serveWeb(app: FastifyInstance, folder: string | null): Promise<void> {
  const isBuilt = folder !== null && existsSync(folder);
  if (isBuilt) {
    await app.register(files, {
      root: folder,
      wildcard: true,
      cacheControl: false,
      preCompressed: true,
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !request.url.startsWith(`${apiPrefix}/`);
    if (!isBuilt || !isPage || /\.\w+$/.test(request.url)) throw problem('NOT_FOUND');
    return reply.sendFile('index.html');
  });
}
