/**
 * The worked family of docs/method.md: every line of arithmetic gives what it says, and every figure
 * is the engine's own (the golden test beside this one has the same figures from the method's text).
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPlanningFacts } from '@cebao/dossiers';
import type { ScriptPeril } from '@cebao/planning';
import { gapTable } from '../../packages/planning/src/gaps/gapTable.ts';
import { assumptionsOf } from '../../packages/planning/src/household/assumptions.ts';
import { familyOf, memberOf } from '../../packages/planning/src/household/family.ts';
import { billOf } from '../../packages/planning/src/project/bill.ts';
import { debtPayments } from '../../packages/planning/src/project/debt.ts';
import { effects } from '../../packages/planning/src/project/effect.ts';
import { flowsOf, pathOf } from '../../packages/planning/src/project/positions.ts';
import { livesOf } from '../../packages/planning/src/risks/lives.ts';
import { must, present } from '../planning/families.ts';
import { exampleFamily } from './exampleFamily.ts';

const page = readFileSync(new URL('../../docs/method.md', import.meta.url), 'utf8');

type Step = { readonly name: string; readonly sum: string; readonly printed: string };

const steps: readonly Step[] = [...page.matchAll(/^```calc\n(.*?)^```$/gms)]
  .flatMap(([, block = '']) => block.trim().split('\n'))
  .map((line) => {
    const [, name = '', sum = '', printed = ''] = /^(.+?): (.+) = (\S+)$/.exec(line) ?? [];
    return { name, sum, printed };
  });

const plain = (text: string): string => text.replaceAll(',', '').replaceAll('−', '-');
const printedNumber = (text: string): number => Number(plain(text));

/** Digits and signs of the page as a calculator takes them; anything else is no arithmetic. */
function calculated(sum: string): number {
  const typed = plain(sum)
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replaceAll('^', '**')
    .replaceAll('√', 'Math.sqrt')
    // A sign in front of a number that is not subtracted from anything.
    .replace(/^-(\d+)/, '(0-$1)');
  if (!/^(?:[\d.+\-*/() ]|Math\.sqrt)+$/.test(typed)) throw new TypeError(sum);
  return Number(new Function(`return ${typed}`)());
}

/** By half of the last printed digit, and what rounded inputs add to it. */
function tolerance(printed: string): number {
  const digits = /\.(\d+)$/.exec(printed)?.[1]?.length ?? 0;
  return 0.5 * 10 ** -digits + (digits === 2 ? 0.012 : 0);
}

const facts = must(loadPlanningFacts());
const assumptions = must(
  assumptionsOf(facts.assumptionDefaults, exampleFamily.choices.assumptions),
);
const family = must(familyOf(exampleFamily, assumptions, facts.basis));
const table = gapTable({ family, assumptions, schedule: [] });
const husband = memberOf(family, 'husband');
const lives = must(livesOf(husband, { basis: facts.basis, assumptions, years: 10 }));

function path(layer: 1 | 2, peril: ScriptPeril | null): readonly number[] {
  const script = peril === null ? null : { member: 'husband', peril, year: 0 };
  const changed =
    script === null ? [] : effects(script, { context: table.context, base: table.base });
  const flows = present(flowsOf([...table.base, ...changed], layer));
  const { atEnd, afterStart } = pathOf(flows, assumptions.poolReturn);
  return [afterStart[0] ?? Number.NaN, ...atEnd.slice(1)].map((fen) => fen / 100);
}

/** What is left of a year: flows of its middle. */
function balance(
  layer: 1 | 2,
  { peril, year }: { peril: ScriptPeril | null; year: number },
): number {
  const script = peril === null ? null : { member: 'husband', peril, year: 0 };
  const changed =
    script === null ? [] : effects(script, { context: table.context, base: table.base });
  const flows = present(flowsOf([...table.base, ...changed], layer));
  return (flows.mid[year] ?? Number.NaN) / 100;
}

const gap = (peril: ScriptPeril, layer: 1 | 2): number =>
  present(table.rows.find((r) => r.member === 'husband' && r.peril === peril)).now[
    layer - 1 === 0 ? 0 : 1
  ].fen / 100;
const own = (peril: ScriptPeril): number =>
  present(billOf(peril, { person: husband.person, year: 0, assumptions })).ownCents / 100;
const chance = (peril: ScriptPeril): number => lives.probability[peril][0] ?? Number.NaN;

/** The engine's figure behind each line; values of bundles stand in the golden test. */
const engine: ReadonlyMap<string, () => number> = new Map([
  ['一年还款', () => (debtPayments(present(exampleFamily.debts[0]))[0] ?? Number.NaN) / 100],
  ['第一层，什么都不发生', () => balance(1, { peril: null, year: 0 })],
  ['第二层，什么都不发生', () => balance(2, { peril: null, year: 0 })],
  ['第一层，丈夫身故', () => balance(1, { peril: 'death', year: 0 })],
  ['第二层，丈夫身故', () => balance(2, { peril: 'death', year: 0 })],
  ['第一层，丈夫重疾头三年', () => balance(1, { peril: 'criticalIllness', year: 2 })],
  ['第一层，丈夫重疾以后', () => balance(1, { peril: 'criticalIllness', year: 3 })],
  ['第二层，丈夫重疾头三年', () => balance(2, { peril: 'criticalIllness', year: 0 })],
  ['第二层，丈夫重疾以后', () => balance(2, { peril: 'criticalIllness', year: 9 })],
  ['大额账单自付', () => own('billSerious')],
  ['灾难性账单自付', () => own('billCatastrophic')],
  ['付完大额账单，手里', () => path(1, 'billSerious')[0] ?? Number.NaN],
  ['付完灾难性账单，手里', () => path(1, 'billCatastrophic')[0] ?? Number.NaN],
  ['第二层，一年以后', () => path(2, null)[1] ?? Number.NaN],
  ['第一层身故，一年以后', () => path(1, 'death')[1] ?? Number.NaN],
  ['第一层身故，两年以后', () => path(1, 'death')[2] ?? Number.NaN],
  ['第一层重疾，一年以后', () => path(1, 'criticalIllness')[1] ?? Number.NaN],
  ['身故缺口，第一层', () => gap('death', 1)],
  ['身故缺口，到第二层', () => gap('death', 2)],
  ['重疾缺口，第一层', () => gap('criticalIllness', 1)],
  ['重疾缺口，到第二层', () => gap('criticalIllness', 2)],
  ['大额账单缺口', () => gap('billSerious', 2)],
  ['灾难性账单缺口', () => gap('billCatastrophic', 2)],
  ['身故', () => chance('death')],
  ['重疾', () => chance('criticalIllness')],
  ['大额账单（没有重疾）', () => chance('billSerious')],
  ['灾难性账单', () => chance('billCatastrophic')],
]);

/** Rows of the tables whose first cell is this, without their rule. */
const rowsOf = (pattern: RegExp): readonly (readonly string[])[] =>
  page
    .split('\n')
    .filter((line) => pattern.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

describe('docs/method.md', () => {
  it('has lines of arithmetic, each with a name of its own', () => {
    expect(steps.length).toBeGreaterThan(40);
    expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length);
    expect(
      steps.every(({ name, sum, printed }) => name !== '' && sum !== '' && printed !== ''),
    ).toBe(true);
    expect([...engine.keys()].filter((name) => !steps.some((step) => step.name === name))).toEqual(
      [],
    );
  });

  it.each(steps)('$name: $sum', ({ name, sum, printed }) => {
    const within = tolerance(printed);
    expect(Math.abs(calculated(sum) - printedNumber(printed))).toBeLessThanOrEqual(within);
    const ours = engine.get(name)?.() ?? printedNumber(printed);
    expect(Math.abs(ours - printedNumber(printed))).toBeLessThanOrEqual(within);
  });

  it('has the engine’s positions of ten years', () => {
    const perils = { 什么都不发生: null, 身故: 'death', 重疾: 'criticalIllness' } as const;
    const rows = rowsOf(/^\| 第[一二]层，\S+ +\|/);
    expect(rows).toHaveLength(6);
    for (const [title = '', ...cells] of rows) {
      const [layer, what = ''] = title.split('，');
      const peril = Object.entries(perils).find(([word]) => word === what)?.[1] ?? null;
      const shown = cells.map(printedNumber);
      expect(shown).toEqual(path(layer === '第一层' ? 1 : 2, peril).map(Math.round));
    }
  });

  it('lists the bundles of the golden test, and the best of each budget among them', () => {
    const amount = (cell: string): string =>
      plain(cell.replace('万', '0000').replace('—', '0').replace('有', '1'));
    const bundles = rowsOf(/^\| +[\d,]+\.\d\d \| +\S+ \| +\S+ \|/).map((row) =>
      row.map(amount).map(Number),
    );
    expect(bundles).toHaveLength(18);
    const golden = readFileSync(new URL('methodExample.test.ts', import.meta.url), 'utf8');
    const rows = [...golden.matchAll(/^ {4}\[([\d., ]+)\],$/gm)].map(([, row = '']) =>
      row.split(',').map(Number),
    );
    const known = rows.filter((row) => row.length === 5);
    expect(bundles.map((row) => [row[0], row[1], row[2], row[3], row[4]])).toEqual(known);
    const budgets = rowsOf(/^\| [\d, ]+ \| [\d,]+\.\d\d \| 定期/);
    expect(budgets).toHaveLength(3);
    for (const [budget = '', premium = ''] of budgets) {
      const affordable = bundles.filter((row) => (row[0] ?? 0) <= printedNumber(budget));
      const best = affordable.toSorted((a, b) => (b[4] ?? 0) - (a[4] ?? 0))[0];
      expect(best?.[0]).toBe(printedNumber(premium));
    }
  });

  it('values bundles in its arithmetic as the table does', () => {
    const printed = new Map(steps.map((step) => [step.name, step.printed]));
    const table18 = rowsOf(/^\| +[\d,]+\.\d\d \| +\S+ \| +\S+ \|/);
    const inTable = (term: string, illness: string, medical: string): string =>
      present(
        table18.find((row) => row[1] === term && row[2] === illness && row[3] === medical),
      )[4] ?? '';
    for (const [name, bundle] of [
      ['定期 50 万的价值', ['50万', '0', '—']],
      ['定期 90 万的价值', ['90万', '0', '—']],
      ['重疾 10 万的价值', ['0', '10万', '—']],
      ['重疾 20 万的价值', ['0', '20万', '—']],
      ['医疗险的价值', ['0', '0', '有']],
      ['重疾 20 万加医疗险的价值', ['0', '20万', '有']],
    ] as const) {
      expect(printedNumber(printed.get(name) ?? '')).toBe(
        printedNumber(inTable(bundle[0], bundle[1], bundle[2])),
      );
    }
  });
});
