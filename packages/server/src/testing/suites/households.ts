import { expect, test } from 'vitest';
import { householdSchemaCanonical } from '@cebao/contracts';
import { newId, sampleFacts, type World } from '../world.ts';
import { refusal } from '../refusal.ts';

export function householdSuite(world: () => World): void {
  const planner = () => world().north.planner.client;
  const create = async (name = '甲家') => {
    const id = newId();
    return planner().households.create({ id, facts: { ...sampleFacts(), name } });
  };

  test('a family goes in as its file and comes out as written, with its canonical form', async () => {
    const facts = sampleFacts();
    const made = await planner().households.create({ id: newId(), facts });
    const read = await planner().households.read({ householdId: made.id });
    expect(read).toEqual(made);
    expect(read.facts).toEqual(facts);
    expect(householdSchemaCanonical.parse(read.household)).toEqual(read.household);
    expect(read).toMatchObject({ version: 1, persons: 3, budgetCents: 1_500_000, archived: false });
    expect(read.updatedBy).toBe('north planner');
  });

  test('every field that is wrong is named at once, and nothing is kept', async () => {
    const id = newId();
    const facts = { ...sampleFacts(), asOf: '2026-13-01', colour: 'red', region: '' };
    const refused = await refusal(planner().households.create({ id, facts }));
    expect(refused.code).toBe('FACTS_REFUSED');
    expect(refused.data['refusals']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'BAD_DATE', thing: 'asOf', value: '2026-13-01' }),
        expect.objectContaining({ code: 'UNKNOWN_FIELD', thing: 'colour' }),
        expect.objectContaining({ thing: 'region' }),
      ]),
    );
    const missing = await refusal(planner().households.read({ householdId: id }));
    expect(missing.code).toBe('NOT_FOUND');
  });

  test('an identity number is checked and then forgotten', async () => {
    const facts = sampleFacts();
    const [first, ...others] = facts['persons'] as Record<string, unknown>[];
    const spoilt = [{ ...first, idNumber: '11010519491231002X' }, ...others];
    const refused = await refusal(
      planner().households.create({ id: newId(), facts: { ...facts, persons: spoilt } }),
    );
    expect(JSON.stringify(refused.data)).toContain('persons[0]');
    const right = [{ ...first, idNumber: idNumberFor(first ?? {}) }, ...others];
    const made = await planner().households.create({
      id: newId(),
      facts: { ...facts, persons: right },
    });
    expect(JSON.stringify(made)).not.toContain('idNumber');
  });

  test('facts that contradict each other are kept, and the obstacles are named', async () => {
    const facts = sampleFacts();
    const persons = (facts['persons'] as Record<string, unknown>[]).filter(
      (person) => person['role'] !== 'adult',
    );
    const { obstacles } = await planner().households.check({
      facts: { ...facts, persons, policies: [], manualLines: [], costs: [] },
    });
    expect(obstacles.map(({ code }) => code)).toContain('NO_ADULT');
  });

  test('two tabs: the second is told what the first wrote, and overwrites nothing', async () => {
    const made = await create();
    const first = { ...made.facts, region: '浙江省杭州市' };
    const second = { ...made.facts, name: '乙家' };
    const householdId = made.id;
    await planner().households.update({ householdId, expectedVersion: 1, facts: first });
    const refused = await refusal(
      planner().households.update({ householdId, expectedVersion: 1, facts: second }),
    );
    expect(refused.code).toBe('STALE_VERSION');
    expect(refused.data['current']).toMatchObject({
      version: 2,
      region: '浙江省杭州市',
      facts: first,
    });
    const now = await planner().households.read({ householdId });
    expect(now).toMatchObject({ version: 2, name: '甲家', region: '浙江省杭州市' });
  });

  test('of eight writers at the same moment exactly one wins', async () => {
    const made = await create();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, i) =>
        planner().households.update({
          householdId: made.id,
          expectedVersion: 1,
          facts: { ...made.facts, note: `writer ${String(i)}` },
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { versions } = await planner().households.history({ householdId: made.id });
    expect(versions).toHaveLength(2);
  });

  test('a repeated write has one effect and the same answer; its key serves no other request', async () => {
    const id = newId();
    const context = { idempotencyKey: `key-${id}` };
    const input = { id, facts: sampleFacts() };
    const answers = await Promise.all([
      planner().households.create(input, { context }),
      planner().households.create(input, { context }),
      planner().households.create(input, { context }),
    ]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    const { versions } = await planner().households.history({ householdId: id });
    expect(versions).toHaveLength(1);
    const other = { id: newId(), facts: sampleFacts() };
    const reused = await refusal(planner().households.create(other, { context }));
    expect(reused.code).toBe('IDEMPOTENCY_KEY_REUSED');
    const colleague = await refusal(
      world().north.owner.client.households.create(input, { context }),
    );
    expect(colleague.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  test('a key of one agency is unknown in another', async () => {
    const id = newId();
    const context = { idempotencyKey: `key-${id}` };
    const input = { id, facts: sampleFacts() };
    const north = await planner().households.create(input, { context });
    const south = await world().south.planner.client.households.create(input, { context });
    expect(south.updatedBy).toBe('south planner');
    expect(north.updatedBy).toBe('north planner');
  });

  test('an id serves one record', async () => {
    const made = await create();
    const again = await refusal(planner().households.create({ id: made.id, facts: sampleFacts() }));
    expect(again.code).toBe('ID_TAKEN');
  });

  test('history keeps every version with what changed and who did it', async () => {
    const made = await create();
    const householdId = made.id;
    await planner().households.update({
      householdId,
      expectedVersion: 1,
      facts: { ...made.facts, region: '上海市' },
    });
    await world().north.owner.client.households.archive({ householdId, expectedVersion: 2 });
    const { versions } = await planner().households.history({ householdId });
    expect(
      versions.map(({ version, action, changed, by }) => ({ version, action, changed, by })),
    ).toEqual([
      { version: 3, action: 'archived', changed: [], by: 'north owner' },
      { version: 2, action: 'updated', changed: ['region'], by: 'north planner' },
      {
        version: 1,
        action: 'created',
        changed: expect.arrayContaining(['persons']),
        by: 'north planner',
      },
    ]);
    const first = await planner().households.readVersion({ householdId, version: 1 });
    expect(first.facts).toEqual(made.facts);
    const none = await refusal(planner().households.readVersion({ householdId, version: 9 }));
    expect(none.code).toBe('NOT_FOUND');
  });

  test('an archived family leaves the list, takes no changes, and can come back', async () => {
    const made = await create('归档家');
    const householdId = made.id;
    const archived = await planner().households.archive({ householdId, expectedVersion: 1 });
    expect(archived).toMatchObject({ archived: true, version: 2 });
    const listed = await planner().households.list({ search: '归档家' });
    expect(listed.households).toEqual([]);
    const inArchive = await planner().households.list({ search: '归档家', archived: true });
    expect(inArchive.households.map(({ id }) => id)).toEqual([householdId]);
    const refused = await refusal(
      planner().households.update({ householdId, expectedVersion: 2, facts: made.facts }),
    );
    expect(refused.code).toBe('ARCHIVED');
    const restored = await planner().households.restore({ householdId, expectedVersion: 2 });
    expect(restored.archived).toBe(false);
  });

  test('the list goes page by page, last changed first, and takes a search literally', async () => {
    for (const name of ['页一', '页二', '页三', '百分之%的家']) await create(name);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await planner().households.list({
        limit: 2,
        ...(after === null ? {} : { after }),
      });
      expect(page.households.length).toBeLessThanOrEqual(2);
      seen.push(...page.households.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
    const all = await planner().households.list({ limit: 200 });
    expect(seen).toEqual(all.households.map(({ id }) => id));
    const literal = await planner().households.list({ search: '%的' });
    expect(literal.households.map(({ name }) => name)).toEqual(['百分之%的家']);
  });
}

/** Region and order made up, birthday and sex the person's, the check digit by ISO 7064. */
function idNumberFor(person: Record<string, unknown>): string {
  const birth = String(person['birthDate']).replaceAll('-', '');
  const body = `110105${birth}00${person['sex'] === 'male' ? '1' : '2'}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return `${body}${'10X98765432'.charAt(sum % 11)}`;
}
