/** The one mapper: whatever was thrown becomes a problem of the catalogue, with its log line. */
import { ORPCError, ValidationError } from '@orpc/server';
import { problemCatalogue, problemTypePrefix, toRefusals } from '@cebao/contracts';
import type { Problem, ProblemCode } from '@cebao/contracts';
import { CebaoBug } from '@cebao/kernel';
import { z } from 'zod';
import type { ProblemExtras } from './problem.ts';

export type Mapped = { readonly body: Problem & ProblemExtras; readonly cause: unknown };

type Found = { readonly code: ProblemCode; readonly extras: ProblemExtras };

export function toProblem(error: unknown, instance: string): Mapped {
  const { code, extras } = found(error);
  const { status, title } = problemCatalogue[code];
  const type = `${problemTypePrefix}${code}`;
  return { body: { ...extras, type, title, status, code, instance }, cause: error };
}

function found(error: unknown): Found {
  if (error instanceof ORPCError) return ofOrpc(error);
  const source = rootOf(error);
  const code = codeOf(source);
  if (code !== null) {
    const known = byForeignCode(code);
    if (known !== null) return known;
  }
  if (!(error instanceof CebaoBug) && isConnectionTrouble(source)) return busy;
  return { code: 'INTERNAL', extras: {} };
}

const busy: Found = { code: 'BUSY', extras: { retryAfterSeconds: 5 } };

function ofOrpc(error: ORPCError<string, unknown>): Found {
  if (isProblemCode(error.code)) {
    if (error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
      return { code: 'BAD_REQUEST', extras: { refusals: refusalsOf(error.cause) } };
    }
    return { code: error.code, extras: extrasOf(error.data) };
  }
  if (error.status === 400) return { code: 'BAD_REQUEST', extras: { refusals: [] } };
  return found(error.cause ?? new TypeError(error.message));
}

function refusalsOf({ issues, data }: ValidationError) {
  // What zod found, as our own words name it: path, value, limit.
  const zodIssues = z.array(z.custom<z.core.$ZodIssue>()).parse(issues);
  return toRefusals(new z.ZodError(zodIssues), data);
}

function extrasOf(data: unknown): ProblemExtras {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

/** Drizzle and others wrap what the database said. */
function rootOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? rootOf(error.cause) : error;
}

function codeOf(error: unknown): string | null {
  const isCoded = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return isCoded ? String(error.code) : null;
}

/** PostgreSQL's, Node's and Fastify's own codes. Sources: PostgreSQL appendix A; Fastify, Errors. */
const foreignCodes: Readonly<Record<string, ProblemCode>> = {
  '53100': 'STORAGE_FULL',
  ENOSPC: 'STORAGE_FULL',
  '40001': 'BUSY',
  '40P01': 'BUSY',
  '53300': 'BUSY',
  '55P03': 'BUSY',
  '57014': 'BUSY',
  '57P01': 'BUSY',
  '57P03': 'BUSY',
  ECONNREFUSED: 'BUSY',
  ECONNRESET: 'BUSY',
  EPIPE: 'BUSY',
  '22021': 'BAD_REQUEST',
  '22P02': 'BAD_REQUEST',
  '22P05': 'BAD_REQUEST',
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'WRONG_MEDIA_TYPE',
};

function byForeignCode(foreign: string): Found | null {
  const code = foreignCodes[foreign];
  if (code === undefined) return null;
  if (code === 'BUSY') return busy;
  return { code, extras: code === 'BAD_REQUEST' ? { refusals: [] } : {} };
}

/** node-postgres gives its own timeouts no code. */
function isConnectionTrouble(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^(timeout exceeded when trying to connect|Query read timeout|Connection terminated)/.test(
      error.message,
    )
  );
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemCatalogue, code);
}
