import { isContractProcedure } from '@orpc/contract';
import { expect, test } from 'vitest';
import { apiContract } from './contract.ts';
import { permissions, permissionsOf, roles } from './permissions.ts';
import { problemCatalogue } from './problemCatalogue.ts';
import { apiRoutes } from './routes.ts';

const operations = Object.entries(apiContract).flatMap(([group, members]) =>
  Object.entries(members).map(([name, operation]) => {
    if (!isContractProcedure(operation)) throw new TypeError(`${group}.${name}`);
    return { name: `${group}.${name}`, ...operation['~orpc'] };
  }),
);

test('every route has its operation, and every operation its own route', () => {
  const listed = Object.entries(apiRoutes).flatMap(([group, members]) =>
    Object.entries(members).map(([name, route]) => ({ name: `${group}.${name}`, ...route })),
  );
  expect(
    operations.map(({ name, route }) => ({ name, method: route.method, path: route.path })),
  ).toEqual(expect.arrayContaining(listed));
  expect(operations).toHaveLength(listed.length);
  const lines = listed.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`);
  expect(new Set(lines).size).toBe(lines.length);
});

test('an operation that writes needs a permission to write, and answers stale versions', () => {
  for (const { name, meta, errorMap } of operations) {
    if (!meta.writes) continue;
    expect(meta.access, name).toMatch(/\.write$/);
    expect(Object.keys(errorMap), name).toContain('IDEMPOTENCY_KEY_REUSED');
  }
  expect(operations.filter(({ meta }) => meta.writes).length).toBeGreaterThan(8);
});

test('what names a record in its path may answer that there is none', () => {
  for (const { name, route, errorMap } of operations) {
    if (route.path?.includes('{') === true)
      expect(Object.keys(errorMap), name).toContain('NOT_FOUND');
  }
});

test('the status of each declared problem is the one of the catalogue', () => {
  for (const { name, errorMap } of operations) {
    const items = Object.entries<{ readonly status?: number } | undefined>(errorMap);
    for (const [code, item] of items) {
      const known = Object.entries(problemCatalogue).find(([other]) => other === code);
      expect(item?.status, `${name} ${code}`).toBe(known?.[1].status);
    }
  }
});

test('a reader changes nothing; nobody has a permission that is not listed', () => {
  expect(permissionsOf.reader.filter((permission) => permission.endsWith('.write'))).toEqual([]);
  for (const role of roles) {
    for (const permission of permissionsOf[role]) expect(permissions).toContain(permission);
  }
});
