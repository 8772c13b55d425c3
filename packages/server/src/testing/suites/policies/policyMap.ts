import { expect, test } from 'vitest';
import { newId, sampleFacts, type World } from '../../world.ts';
import { refusal } from '../../refusal.ts';

export function policyMapSuite(world: () => World): void {
  const client = () => world().north.planner.client;
  const family = () =>
    client().households.create({ id: newId(), facts: sampleFacts('breadwinner') });
  const bytesOf = async (file: Blob) => Buffer.from(await file.arrayBuffer());

  test.each([
    ['pdf', '%PDF-', 'application/pdf'],
    ['xlsx', 'PK', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ] as const)('the map comes as %s, the same bytes each time', async (format, mark, type) => {
    const { id: householdId } = await family();
    const file = await client().policyMap[format]({ householdId });
    const bytes = await bytesOf(file);
    expect(bytes.subarray(0, mark.length).toString('latin1')).toBe(mark);
    expect(file.type).toBe(type);
    const again = await bytesOf(await client().policyMap[format]({ householdId }));
    expect(again.equals(bytes)).toBe(true);
    // The bytes are those of these facts, not of some map.
    const other = await client().households.create({ id: newId(), facts: sampleFacts() });
    const different = await client().policyMap[format]({ householdId: other.id });
    expect((await bytesOf(different)).equals(bytes)).toBe(false);
  });

  test('every kind of policy in force is kept as it is called, and has a map', async () => {
    const common = {
      insurer: '示例保险公司（虚构）',
      policyholder: 'husband',
      insured: 'husband',
      beneficiary: '法定继承人',
      annualPremiumCents: '6,000',
      premiumYears: 5,
      coverUntilAge: 70,
    };
    const policies = [
      { kind: 'wholeLife', sumInsuredCents: '30万', surrenderValueCents: '9.8万' },
      { kind: 'endowment', sumInsuredCents: '10万', maturityCents: '12万' },
      { kind: 'annuity', sumInsuredCents: '1.2万', annuityFromAge: 60 },
      { kind: 'care', sumInsuredCents: '20万' },
      { kind: 'universal', surrenderValueCents: '8.3万' },
      { kind: 'investmentLinked', sumInsuredCents: '5万', surrenderValueCents: '4.1万' },
    ].map((policy, i) => ({ ...common, ...policy, id: `p-${String(i)}`, product: policy.kind }));
    const facts = { ...sampleFacts('young-couple'), policies };
    const { id: householdId, household } = await client().households.create({ id: newId(), facts });
    expect(household?.policies.map(({ kind }) => kind)).toEqual(policies.map(({ kind }) => kind));
    for (const [format, mark] of [
      ['pdf', '%PDF-'],
      ['xlsx', 'PK'],
    ] as const) {
      const bytes = await bytesOf(await client().policyMap[format]({ householdId }));
      expect(bytes.subarray(0, mark.length).toString('latin1')).toBe(mark);
    }
    const bare = policies.map((policy) => ({ ...policy, surrenderValueCents: '0' }));
    const refused = await refusal(
      client().households.create({ id: newId(), facts: { ...facts, policies: bare } }),
    );
    expect(refused.code).toBe('FACTS_REFUSED');
    expect(JSON.stringify(refused.data)).toContain('policies[4].surrenderValueCents');
  });

  test("another agency's family has no map, nor has one that is not there", async () => {
    const { id: householdId } = await family();
    const south = world().south.planner.client;
    for (const asked of [
      () => south.policyMap.pdf({ householdId }),
      () => south.policyMap.xlsx({ householdId }),
      () => client().policyMap.pdf({ householdId: newId() }),
    ]) {
      expect((await refusal(asked())).code).toBe('NOT_FOUND');
    }
  });

  test('facts that contradict each other are named, and no map is made', async () => {
    const facts = sampleFacts();
    const persons = (facts['persons'] as Record<string, unknown>[]).filter(
      (person) => person['role'] !== 'adult',
    );
    const bare = { ...facts, persons, policies: [], manualLines: [], costs: [] };
    const { id: householdId } = await client().households.create({ id: newId(), facts: bare });
    const refused = await refusal(client().policyMap.xlsx({ householdId }));
    expect(refused.code).toBe('FACTS_REFUSED');
    expect(JSON.stringify(refused.data)).toContain('NO_ADULT');
  });
}
