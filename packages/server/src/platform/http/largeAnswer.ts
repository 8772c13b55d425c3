/**
 * The planning facts: megabytes that are the same for everyone until the server is replaced. The
 * operation judges who may have them, like any other; its answer is written and compressed once.
 */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { call } from '@orpc/server';
import { apiPrefix, apiRoutes } from '@cebao/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from './context.ts';
import { apiRouter } from './router.ts';

type Written = { readonly plain: Buffer; readonly packed: Buffer };

export function serveLargeAnswer(
  app: FastifyInstance,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => RequestContext,
): void {
  const { planningFacts } = apiRouter.catalogue;
  let written: Promise<Written> | null = null;
  app.get(`${apiPrefix}${apiRoutes.catalogue.planningFacts.path}`, async (request, reply) => {
    const answer = await call(planningFacts, undefined, { context: contextOf(request, reply) });
    void reply.header('vary', 'accept-encoding').type('application/json; charset=utf-8');
    if (request.headers['if-none-match'] === reply.getHeader('etag')) {
      return reply.code(304).removeHeader('content-type').send();
    }
    written ??= write(answer);
    const { plain, packed } = await written;
    const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '');
    return takesGzip ? reply.header('content-encoding', 'gzip').send(packed) : reply.send(plain);
  });
}

async function write(answer: unknown): Promise<Written> {
  const plain = Buffer.from(JSON.stringify(answer));
  return { plain, packed: await promisify(gzip)(plain) };
}
