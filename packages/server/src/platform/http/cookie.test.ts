import { expect, test } from 'vitest';
import { grantOf } from '../tenancy/grant.ts';
import { grantCookie } from './cookie.ts';

const text = 'ab'.repeat(32);
const grant = grantOf(text);
if (grant === null) throw new TypeError('not a grant');
const expires = new Date('2026-12-01T00:00:00Z');

test('served securely the cookie is bound to this host', () => {
  expect(grantCookie('https://cebao.example').set(grant, expires)).toBe(
    `__Host-cebao=${text}; Path=/; HttpOnly; SameSite=Strict; Secure; Expires=Tue, 01 Dec 2026 00:00:00 GMT`,
  );
  expect(grantCookie('http://localhost:3000').set(grant, expires)).not.toContain('Secure');
});

test('what was set is read; anything else is nobody', () => {
  const cookie = grantCookie('https://cebao.example');
  expect(cookie.read(`other=1; __Host-cebao=${text}`)).toBe(text);
  for (const header of [
    undefined,
    '',
    `cebao=${text}`,
    '__Host-cebao=short',
    `__Host-cebao=${text}x`,
  ]) {
    expect(cookie.read(header)).toBeNull();
  }
});
