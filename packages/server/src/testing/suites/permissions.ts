import { describe, expect, test } from 'vitest';
import { permissionsOf, roles } from '@cebao/contracts';
import type { World } from '../world.ts';
import { ask, noRecords, probes } from './probe.ts';

export function permissionSuite(world: () => World): void {
  describe('who may call what is what the contract says', () => {
    for (const probe of probes.filter(({ name }) => name !== 'session.signOut')) {
      test(probe.name, async () => {
        const records = noRecords();
        const nobody = await ask(world(), probe, { as: world().anonymous, records });
        expect(nobody.code === 'NOT_SIGNED_IN', nobody.text).toBe(probe.access !== 'public');
        for (const role of roles) {
          const as = world().north[role];
          const answer = await ask(world(), probe, { as, records });
          const allowed: readonly string[] = [...permissionsOf[role], 'public', 'session'];
          expect(answer.code === 'FORBIDDEN', `${role}: ${answer.text}`).toBe(
            !allowed.includes(probe.access),
          );
          // Whatever is answered stands in the contract.
          if (answer.code !== null) expect(probe.problems).toContain(answer.code);
          expect(answer.status).toBeLessThan(500);
        }
      });
    }
  });
}
