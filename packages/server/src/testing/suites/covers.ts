import { expect, test } from 'vitest';
import { newId, sampleFacts, type World } from '../world.ts';
import { refusal } from '../refusal.ts';

const policy = {
  id: 'old-term',
  kind: 'term',
  product: '示例定期寿险',
  insurer: '示例保险公司（虚构）',
  policyholder: '',
  insured: '',
  beneficiary: '法定继承人',
  sumInsuredCents: '30万',
  annualPremiumCents: '600元',
  premiumYears: 10,
  coverYears: 20,
  surrenderValueCents: 0,
};

export function coverSuite(world: () => World): void {
  const client = () => world().north.planner.client;
  const family = async () => {
    const made = await client().households.create({ id: newId(), facts: sampleFacts() });
    const adult = made.household?.persons.find(({ role }) => role === 'adult')?.id ?? '';
    return { made, entry: { ...policy, policyholder: adult, insured: adult } };
  };

  test('a policy is added, changed and removed, each time a version of the family', async () => {
    const { made, entry } = await family();
    const householdId = made.id;
    const added = await client().policies.add({ householdId, expectedVersion: 1, entry });
    expect(added).toMatchObject({ version: 2, policies: 1 });
    expect(added.household?.policies[0]?.sumInsuredCents).toBe(30_000_000);
    const changed = await client().policies.update({
      householdId,
      expectedVersion: 2,
      coverId: 'old-term',
      entry: { ...entry, sumInsuredCents: '50万' },
    });
    expect(changed.household?.policies[0]?.sumInsuredCents).toBe(50_000_000);
    const removed = await client().policies.remove({
      householdId,
      expectedVersion: 3,
      coverId: 'old-term',
    });
    expect(removed).toMatchObject({ version: 4, policies: 0 });
    const { versions } = await client().households.history({ householdId });
    expect(versions.map(({ action }) => action)).toEqual([
      'policyRemoved',
      'policyUpdated',
      'policyAdded',
      'created',
    ]);
  });

  test('a quote is a manual line of the family, with its own three operations', async () => {
    const { made, entry } = await family();
    const householdId = made.id;
    const { surrenderValueCents: _, ...quoted } = entry;
    const quote = {
      ...quoted,
      id: 'my-quote',
      quoteDate: '2026-10-20',
      expires: '2026-12-31',
      source: '报价单',
    };
    const before = made.manualLines;
    const added = await client().manualLines.add({ householdId, expectedVersion: 1, entry: quote });
    expect(added.manualLines).toBe(before + 1);
    const changed = await client().manualLines.update({
      householdId,
      expectedVersion: 2,
      coverId: 'my-quote',
      entry: { ...quote, annualPremiumCents: '700元' },
    });
    const line = changed.household?.manualLines.find(({ cover }) => cover.id === 'my-quote');
    expect(line?.cover.annualPremiumCents).toBe(70_000);
    const removed = await client().manualLines.remove({
      householdId,
      expectedVersion: 3,
      coverId: 'my-quote',
    });
    expect(removed.manualLines).toBe(before);
  });

  test('what the entry gets wrong is named where it stands in the family', async () => {
    const { made, entry } = await family();
    const refused = await refusal(
      client().policies.add({
        householdId: made.id,
        expectedVersion: 1,
        entry: { ...entry, sumInsuredCents: '二十多万', annuityFromAge: 60 },
      }),
    );
    expect(refused.code).toBe('FACTS_REFUSED');
    expect(JSON.stringify(refused.data)).toContain('policies[0].sumInsuredCents');
  });

  test('an entry that is not there is not found; one that is there is not added twice', async () => {
    const { made, entry } = await family();
    const householdId = made.id;
    const none = await refusal(
      client().policies.remove({ householdId, expectedVersion: 1, coverId: 'nothing' }),
    );
    expect(none.code).toBe('NOT_FOUND');
    await client().policies.add({ householdId, expectedVersion: 1, entry });
    const doubled = await refusal(
      client().policies.add({ householdId, expectedVersion: 2, entry }),
    );
    expect(JSON.stringify(doubled.data)).toContain('DUPLICATE_ID');
  });

  test('an entry is added to the version on the screen or not at all', async () => {
    const { made, entry } = await family();
    const householdId = made.id;
    await client().policies.add({ householdId, expectedVersion: 1, entry });
    const stale = await refusal(
      client().policies.add({ householdId, expectedVersion: 1, entry: { ...entry, id: 'other' } }),
    );
    expect(stale.code).toBe('STALE_VERSION');
    expect(stale.data['current']).toMatchObject({ version: 2, policies: 1 });
  });
}
