import { ORPCError } from '@orpc/server';
import { expect, test } from 'vitest';
import { problem } from './problem.ts';
import { toProblem } from './toProblem.ts';

const coded = (code: string) => Object.assign(new TypeError('x'), { code });

test('a problem keeps its code, its status and what it says more', () => {
  const { body } = toProblem(problem('STALE_VERSION', { current: { version: 3 } }), 'here');
  expect(body).toEqual({
    type: 'urn:cebao:problem:STALE_VERSION',
    title: '别人已经改过，请先合并',
    status: 409,
    code: 'STALE_VERSION',
    instance: 'here',
    current: { version: 3 },
  });
});

test('what a problem says more cannot change what it is', () => {
  const { body } = toProblem(problem('NOT_FOUND', { status: 200, code: 'OK' }), 'here');
  expect(body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
});

test.each([
  [new TypeError('password is hunter2'), 'INTERNAL'],
  ['a thrown text', 'INTERNAL'],
  [coded('53100'), 'STORAGE_FULL'],
  [coded('ENOSPC'), 'STORAGE_FULL'],
  [coded('40001'), 'BUSY'],
  [new TypeError('wrapped', { cause: coded('57014') }), 'BUSY'],
  [new TypeError('timeout exceeded when trying to connect'), 'BUSY'],
  [coded('FST_ERR_CTP_BODY_TOO_LARGE'), 'BODY_TOO_LARGE'],
  [new ORPCError('BAD_REQUEST', { message: 'malformed' }), 'BAD_REQUEST'],
  [new ORPCError('INTERNAL_SERVER_ERROR', { cause: coded('40001') }), 'BUSY'],
  [new ORPCError('INTERNAL_SERVER_ERROR', { message: 'output' }), 'INTERNAL'],
])('%s becomes %s', (error, code) => {
  const { body } = toProblem(error, 'here');
  expect(body.code).toBe(code);
  expect(JSON.stringify(body)).not.toContain('hunter2');
});
