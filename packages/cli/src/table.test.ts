import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolderHere, runHere } from './testing/runHere.ts';

const run = (name: string, text: string, ...args: readonly string[]) =>
  inFolderHere((folder) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return runHere(['table', path, ...args]);
  });
const axis = (scale: string, name: string) =>
  `<AxisDef><ScaleType>${scale}</ScaleType><AxisName>${name}</AxisName></AxisDef>`;
const xml = `<?xml version="1.0"?><XTbML><ContentClassification><TableIdentity>7</TableIdentity>
<ProviderName>P</ProviderName><TableName>Small, ANB</TableName></ContentClassification>
<Table><MetaData>${axis('Age', 'Age')}${axis('Ordinal Date', 'Duration')}</MetaData>
<Values><Axis t="40"><Axis><Y t="1">0.1</Y></Axis></Axis></Values></Table>
<Table><MetaData>${axis('Age', 'Age')}</MetaData>
<Values><Axis><Y t="41">0.5</Y><Y t="42">1</Y></Axis></Values></Table></XTbML>`;

test('a table in XTbML is read, checked and described, with the life of a new entrant', async () => {
  const { exit, out, err } = await run('t.xml', xml, '--ages', 'nearest', '--age', '40');
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).toContain('XTbML-7  Small, ANB');
  expect(out).toContain('选择年龄 40 至 40，选择期 1 年');
  expect(out).toContain('逐年死亡率 0.1 0.5 1');
  // 1/2 + 0.9 + 0.45
  expect(out).toContain('余命 1.85000 年');
});

const several = xml
  .replace(
    '<TableName>',
    '<ContentType tc="85">Group Life</ContentType><KeyWord>K</KeyWord><TableName>',
  )
  .replace(
    '</XTbML>',
    `<Table><MetaData><TableDescription>Others</TableDescription>${axis('Age', 'Age')}</MetaData>
<Values><Axis><Y t="60">0.25</Y><Y t="61">1</Y></Axis></Values></Table></XTbML>`,
  );

test('of several tables in a document the one that is named, all of them listed', async () => {
  const { exit, out } = await run('t.xml', several, '--ages', 'nearest', '--table', '3');
  expect(exit).toBe(0);
  expect(out).toContain('XTbML-7-3  Small, ANB：Others');
  expect(out).toContain('年龄 60 至 61；末龄死亡率为 1');
  for (const text of [
    '内容 Group Life',
    '关键词 K',
    '表 1  Age × Duration',
    '表 3  Age（Age –） Others',
  ]) {
    expect(out).toContain(text);
  }
  const none = await run('t.xml', several, '--ages', 'nearest');
  expect(none.exit).toBe(3);
  expect(none.err).toContain('--table 1 至 3');
  const projection = several.replace('Group Life', 'Projection Scale');
  expect((await run('t.xml', projection, '--ages', 'nearest', '--table', '3')).err).toContain(
    'ContentType',
  );
});

test('the word import may stand before the file', () =>
  inFolderHere(async (folder) => {
    const path = join(folder, 't.xml');
    writeFileSync(path, xml);
    const { exit, out } = await runHere(['table', 'import', path, '--ages', 'nearest']);
    expect(exit).toBe(0);
    expect(out).toContain('XTbML-7');
  }));

test('a CSV table needs its name and source, and is refused where it is wrong', async () => {
  const named = ['--ages', 'last', '--name', 'n', '--issuer', 'i', '--document', 'd'];
  const { exit, out } = await run('t.csv', 'age,qx\n60,0.5\n61,1\n', ...named, '--sex', 'female');
  expect(exit).toBe(0);
  expect(out).toContain('年龄按周岁；女');
  const select = 'age,duration,qx\n60,0,0.1\n61,ultimate,1\n';
  expect((await run('t.csv', select, ...named)).out).toContain('选择期 1 年');
  expect((await run('t.csv', 'age,qx\n60,1\n', '--ages', 'last')).err).toMatch(
    /^拒绝 MISSING_FIELD /,
  );
  const gap = await run('t.csv', 'age,qx\n60,0.5\n62,1\n', ...named);
  expect({ exit: gap.exit, out: gap.out }).toEqual({ exit: 3, out: '' });
  expect(gap.err).toMatch(/^拒绝 BAD_TABLE .*t\.csv:3 age/);
  expect((await run('t.xml', xml, '--ages', 'last')).err).toMatch(/^拒绝 BASIS_MISMATCH /);
  expect((await run('t.xml', xml, '--ages', 'nearest', '--age', '90')).err).toMatch(
    /^拒绝 AGE_OUT_OF_RANGE /,
  );
});

test.each([
  [['--ages', 'next']],
  [['--ages', 'last', '--sex', 'x']],
  [['--ages', 'last', '--age', '1.5']],
  [['--ages', 'last', '--table', '0']],
  [[]],
])('wrong usage ends with 2: %j', async (args) => {
  expect((await run('t.xml', xml, ...args)).exit).toBe(2);
});
