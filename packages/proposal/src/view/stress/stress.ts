/** The stress test on one page: how often it goes wrong, how badly, when and by what. */
import {
  deeperWithPlan,
  smallerPercents,
  worseWithPlan,
  yearsOfSpan,
  type StressOutcome,
  type StressResult,
  type WorseLayer,
} from '@cebao/planning';
import type { StressPart } from '../../seal/stressPart.ts';
import { spreadWords, stressLayerWords } from '../../words/stressWords.ts';
import { perilWords } from '../../words/zhCN.ts';
import { assumptionValue } from '../basis/assumptionValue.ts';
import type { Block, Figure, Row, Section } from '../blocks.ts';
import { callout, heading, left, muted, paragraph, right, row, table } from '../build.ts';
import type { Scope } from '../scope.ts';
import { number, percent, wan } from '../text.ts';

/** Nothing where no stress test was asked for. */
export function stressSections({ bundle }: Scope): readonly Section[] {
  const { stress } = bundle;
  if (stress === null) return [];
  const { result } = stress;
  return [
    {
      id: 'stress',
      title: '压力测试：许多种人生',
      lead:
        `抽出 ${number(result.paths, 0)} 条人生，每条最多 ${String(result.years)} 年：全家每个人每年都可能患重疾、` +
        '有大额医疗账单、身故，几件事可以接连发生。同一条人生，比较没有方案与有方案。',
      newPage: true,
      onePage: true,
      blocks: [
        { kind: 'figures', items: figuresOf(result) },
        paragraph(
          `“撑不住”：与什么都不发生相比，缺口（今天的价值）超过家庭自己能承受的 ${wan(result.bearableCents)}。` +
            '保费也算在内：有方案时交不起保费，一样算撑不住。',
        ),
        ...worseBlocks(result),
        heading(2, '多大的可能，多大的缺口'),
        sizeTable(result),
        heading(2, '最难的时候'),
        spanTable(result),
        heading(2, '撑不住的人生里，影响最大的事'),
        causeTable(result),
        ...evidence(stress),
      ],
    },
  ];
}

function figuresOf({ before, after }: StressResult): readonly Figure[] {
  const of = (title: string, outcome: StressOutcome): Figure => ({
    label: `${title}，${stressLayerWords[outcome.layer]}撑不住`,
    value: percent(outcome.ruinProbability),
    note: `${number(outcome.paths, 0)} 条里 ${number(outcome.ruined, 0)} 条`,
  });
  return [0, 1].flatMap((at) => {
    const [one, other] = [before[at], after[at]];
    return one === undefined || other === undefined
      ? []
      : [of('没有方案', one), of('有方案', other)];
  });
}

/** A plan may turn a few heavy losses into more light ones: said aloud, before a client asks. */
function worseBlocks(result: StressResult): readonly Block[] {
  const lines = worseLines(result);
  return lines.length === 0 ? [] : [callout('amber', worseTitle(result), lines)];
}

/** The same on page one, before what stays open. */
export function worseFirst({ bundle }: Scope): readonly Block[] {
  if (bundle.stress === null) return [];
  const { result } = bundle.stress;
  const lines = worseLines(result);
  if (lines.length === 0) return [];
  const title = `先说变得更糟的：${worseTitle(result)}`;
  return [callout('amber', title, [...lines, '见“压力测试”一页。'])];
}

/** Beside what is proved: the best value is not the better outcome of every life. */
export function worseSentence({ bundle }: Scope): string | null {
  if (bundle.stress === null) return null;
  const { result } = bundle.stress;
  const [ruined, deeper] = [ruinedText(result), deeperText(result)];
  const said = [ruined, deeper].filter((text) => text !== null);
  if (said.length === 0) return null;
  const paths = number(result.paths, 0);
  return (
    `价值最高不等于每一种人生都更好：压力测试的 ${paths} 条人生里，${said.join('；')}，` +
    '见“压力测试”。'
  );
}

function ruinedText(result: StressResult): string | null {
  const layers = worseWithPlan(result).map(({ without, withPlan }) => {
    const [from, to] = [without.ruined, withPlan.ruined].map((count) => number(count, 0));
    return `${stressLayerWords[without.layer]}从 ${from} 条到 ${to} 条`;
  });
  return layers.length === 0 ? null : `有方案时撑不住的反而更多（${layers.join('，')}）`;
}

function deeperText(result: StressResult): string | null {
  const layers = deeperWithPlan(result).map(
    ({ without, withPlan }) => `${stressLayerWords[without.layer]}${meanText(without, withPlan)}`,
  );
  return layers.length === 0 ? null : `有方案时平均缺口反而更大（${layers.join('，')}）`;
}

/** More lives ruined weighs more than larger shortfalls of as many. */
export function worseTitle(result: StressResult): string {
  return worseWithPlan(result).length > 0
    ? '有方案时，撑不住的反而更多'
    : '有方案时，撑不住的没有变多，平均缺口却更大';
}

/** By layer, where more lives are ruined with the plan, or no more with more missing; none otherwise. */
export function worseLines(result: StressResult): readonly string[] {
  const ruined = worseWithPlan(result).map(({ without, withPlan }) => {
    const why =
      withPlan.meanCents < without.meanCents
        ? '保费让手里更紧，多了一些小缺口，少了大缺口'
        : '平均也没有变小，请与规划师一起再看这个方案';
    const [paths, from, to, more] = [
      without.paths,
      without.ruined,
      withPlan.ruined,
      withPlan.ruined - without.ruined,
    ].map((count) => number(count, 0));
    const counted = `撑不住的多了 ${more} 条（${paths} 条人生里，从 ${from} 条到 ${to} 条）`;
    return `${stressLayerWords[without.layer]}：${counted}；${meanText(without, withPlan)}：${why}。`;
  });
  return [...ruined, ...deeperWithPlan(result).map(deeperLine)];
}

function deeperLine(layer: WorseLayer): string {
  const { without, withPlan } = layer;
  const [from, to] = [without.ruined, withPlan.ruined].map((count) => number(count, 0));
  const smaller = smallerPercents(layer).map((p) => `${String(p)}%`);
  const heavy =
    smaller.length === 0
      ? '列出的各个百分位也没有一个变小'
      : `只有 ${smaller.join('、')} 的人生不超过的缺口变小`;
  return (
    `${stressLayerWords[without.layer]}：撑不住的没有变多（从 ${from} 条到 ${to} 条），` +
    `${meanText(without, withPlan)}，${heavy}：保费比赔回来的多，请与规划师一起再看这个方案。`
  );
}

function meanText(without: StressOutcome, withPlan: StressOutcome): string {
  return `平均缺口从 ${wan(without.meanCents)}变为 ${wan(withPlan.meanCents)}`;
}

function sizeTable({ before, after }: StressResult): Block {
  const rowsOf = (title: string, outcome: StressOutcome): Row =>
    row(
      stressLayerWords[outcome.layer],
      title,
      `${percent(outcome.ruinProbability)} ± ${percent(outcome.ruinStandardError)}`,
      `${wan(outcome.meanCents)} ± ${wan(outcome.meanStandardErrorCents)}`,
      ...outcome.quantiles.map((quantile) => wan(quantile.cents)),
    );
  const rows = [0, 1].flatMap((at) => {
    const [one, other] = [before[at], after[at]];
    return one === undefined || other === undefined
      ? []
      : [rowsOf('没有方案', one), rowsOf('有方案', other)];
  });
  return table(
    [
      left('看到哪一层', 1),
      left('', 'auto'),
      right('撑不住的可能'),
      right('平均缺口'),
      ...before[0].quantiles.map((quantile) => right(`${String(quantile.percent)}% 不超过`)),
    ],
    rows,
    '必要开支是第一层，现有生活是到第二层。± 后是抽样误差（一个标准误）。“95% 不超过”：100 条人生里，95 条的缺口不超过这个数。',
  );
}

/** Ruined lives by the years of their worst moment; a span that nobody was ruined in is left out. */
function spanTable(result: StressResult): Block {
  const outcomes = [...result.before, ...result.after];
  const years = new Set(outcomes.flatMap((o) => o.worstSpans.map((span) => span.fromYear)));
  const count = (outcome: StressOutcome, fromYear: number): string =>
    number(outcome.worstSpans.find((span) => span.fromYear === fromYear)?.paths ?? 0, 0);
  if (years.size === 0) return paragraph('没有一条人生撑不住。');
  return table(
    fourColumns('最难的那一年'),
    [...years]
      .toSorted((a, b) => a - b)
      .map((from) =>
        row(spanText(from, result.years), ...inOrder(result).map((o) => count(o, from))),
      ),
    '撑不住的人生条数。第 1 年从今天算起；一年之末算作下一年之初。',
  );
}

export function spanText(fromYear: number, years: number): string {
  const { from, until } = yearsOfSpan(fromYear, years);
  return from === until ? `第 ${String(until)} 年` : `第 ${String(from)} 至 ${String(until)} 年`;
}

function causeTable(result: StressResult): Block {
  const causes = new Set(inOrder(result).flatMap((o) => o.causes.map(({ cause }) => cause)));
  if (causes.size === 0) return paragraph('没有。');
  const count = (outcome: StressOutcome, cause: Cause): string =>
    number(outcome.causes.find((one) => one.cause === cause)?.paths ?? 0, 0);
  return table(
    fourColumns('影响最大的事'),
    [...causes].map((cause) =>
      row(causeText(cause), ...inOrder(result).map((o) => count(o, cause))),
    ),
    '撑不住的人生条数。',
  );
}

type Cause = StressOutcome['causes'][number]['cause'];

function causeText(cause: Cause): string {
  return cause === null ? '方案的保费' : perilWords[cause];
}

function fourColumns(title: string) {
  return [
    left(title, 1),
    right(`${stressLayerWords[1]}，没有方案`, 1),
    right(`${stressLayerWords[1]}，有方案`, 1),
    right(`${stressLayerWords[2]}，没有方案`, 1),
    right(`${stressLayerWords[2]}，有方案`, 1),
  ];
}

/** Layer by layer, without and with the plan. */
function inOrder({ before, after }: StressResult): readonly StressOutcome[] {
  return [before[0], after[0], before[1], after[1]];
}

function evidence({ spread, seed, result }: StressPart): readonly Block[] {
  const assumed = ordered(Object.keys(spread)).map((id) => {
    const known = isSpread(id) ? spreadWords[id] : { text: id, unit: '' };
    return `${known.text} ${assumptionValue(spread[id] ?? 0, known.unit)}`;
  });
  return [
    muted(
      `种子 ${String(seed)}，${number(result.paths, 0)} 条人生轮流使用 ${String(result.scenarios)} 个经济情景；同一个种子在任何电脑上得到同样的结果，` +
        'cebao verify 会重算这一页的每个数。',
    ),
    muted(
      `没有官方数字、属假设：${assumed.join('；')}。概率与方案相同，医疗账单的概率是假设。没有计入：失能、等待期、逐年的市场波动。` +
        '压力测试检验方案，不参与求最优，也不是预测。',
    ),
  ];
}

/** In the order of the words: canonical JSON has forgotten any other. */
function ordered(ids: readonly string[]): readonly string[] {
  const known: readonly string[] = Object.keys(spreadWords);
  return [
    ...known.filter((id) => ids.includes(id)),
    ...ids.filter((id) => !isSpread(id)).toSorted(),
  ];
}

function isSpread(id: string): id is keyof typeof spreadWords {
  return Object.hasOwn(spreadWords, id);
}
