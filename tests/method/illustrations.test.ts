/** The page about benefit illustrations says what the data gives, and some of it by hand. */
import { readFileSync } from 'node:fs';
import { policyYields } from '@cebao/actuarial';
import { loadIllustrations } from '@cebao/dossiers';
import { describe, expect, it } from 'vitest';
import { loaded } from '../../scripts/illustrations/loaded.ts';
import { illustrationsPage } from '../../scripts/illustrations/page.ts';

const illustrations = loaded(loadIllustrations());
const policyOf = (id: string) => {
  const found = illustrations.find((one) => one.id === id);
  return found === undefined ? expect.fail(id) : found.policy;
};

describe('the illustrations', () => {
  it('are on their page as they are computed', () => {
    const page = readFileSync(new URL('../../docs/illustrations.md', import.meta.url), 'utf8');
    expect(page).toBe(illustrationsPage());
  });

  it('earn what a sum by hand says: 111010, ten premiums of 100,000, surrender after twenty years', () => {
    const { guaranteed } = loaded(policyYields(policyOf('111010-1')));
    const found = guaranteed[19]?.onSurrender;
    if (found?.kind !== 'one') expect.fail('one rate');
    const grown = Array.from({ length: 10 }, (_, t) => 100_000 * (1 + found.rate) ** (20 - t));
    expect(grown.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(1_467_103, 3);
    expect(found.floorBp).toBe(248);
  });

  it('guarantee never more than they illustrate', () => {
    for (const { id, policy } of illustrations) {
      const { guaranteed, illustrated } = loaded(policyYields(policy));
      for (const [year, more] of (illustrated ?? []).entries()) {
        const less = guaranteed[year]?.onSurrender;
        if (less?.kind !== 'one' || more.onSurrender?.kind !== 'one') continue;
        expect(`${id} ${more.onSurrender.rate >= less.rate}`).toBe(`${id} true`);
      }
    }
  });

  it('lose most of the first premium where the policy is left at once', () => {
    const { guaranteed } = loaded(policyYields(policyOf('111010-1')));
    expect(guaranteed[0]?.onSurrender).toMatchObject({ kind: 'one', floorBp: -8_931 });
  });
});
