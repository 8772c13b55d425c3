/**
 * A whole document in XTbML with everything the format may hold: select and ultimate tables of two
 * sexes and a projection scale, metadata, keywords, comments, CDATA, character references, a prefix
 * for its namespace, a mark of UTF-8. Its rates are those of CL1 (2025), the select ones less 60 %
 * and 30 % in the first two years: made for tests, published by nobody.
 */
import { readFileSync } from 'node:fs';
import { dataRoot } from '../src/read/dataFile.ts';

export const selectDurations = [0.4, 0.7] as const;
export const firstSelectAge = 18;
export const lastSelectAge = 60;

const [, ...rows] = readFileSync(`${dataRoot}/tables/cl-2025/table.csv`, 'utf8').trim().split('\n');
const column = (at: number) => rows.map((row) => Number(row.split(',')[at]));
/** q of CL1 by age from 0 on. */
export const cl1 = { male: column(1), female: column(2) } as const;

export function axisDef(name: string, [min, max]: readonly [number, number], increment = 1) {
  const scale = name === 'Age' ? '<t:ScaleType tc="3">Age' : '<t:ScaleType tc="2">Ordinal Date';
  return [
    `<t:AxisDef id="${name}">${scale}</t:ScaleType><t:AxisName>${name}</t:AxisName>`,
    `<t:MinScaleValue>${min}</t:MinScaleValue><t:MaxScaleValue>${max}</t:MaxScaleValue>`,
    `<t:Increment>${increment}</t:Increment></t:AxisDef>`,
  ].join('');
}

export function table(description: string, axes: string, values: string): string {
  return [
    '<t:Table><t:MetaData><t:ScalingFactor>0</t:ScalingFactor>',
    '<t:DataType tc="2">Floating Point</t:DataType><t:Nation tc="86">China</t:Nation>',
    `<t:TableDescription>${description}</t:TableDescription>${axes}</t:MetaData>`,
    `<!-- the values follow --><t:Values>${values}</t:Values></t:Table>`,
  ].join('\n');
}

const cell = (t: number, q: number | string) => `<t:Y t="${t}">${q}</t:Y>`;
export const selectRate = (q: number, t: number) => (q * (selectDurations[t] ?? 1)).toFixed(6);

function selectTable(sex: keyof typeof cl1): string {
  const ages = Array.from(
    { length: lastSelectAge - firstSelectAge + 1 },
    (_, k) => firstSelectAge + k,
  );
  const values = ages.map((age) => {
    const cells = selectDurations.map((_, t) => cell(t + 1, selectRate(cl1[sex][age + t] ?? 0, t)));
    return `<t:Axis t="${age}"><t:Axis>\n${cells.join('\n')}\n</t:Axis></t:Axis>`;
  });
  const axes = axisDef('Age', [firstSelectAge, lastSelectAge]) + axisDef('Duration', [1, 2]);
  return table(`Select rates, ${sex}, issue ages 18 to 60`, axes, values.join('\n'));
}

function ultimateTable(sex: keyof typeof cl1): string {
  const rates = cl1[sex].slice(firstSelectAge + 2);
  const first = firstSelectAge + 2;
  const cells = rates.map((q, k) => cell(first + k, k === rates.length - 1 ? '1.0' : q));
  const axes = axisDef('Age', [first, first + rates.length - 1]);
  return table(`Ultimate rates, ${sex}`, axes, `<t:Axis>${cells.join('\n')}</t:Axis>`);
}

const scale = table(
  'Improvement by calendar year',
  axisDef('Age', [0, 1]) + axisDef('Calendar Year', [2025, 2026]),
  [0, 1]
    .map(
      (age) =>
        `<t:Axis t="${age}"><t:Axis>${cell(2025, 0.01)}${cell(2026, 0.012)}</t:Axis></t:Axis>`,
    )
    .join(''),
);

export const sampleTables = [
  selectTable('male'),
  ultimateTable('male'),
  selectTable('female'),
  ultimateTable('female'),
  scale,
] as const;

export function sampleDocument(tables: readonly string[] = sampleTables): string {
  return `\uFEFF<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<!-- made for tests -->
<t:XTbML xmlns:t="http://ACORD.org/Standards/Life/2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<t:ContentClassification>
  <t:TableIdentity>90001</t:TableIdentity>
  <t:ProviderDomain>example.org</t:ProviderDomain>
  <t:ProviderName><![CDATA[Tests & Sons <nobody>]]></t:ProviderName>
  <t:TableReference>Rates of CL1 (2025), &#x9009;择 &amp; ultimate</t:TableReference>
  <t:ContentType tc="85">Insured Lives Mortality</t:ContentType>
  <t:TableName>Made table, ANB</t:TableName>
  <t:TableDescription>Basis: Age Nearest Birthday.</t:TableDescription>
  <t:Comments><![CDATA[Select rates are 40 % and 70 % of ultimate: q[x]+t < q.]]></t:Comments>
  <t:KeyWord>Select and Ultimate</t:KeyWord>
  <t:KeyWord>Insured Lives Mortality</t:KeyWord>
  <t:KeyWord>China</t:KeyWord>
</t:ContentClassification>
${tables.join('\n')}
</t:XTbML>
`;
}
