/**
 * Who may do what. One closed list of permissions, one row for each role; what is not listed is
 * denied. No validator here: the browser takes these as values.
 */
export const permissions = [
  'households.read',
  'households.write',
  'plans.read',
  'plans.write',
  'proposals.read',
  'proposals.write',
  'catalogue.read',
] as const;
export type Permission = (typeof permissions)[number];

/** `public` needs no sign-in; `session` needs one and nothing else. */
export type Access = Permission | 'public' | 'session';

export const roles = ['owner', 'planner', 'reader'] as const;
export type Role = (typeof roles)[number];

export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  owner: permissions,
  planner: permissions,
  reader: ['households.read', 'plans.read', 'proposals.read', 'catalogue.read'],
};
