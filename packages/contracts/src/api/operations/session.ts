import { z } from 'zod';
import { openOperation, readOperation } from '../operation.ts';
import { apiRoutes } from '../routes.ts';
import { credentials, healthSchema, sessionState } from '../schemas/session.ts';

const { session, system } = apiRoutes;

export const systemOperations = {
  health: openOperation({ route: system.health, summary: '服务是否正常' }).output(healthSchema),
};

/** Signing in and out are no records: repeated, they do the same again, without a key. */
export const sessionOperations = {
  signIn: openOperation({
    route: session.signIn,
    summary: '用邮箱和密码登录',
    problems: ['BAD_CREDENTIALS', 'TOO_MANY_TRIES', 'WRONG_ORIGIN', 'BAD_JSON'],
  })
    .input(credentials)
    .output(sessionState),
  me: readOperation('session', { route: session.me, summary: '我是谁，能做什么' }).output(
    sessionState,
  ),
  signOut: readOperation('session', {
    route: session.signOut,
    summary: '退出登录',
    problems: ['WRONG_ORIGIN'],
  }).output(z.object({ signedOut: z.literal(true) })),
};
