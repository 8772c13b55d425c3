/**
 * The cookie that carries the grant. Served securely it has the prefix that binds it to this host;
 * a plain address (a notebook without a certificate) cannot have that.
 */
import { grantOf, type Grant } from '../tenancy/grant.ts';

export type GrantCookie = {
  readonly read: (header: string | undefined) => Grant | null;
  readonly set: (grant: Grant, expiresAt: Date) => string;
  readonly clear: () => string;
};

export function grantCookie(origin: string): GrantCookie {
  const secure = origin.startsWith('https:');
  const name = secure ? '__Host-cebao' : 'cebao';
  const attributes = `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
  return {
    read: (header) => {
      const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='));
      const found = pairs.find(([key]) => key === name)?.[1];
      return found === undefined ? null : grantOf(found);
    },
    set: (grant, expiresAt) =>
      `${name}=${grant}; ${attributes}; Expires=${expiresAt.toUTCString()}`,
    clear: () => `${name}=; ${attributes}; Max-Age=0`,
  };
}
