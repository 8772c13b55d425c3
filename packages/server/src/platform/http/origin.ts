/**
 * Where a request may come from. A browser says so itself; a program that is no browser says
 * nothing and has no cookies of ours that it did not ask for.
 */
import type { IncomingHttpHeaders } from 'node:http';

const reading = ['GET', 'HEAD', 'OPTIONS'];

export function comesFromElsewhere(
  method: string,
  headers: IncomingHttpHeaders,
  origin: string,
): boolean {
  if (reading.includes(method)) return false;
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return true;
  return headers.origin !== undefined && !isOwn(headers.origin, origin);
}

/** One server on this machine is reached by several names. */
const local = ['localhost', '127.0.0.1', '[::1]'];

function isOwn(given: string, own: string): boolean {
  if (given === own) return true;
  if (!URL.canParse(given)) return false;
  const [from, here] = [new URL(given), new URL(own)];
  const bothLocal = local.includes(from.hostname) && local.includes(here.hostname);
  return bothLocal && from.port === here.port && from.protocol === here.protocol;
}

/** A page elsewhere may point a name of its own at this machine; its requests carry that name. */
export function isForeignHost(host: string | undefined, own: string): boolean {
  if (host === undefined) return true;
  const { protocol } = new URL(own);
  return !isOwn(`${protocol}//${host}`, own);
}
