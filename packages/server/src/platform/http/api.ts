/** The API inside the HTTP server: from a request to its operation and back. */
import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { ORPCError } from '@orpc/server';
import { apiPrefix } from '@cebao/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../services.ts';
import type { RequestContext } from './context.ts';
import { grantCookie, type GrantCookie } from './cookie.ts';
import { serveLargeAnswer } from './largeAnswer.ts';
import { logProblem } from './logProblem.ts';
import { comesFromElsewhere } from './origin.ts';
import { problem } from './problem.ts';
import { apiRouter } from './router.ts';
import { toProblem, type Mapped } from './toProblem.ts';

export function serveApi(app: FastifyInstance, services: Services): void {
  const { origin } = services.config;
  const cookie = grantCookie(origin);
  const bodies = new WeakMap<object, Mapped['body']>();
  const handler = new OpenAPIHandler(apiRouter, {
    interceptors: [
      async ({ context, next }) => {
        try {
          return await next();
        } catch (error) {
          const { body, thrown } = asThrown(error, context.requestId);
          logProblem(app.log, body, error);
          bodies.set(thrown, body);
          throw thrown;
        }
      },
    ],
    customErrorResponseBodyEncoder: (error) => bodies.get(error),
  });

  serveLargeAnswer(app, (request, reply) => contextOf({ request, reply, services, cookie }));
  app.route({
    method: ['GET', 'POST', 'PUT', 'DELETE'],
    url: `${apiPrefix}/*`,
    handler: async (request, reply) => {
      if (comesFromElsewhere(request.method, request.headers, origin))
        throw problem('WRONG_ORIGIN');
      const context = contextOf({ request, reply, services, cookie });
      void reply.header('cache-control', 'no-store');
      const { matched } = await handler.handle(request, reply, { prefix: apiPrefix, context });
      if (!matched) throw problem('NOT_FOUND');
      return reply;
    },
  });
}

/** Whatever was thrown goes on as an error of the catalogue; its body waits for the encoder. */
function asThrown(error: unknown, instance: string) {
  const { body } = toProblem(error, instance);
  const { code, status, title } = body;
  return { body, thrown: new ORPCError(code, { status, message: title, cause: error }) };
}

type Parts = {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly services: Services;
  readonly cookie: GrantCookie;
};

function contextOf({ request, reply, services, cookie }: Parts): RequestContext {
  const key = request.headers['idempotency-key'];
  return {
    services,
    requestId: request.id,
    caller: request.ip,
    grant: cookie.read(request.headers.cookie),
    idempotencyKey: typeof key === 'string' && /^[\x21-\x7e]{8,100}$/.test(key) ? key : null,
    answer: {
      setGrant: (grant, expiresAt) => void reply.header('set-cookie', cookie.set(grant, expiresAt)),
      clearGrant: () => void reply.header('set-cookie', cookie.clear()),
      set: (name, value) => void reply.header(name, value),
    },
  };
}
