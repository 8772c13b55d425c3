/** The whole suite of the server, over one database. */
import { afterAll, beforeAll, describe } from 'vitest';
import { openWorld, type World } from '../world.ts';
import { brokenSuite } from './broken.ts';
import { coverSuite } from './covers.ts';
import { householdSuite } from './households.ts';
import { httpSuite } from './http.ts';
import { permissionSuite } from './permissions.ts';
import { policyImportSuite } from './policies/policyImport.ts';
import { policyMapSuite } from './policies/policyMap.ts';
import { planSuite } from './plans.ts';
import { schemaSuite } from './schema.ts';
import { sessionSuite } from './session.ts';
import { stressedPlanSuite } from './stressedPlans.ts';
import { tenancySuite } from './tenancy.ts';

type Ready = { readonly databaseUrl: string | null; readonly close: () => Promise<void> };

export function wholeSuite(name: string, ready: () => Promise<Ready>): void {
  describe(name, () => {
    let ground: Ready | null = null;
    let opened: World | null = null;
    beforeAll(async () => {
      ground = await ready();
      opened = await openWorld(ground.databaseUrl);
    });
    afterAll(async () => {
      await opened?.close();
      await ground?.close();
    });
    const world = (): World => {
      if (opened === null) throw new TypeError('the world did not open');
      return opened;
    };
    describe('session', () => sessionSuite(world));
    describe('households', () => householdSuite(world));
    describe('covers', () => coverSuite(world));
    describe('policy import', () => policyImportSuite(world));
    describe('policy map', () => policyMapSuite(world));
    describe('plans', () => planSuite(world));
    describe('plans under stress', () => stressedPlanSuite(world));
    describe('tenancy', () => tenancySuite(world));
    describe('permissions', () => permissionSuite(world));
    describe('http', () => httpSuite(world));
    describe('schema', () => schemaSuite(world));
    describe('broken connections', () => brokenSuite(world));
  });
}
