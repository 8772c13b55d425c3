import { describe, expect, it } from 'vitest';
import { entryRates } from '@cebao/actuarial';
import { ageNearest } from '@cebao/kernel';
import { refusalOf, valueOf } from '../../testdata/given.ts';
import {
  axisDef,
  cl1,
  sampleDocument,
  sampleTables,
  selectRate,
  table,
} from '../../testdata/xtbmlSample.ts';
import { importXtbml, importXtbmlImprovement } from './xtbml.ts';
import { readXtbml, shapeOf } from './xtbmlDocument.ts';

const stated = { ageBasis: 'nearest', sex: null } as const;
const read = (text: string) => valueOf(readXtbml({ file: 'made.xml', text }));
const imported = (text: string, number?: number) =>
  importXtbml({ file: 'made.xml', text }, stated, { table: number ?? null });

describe('a whole document in XTbML', () => {
  it('says what it is, with its references, CDATA and keywords, and what its tables are', () => {
    const document = read(sampleDocument());
    expect(document).toMatchObject({
      identity: '90001',
      provider: 'Tests & Sons <nobody>',
      reference: 'Rates of CL1 (2025), 选择 & ultimate',
      contentType: 'Insured Lives Mortality',
      name: 'Made table, ANB',
      comments: 'Select rates are 40 % and 70 % of ultimate: q[x]+t < q.',
      keywords: ['Select and Ultimate', 'Insured Lives Mortality', 'China'],
    });
    expect(document.tables.map(shapeOf)).toEqual([
      'Age × Duration',
      'Age',
      'Age × Duration',
      'Age',
      'Age × Calendar Year',
    ]);
    expect(document.tables[3]).toMatchObject({
      number: 4,
      description: 'Ultimate rates, female',
      nation: 'China',
      scaling: '0',
      axes: [{ name: 'Age', min: '20', max: '105', increment: '1' }],
    });
  });

  it('holds select and ultimate rates of which each is the one it was written as', () => {
    for (const [number, sex] of [
      [1, 'male'],
      [3, 'female'],
    ] as const) {
      const made = valueOf(imported(sampleDocument(), number));
      const rates = valueOf(entryRates(made, { age: ageNearest(40), duration: 0 }));
      expect(rates.slice(0, 2)).toEqual(
        [0, 1].map((t) => Number(selectRate(cl1[sex][40 + t] ?? 0, t))),
      );
      expect(rates.slice(2, -1)).toEqual(cl1[sex].slice(42, -1));
      expect(rates.at(-1)).toBe(1);
    }
  });

  it('tells its tables apart by number and description', () => {
    expect(valueOf(imported(sampleDocument(), 4))).toMatchObject({
      kind: 'aggregate',
      id: 'XTbML-90001-4',
      name: 'Made table, ANB：Ultimate rates, female',
      firstAge: 20,
    });
    const pair = valueOf(imported(sampleDocument(sampleTables.slice(0, 2))));
    expect(pair).toMatchObject({ kind: 'select', id: 'XTbML-90001', name: 'Made table, ANB' });
  });

  it('is refused without the number of a table where it holds several, or with a wrong one', () => {
    const several = refusalOf(imported(sampleDocument()));
    expect(several.limit).toBe('--table 1 至 5：文件里不止一张表');
    expect(several.value).toBe('Age × Duration; Age; Age × Duration; Age; Age × Calendar Year');
    expect(refusalOf(imported(sampleDocument(), 6))).toMatchObject({
      thing: 'made.xml: Table 6',
      limit: '1 至 5',
    });
    expect(refusalOf(imported(sampleDocument(), 5)).value).toBe('Age × Calendar Year');
  });

  it.each([
    ['a projection scale', 'Projection Scale'],
    ['claim terminations', 'Claim Termination'],
    ['the incidence among lives', 'Disabled Lives Incidence'],
    ['lapses', 'Voluntary Lapse'],
  ])('of %s is no table of mortality', (_, type) => {
    const text = sampleDocument(sampleTables.slice(1, 2)).replace('Insured Lives Mortality', type);
    expect(refusalOf(imported(text))).toMatchObject({
      thing: 'made.xml: ContentType',
      value: type,
    });
  });

  it.each(['Population Mortality', 'CSO / CET', 'Group Life', 'Annuitant Mortality'])(
    'of %s is one',
    (type) => {
      const text = sampleDocument(sampleTables.slice(1, 2));
      expect(imported(text.replace('Insured Lives Mortality', type)).ok).toBe(true);
    },
  );
});

describe('a document that is not whole', () => {
  const values = (cells: readonly string[]) => `<t:Axis>${cells.join('')}</t:Axis>`;
  const cells = ['<t:Y t="60">0.5</t:Y>', '<t:Y t="61">0.6</t:Y>', '<t:Y t="62">1</t:Y>'];
  const [, second = '', third = ''] = cells;
  const good = table('three ages', axisDef('Age', [60, 62]), values(cells));
  const refused = (text: string) => refusalOf(imported(sampleDocument([text])));

  it('is read while it is whole', () => {
    expect(valueOf(imported(sampleDocument([good])))).toMatchObject({ qx: [0.5, 0.6, 1] });
  });

  it.each<readonly [string, string, string, string]>([
    ['no axis', table('x', '', values(cells)), 'made.xml: Table', 'Age | Age × Duration; Age'],
    ['an age twice', good.replace('t="61"', 't="60"'), 'age 60', '只写一次'],
    ['a gap', good.replace(second, ''), 'age 62', '逐岁连续，之前是 60'],
    ['ages that fall', good.replace(second + third, third + second), 'Age: MaxScaleValue', '61'],
    ['an age that falls', good.replace('t="61"', 't="59"'), 'age 59', '从小到大'],
    ['half an age', good.replace('t="61"', 't="61.5"'), 'age 61.5', '整数'],
    ['an age without a number', good.replace('t="61"', ''), 'age ', '整数'],
    ['NaN', good.replace('0.6', 'NaN'), 'age 61', '数字'],
    ['a comma', good.replace('0.6', '0,6'), 'age 61', '数字'],
    ['a negative rate', good.replace('0.6', '-0.6'), 'age 61', '不小于 0'],
    ['a sign without a figure', good.replace('0.6', '-'), 'age 61', '数字'],
    ['no rate', good.replace('0.6', ''), 'age 61', '数字'],
    ['a scale', good.replace('>0</t:Scal', '>5</t:Scal'), 'ScalingFactor', '0'],
    ['steps of five', good.replace('>1</t:Incr', '>5</t:Incr'), 'Age: Increment', '1'],
    ['another first age', good.replace('>60</t:Min', '>0</t:Min'), 'Age: MinScaleValue', '60'],
    ['another last age', good.replace('>62</t:Max', '>120</t:Max'), 'Age: MaxScaleValue', '62'],
    ['no values', table('x', axisDef('Age', [60, 62]), ''), 'Age: MinScaleValue', ''],
  ])('%s is refused by its place', (_, text, thing, limit) => {
    const refusal = refused(text);
    expect(refusal.code).toBe('BAD_TABLE');
    expect(refusal.thing).toContain(thing);
    expect(refusal.limit).toBe(limit);
  });

  it('a duration that does not begin with 1, or an age basis of the table itself, is refused', () => {
    const [select = '', ultimate = ''] = sampleTables;
    const late = select
      .replace('<t:Y t="1">', '<t:Y t="0">')
      .replaceAll(/<t:MinScaleValue>1<.*?>/g, '');
    expect(refusalOf(imported(sampleDocument([late, ultimate])))).toMatchObject({
      thing: 'made.xml: age 18, duration 0',
      limit: '从 1 数起，轴声明从 0 数起的除外',
    });
    const other = sampleDocument([good.replace('three ages', 'Age Last Birthday')])
      .replace('Made table, ANB', 'Made table')
      .replace('Basis: Age Nearest Birthday.', '');
    expect(refusalOf(imported(other)).code).toBe('BASIS_MISMATCH');
  });

  it('an entity of its own, or one that nobody defines, is refused', () => {
    expect(refused(good.replace('three ages', 'three&nbsp;ages')).limit).toBe('XML');
    const doctype = sampleDocument([good]).replace(
      '<!-- made',
      '<!DOCTYPE t [<!ENTITY a "b">]><!-- made',
    );
    expect(refusalOf(imported(doctype)).limit).toBe('没有 DOCTYPE 的 XML');
  });
});

/** Shapes that published documents have, with figures of our own. */
describe('a document as societies publish it', () => {
  const row = (age: number, cells: readonly string[]) =>
    `<t:Axis t="${age}"><t:Axis>${cells.join('')}</t:Axis></t:Axis>`;
  const y = (t: number, q: string) => `<t:Y t="${t}">${q}</t:Y>`;
  const ultimate = table(
    'Minimum Ultimate Age: 31',
    axisDef('Age', [31, 33]),
    `<t:Axis>${y(31, '0.03')}${y(32, '0.04')}${y(33, '1')}</t:Axis>`,
  );
  const fromZero = (first: number, cells: readonly string[]) =>
    table(
      'Minimum Select Age: 29',
      axisDef('Age', [29, 30]) + axisDef('Duration', [first, first + 1]),
      row(29, cells) + row(30, cells),
    );
  const zero = [y(0, '0.01'), y(1, '0.02')];

  it('may count its select years from 0, where its axis says so', () => {
    const text = sampleDocument([fromZero(0, zero), ultimate]);
    const read = valueOf(imported(text));
    expect(read).toMatchObject({
      kind: 'select',
      select: {
        firstAge: 29,
        select: [
          [0.01, 0.02],
          [0.01, 0.02],
        ],
      },
    });
    const entry = { age: ageNearest(29), duration: 0 };
    expect(valueOf(entryRates(read, entry))).toEqual([0.01, 0.02, 0.03, 0.04, 1]);
  });

  it('may not begin with another year than it says, nor with the second', () => {
    const one = [y(1, '0.01'), y(2, '0.02')];
    for (const [first, cells] of [
      [0, one],
      [1, zero],
      [2, [y(2, '0.01'), y(3, '0.02')]],
    ] as const) {
      const refusal = refusalOf(imported(sampleDocument([fromZero(first, cells), ultimate])));
      expect(refusal.code, String(first)).toBe('BAD_TABLE');
      expect(refusal.thing).toMatch(/Duration: MinScaleValue|duration 2/);
    }
    expect(imported(sampleDocument([fromZero(1, one), ultimate])).ok).toBe(true);
  });

  it('with select rates alone is refused, and told what it lacks', () => {
    expect(refusalOf(imported(sampleDocument([fromZero(0, zero)])))).toEqual({
      code: 'BAD_TABLE',
      thing: 'made.xml: Table',
      value: 'Age × Duration',
      limit: '选择率后面要有终极率：没有它，选择期之后的死亡率不知道',
    });
  });

  describe('as a projection scale', () => {
    const scaleOf = (tables: readonly string[], type = 'Projection Scale') => {
      const text = sampleDocument(tables).replace(
        'Insured Lives Mortality</t:ContentType',
        `${type}</t:ContentType`,
      );
      return importXtbmlImprovement({ file: 'made.xml', text }, 2012);
    };
    const byAge = (...figures: readonly string[]) =>
      table(
        'Scale',
        axisDef('Age', [60, 59 + figures.length]),
        `<t:Axis>${figures.map((f, k) => y(60 + k, f)).join('')}</t:Axis>`,
      );

    it('by age is an improvement from the stated year, with signs', () => {
      expect(valueOf(scaleOf([byAge('0.015', '-0.002', '0.000')]))).toEqual({
        baseYear: 2012,
        firstAge: 60,
        rates: [0.015, -0.002, 0],
      });
    });

    it.each([
      ['a mortality table', [byAge('0.01')], 'Insured Lives Mortality', 'made.xml: ContentType'],
      ['by calendar year', sampleTables.slice(4), 'Projection Scale', 'made.xml: Table'],
      ['two of them', [byAge('0.01'), byAge('0.01')], 'Projection Scale', 'made.xml: Table'],
      ['everybody saved', [byAge('0.01', '1')], 'Projection Scale', 'made.xml: age 61'],
      ['deaths doubled', [byAge('-1')], 'Projection Scale', 'made.xml: age 60'],
      ['words', [byAge('--1')], 'Projection Scale', 'made.xml: age 60'],
      [
        'no ages',
        [table('Scale', axisDef('Age', [60, 60]), '')],
        'Projection Scale',
        'made.xml: Age: MinScaleValue',
      ],
    ])('of %s is refused', (_, tables, type, thing) => {
      expect(refusalOf(scaleOf(tables, type))).toMatchObject({ code: 'BAD_TABLE', thing });
    });
  });
});
