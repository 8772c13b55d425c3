import { expect, test } from 'vitest';
import { newId, sampleFacts, type World } from '../../world.ts';
import { refusal } from '../../refusal.ts';

const headings = '险种,产品名称,保险公司,投保人,被保险人,保额,保费,交费期间,保障期间,生效日,保单号';
const good = '定期寿险,示例定寿,平川人寿,林志远,林志远,100万,1800,20年,至60岁,2020-06-15,X-1';
const refused = '定期寿险,另一份,平川人寿,张三,林志远,50万,不贵,20年,至60岁,2020-06-15,X-2';
const list = [headings, good, refused, good].join('\n');

export function policyImportSuite(world: () => World): void {
  const client = () => world().north.planner.client;
  const family = () => client().households.create({ id: newId(), facts: sampleFacts() });
  const fileOf = (text: string, name = 'list.csv') => ({
    name,
    base64: Buffer.from(text).toString('base64'),
  });

  test('one good row, one refused by its cells, one twice: shown, and nothing is written', async () => {
    const made = await family();
    const householdId = made.id;
    const preview = await client().policyImports.preview({ householdId, file: fileOf(list) });
    expect(preview.counts).toEqual({ ok: 1, refused: 1, duplicate: 1 });
    expect(preview.rows.map(({ row, state }) => [row, state])).toEqual([
      [2, 'ok'],
      [3, 'refused'],
      [4, 'duplicate'],
    ]);
    expect(preview.rows[1]?.refusals).toEqual([
      expect.objectContaining({ code: 'UNKNOWN_PERSON', thing: 'D3 投保人', value: '张三' }),
      expect.objectContaining({ code: 'BAD_MONEY', thing: 'G3 保费', value: '不贵' }),
    ]);
    expect(preview.rows[2]?.duplicateOf).toBe('第 2 行');
    expect(preview.policies).toEqual([preview.rows[0]?.policy]);
    expect(preview.samples[1]).toBe('示例定寿');
    expect(await client().households.read({ householdId })).toEqual(made);

    // What is shown saves as a change of the family like any other, and is a duplicate from then on.
    const facts = { ...made.facts, policies: [...preview.policies] };
    const saved = await client().households.update({ householdId, expectedVersion: 1, facts });
    expect(saved.policies).toBe(1);
    const again = await client().policyImports.preview({ householdId, file: fileOf(list) });
    expect(again.counts).toEqual({ ok: 0, refused: 1, duplicate: 2 });
  });

  test('the form that is not saved yet is what duplicates are looked for in', async () => {
    const { id: householdId, facts } = await family();
    const file = fileOf(list);
    const { policies, mapping } = await client().policyImports.preview({ householdId, file });
    const draft = { ...facts, policies: [...policies] };
    const asked = { householdId, file, facts: draft };
    const second = await client().policyImports.preview(asked);
    expect([second.counts.ok, second.rows[0]?.duplicateOf]).toEqual([0, 'imported-1']);
    const taken = { ...mapping, duplicates: 'take' as const };
    const third = await client().policyImports.preview({ ...asked, mapping: taken });
    expect(third.policies).toHaveLength(2);
    const broken = client().policyImports.preview({ ...asked, facts: { ...facts, asOf: 'soon' } });
    expect((await refusal(broken)).code).toBe('FACTS_REFUSED');
  });

  test('headings that nobody knows can still be said by a person', async () => {
    const { id: householdId } = await family();
    const strange = list.replace(headings, 'a,b,c,d,e,f,g,h,i,j,k');
    const file = fileOf(strange);
    const first = await client().policyImports.preview({ householdId, file });
    expect(first.faults.map(({ code }) => code)).toEqual(['BAD_TABLE']);
    expect(first.mapping.columns.map(({ heading }) => heading).join('')).toBe('abcdefghijk');
    const known = await client().policyImports.preview({ householdId, file: fileOf(list) });
    const columns = first.mapping.columns.map((column, i) => ({
      ...column,
      field: known.mapping.columns[i]?.field ?? null,
    }));
    const mapping = { ...first.mapping, columns };
    const second = await client().policyImports.preview({ householdId, file, mapping });
    expect(second.counts).toEqual(known.counts);
  });

  test('a file that is no table and a sheet that is not there are refused by name', async () => {
    const { id: householdId } = await family();
    const noZip = fileOf('PK\u0003\u0004 and nothing more', 'list.xlsx');
    for (const asked of [
      () => client().policyImports.preview({ householdId, file: noZip }),
      () => client().policyImports.preview({ householdId, file: fileOf(list), sheet: 'none' }),
    ]) {
      const said = await refusal(asked());
      expect(said.code).toBe('FILE_REFUSED');
      expect(JSON.stringify(said.data)).toContain('list.');
    }
  });

  test("another agency's family takes no list", async () => {
    const { id: householdId } = await family();
    const { preview } = world().south.planner.client.policyImports;
    const asked = { householdId, file: fileOf(list) };
    expect((await refusal(preview(asked))).code).toBe('NOT_FOUND');
    // Facts of one's own do not open a family of others.
    const withFacts = preview({ ...asked, facts: sampleFacts() });
    expect((await refusal(withFacts)).code).toBe('NOT_FOUND');
  });
}
