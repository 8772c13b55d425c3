import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { refusalOf, valueOf } from '../../testdata/given.ts';
import { importXtbml } from './xtbml.ts';

const stated = { ageBasis: 'nearest', sex: 'male' } as const;
const axisDef = (scale: string, name: string) =>
  `<AxisDef><ScaleType>${scale}</ScaleType><AxisName>${name}</AxisName></AxisDef>`;
const ultimate = `<Table><MetaData><ScalingFactor>0</ScalingFactor>${axisDef('Age', 'Age')}</MetaData>
  <Values><Axis><Y t="16">0.001</Y><Y t="17">0.002</Y><Y t="18">1</Y></Axis></Values></Table>`;
const select = `<Table><MetaData>${axisDef('Age', 'Age')}${axisDef('Ordinal Date', 'Duration')}</MetaData>
  <Values>
    <Axis t="15"><Axis><Y t="1"></Y><Y t="2">0.0005</Y></Axis></Axis>
    <Axis t="16"><Axis><Y t="1">0.0003</Y><Y t="2">6e-4</Y></Axis></Axis>
  </Values></Table>`;
const document = (tables: string, name = 'A table, ANB') => `<?xml version="1.0" encoding="utf-8"?>
<XTbML><ContentClassification><TableIdentity>99</TableIdentity><ProviderName>An academy</ProviderName>
<TableReference>Report &amp; table</TableReference><TableName>${name}</TableName></ContentClassification>${tables}</XTbML>`;
const imported = (tables: string, name?: string) =>
  importXtbml({ file: 't99.xml', text: document(tables, name) }, stated);

describe('a table in XTbML', () => {
  it('by age is an aggregate table with its identity', () => {
    expect(valueOf(imported(ultimate))).toEqual({
      kind: 'aggregate',
      id: 'XTbML-99',
      name: 'A table, ANB',
      ...stated,
      provenance: {
        issuer: 'An academy',
        document: 'Report & table',
        issued: '',
        readFrom: 't99.xml',
      },
      firstAge: 16,
      qx: [0.001, 0.002, 1],
    });
  });

  it('by age and duration, then by age, is select and ultimate; what is not printed is null', () => {
    expect(valueOf(imported(`${select}${ultimate}`))).toMatchObject({
      kind: 'select',
      select: {
        firstAge: 15,
        select: [
          [null, 0.0005],
          [0.0003, 0.0006],
        ],
      },
      ultimate: { firstAge: 16, qx: [0.001, 0.002, 1] },
    });
  });

  it('is refused when it counts ages otherwise than stated', () => {
    const refusal = refusalOf(imported(ultimate, 'Basis: Age Last Birthday'));
    expect(refusal).toMatchObject({ code: 'BASIS_MISMATCH', limit: 'last, as the file says' });
  });

  it.each([
    ['other axes', ultimate.replace('>Age</ScaleType>', '>Duration</ScaleType>')],
    ['no table', ''],
    ['three tables', `${select}${ultimate}${ultimate}`],
    ['a missing age', ultimate.replace('t="17"', 't="18"')],
    ['an empty rate', ultimate.replace('0.002', '')],
    ['a word for a rate', ultimate.replace('0.002', 'n/a')],
    ['a rate above 1', ultimate.replace('0.002', '2')],
    ['a duration twice', `${select.replace('t="2">6e-4', 't="1">6e-4')}${ultimate}`],
    ['a scale', ultimate.replace('>0</ScalingFactor>', '>3</ScalingFactor>')],
  ])('is refused with %s', (_, tables) => {
    expect(refusalOf(imported(tables)).code).toBe('BAD_TABLE');
  });

  it.each([
    ['no XML', 'age,qx\n1,2\n'],
    ['an open element', '<XTbML><Table></XTbML>'],
    ['another document', '<html/>'],
    ['no classification', '<XTbML/>'],
    ['entities of its own', `<!DOCTYPE x [<!ENTITY a "aa">]>${document(ultimate).slice(38)}`],
    ['nothing', ''],
  ])('is refused as a file of %s', (_, text) => {
    expect(refusalOf(importXtbml({ file: 'x.xml', text }, stated)).code).toBe('BAD_TABLE');
  });

  it('spoilt anywhere is read or refused, and its rates stay probabilities', () => {
    const whole = document(`${select}${ultimate}`);
    const junk = fc.constantFrom('<', '>', '&', '"', '</Y>', '-', '9', 'x', '\u0000', '', '<!--');
    fc.assert(
      fc.property(fc.nat(whole.length), junk, fc.nat(5), (at, text, cut) => {
        const spoilt = `${whole.slice(0, at)}${text}${whole.slice(at + cut)}`;
        const read = importXtbml({ file: 't.xml', text: spoilt }, stated);
        if (!read.ok) return;
        const rates = read.value.kind === 'aggregate' ? read.value : read.value.ultimate;
        for (const q of rates.qx) expect(q >= 0 && q <= 1).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
