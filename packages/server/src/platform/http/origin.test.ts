import { expect, test } from 'vitest';
import { comesFromElsewhere, isForeignHost } from './origin.ts';

const own = 'https://cebao.example';
const local = 'http://localhost:3000';

test.each([
  ['GET', { origin: 'http://evil.example' }, own, false],
  ['POST', {}, own, false],
  ['POST', { origin: own }, own, false],
  ['POST', { origin: own, 'sec-fetch-site': 'same-origin' }, own, false],
  ['POST', { origin: own, 'sec-fetch-site': 'same-site' }, own, true],
  ['PUT', { origin: 'https://cebao.example.evil.example' }, own, true],
  ['DELETE', { origin: 'http://cebao.example' }, own, true],
  ['POST', { origin: 'null' }, own, true],
  ['POST', { origin: 'http://127.0.0.1:3000' }, local, false],
  ['POST', { origin: 'http://[::1]:3000' }, local, false],
  ['POST', { origin: 'http://localhost:5173' }, local, true],
  ['POST', { origin: 'https://localhost:3000' }, local, true],
] as const)('%s with %j at %s: from elsewhere %s', (method, headers, origin, elsewhere) => {
  expect(comesFromElsewhere(method, headers, origin)).toBe(elsewhere);
});

test.each([
  ['cebao.example', own, false],
  ['evil.example', own, true],
  ['localhost:3000', local, false],
  ['127.0.0.1:3000', local, false],
  ['rebound.example:3000', local, true],
  [undefined, local, true],
  ['a b', local, true],
] as const)('a request for host %s at %s is foreign: %s', (host, origin, foreign) => {
  expect(isForeignHost(host, origin)).toBe(foreign);
});
