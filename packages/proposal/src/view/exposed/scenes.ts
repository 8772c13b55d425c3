/** Scenes: what was assumed, what the family has then, and every gap before and after with its reasons. */
import { subtractCents, zeroCents, type Cents } from '@cebao/kernel';
import type { SceneGap, SceneMoney, SceneResult, SceneTerm } from '@cebao/planning';
import { heading, left, muted, paragraph, right, row, table } from '../build.ts';
import type { Block, Row, Section } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { plainNumber, probability, signedWan, wan } from '../text.ts';
import { assumptionValue } from '../basis/assumptionValue.ts';
import {
  refusalWords,
  scenePerilWords,
  sceneTargetWords,
  sceneTermWords,
} from '../../words/exposureWords.ts';

/** Names a subject of a term: a policy, or a label of the family's own. */
export type Naming = (subject: string) => string;

export function sceneSections(scope: Scope): readonly Section[] {
  const { scenes } = scope.bundle.report;
  if (scenes.length === 0) return [];
  return [
    {
      id: 'scenes',
      title: '如果……会怎样',
      lead:
        '每个情景只改下面写明的几件事，其余照旧，再算一遍同样的缺口（没有算新保费，事故在第一年）。' +
        '数值是假设，可以修改；情景不进入方案的优化。',
      newPage: true,
      onePage: false,
      blocks: scenes.flatMap((scene) => sceneBlocks(scene, scope.subject)),
    },
  ];
}

function sceneBlocks(scene: SceneResult, naming: Naming): Block[] {
  return [heading(2, scene.name), ...sceneBody(scene, naming)];
}

/** A scene without its name. */
export function sceneBody(scene: SceneResult, naming: Naming): readonly Block[] {
  return [
    paragraph(`假设：${scene.values.map(valueText).join('；')}。`),
    ...(scene.obstacle === null
      ? changedBlocks(scene, naming)
      : [obstacleBlock(scene.obstacle, scene)]),
  ];
}

function obstacleBlock(
  { code, thing, value, limit }: NonNullable<SceneResult['obstacle']>,
  { values }: SceneResult,
): Block {
  const why = refusalWords(code);
  if (isTarget(value)) return muted(`这个家庭现在做不到：${why}：${sceneTargetWords[value]}。`);
  // The figure of the scene that it fails at, with its unit.
  const figure = values.find(({ id }) => id === thing.split('.').at(-1));
  const named =
    figure === undefined ? value : `${figure.name} ${valueOf(figure.value, figure.unit)}`;
  return muted(`这个家庭现在做不到：${why}（${named}；要求：${limitWords(limit)}）。`);
}

/** A limit of a scene's own is a code; those of the checks of every family are sentences. */
function limitWords(limit: string): string {
  return limit === 'liquidTotal' ? '不多于现金与可变卖资产之和' : limit;
}

function isTarget(value: string): value is keyof typeof sceneTargetWords {
  return Object.hasOwn(sceneTargetWords, value);
}

/** A class or a number of things has no unit to be said. */
function valueText({ name, value, unit, edited }: SceneResult['values'][number]): string {
  return `${name} ${valueOf(value, unit)}${edited ? '（已修改）' : ''}`;
}

function valueOf(value: number, unit: string): string {
  return unit === 'count' ? plainNumber(value) : assumptionValue(value, unit);
}

function changedBlocks(scene: SceneResult, naming: Naming): Block[] {
  return [
    moneyTable(scene),
    ...gapBlocks(scene, naming),
    ...accidentBlocks(scene),
    ...liabilityBlocks(scene),
  ];
}

const moneyRows: readonly (readonly [keyof SceneMoney, string])[] = [
  ['annualIncomeCents', '家庭年收入'],
  ['essentialsCents', '必要开支，每年'],
  ['liquidCents', '流动资产'],
  ['debtsCents', '负债'],
  ['goalGapCents', '什么都不发生时的短缺（今天的价值）'],
];

function moneyTable({ before, after }: SceneResult): Block {
  return table(
    [left('家庭', 2), right('现在', 1), right('情景中', 1), right('变化', 1)],
    moneyRows.map(([key, name]) => changeRow(name, before[key], after[key])),
  );
}

function changeRow(name: string, before: Cents, after: Cents): Row {
  return row(name, wan(before), wan(after), changeText(before, after));
}

function changeText(before: Cents, after: Cents): string {
  return before === after ? '—' : signedWan(subtractCents(after, before));
}

const shownTerms = 3;

function gapBlocks({ gaps }: SceneResult, naming: Naming): Block[] {
  const moved = gaps.filter(({ terms }) => terms.length > 0);
  const same = gaps.length - moved.length;
  const rest = same === 0 ? '' : `另有 ${String(same)} 项缺口没有变化。`;
  if (moved.length === 0) return [muted(`各项缺口都没有变化。`)];
  return [
    table(
      [
        left('谁、什么事', 1.3),
        right('现在缺', 0.9),
        right('情景中缺', 0.9),
        right('变化', 0.9),
        left('主要因为', 2.4),
      ],
      moved.map((gap) => gapRow(gap, naming)),
      `到第二层的缺口。各项原因之和正好是变化，这里只列最大的 ${String(shownTerms)} 项。${rest}`,
    ),
  ];
}

function gapRow({ name, peril, before, after, terms }: SceneGap, naming: Naming): Row {
  const [then, now] = [before?.g2Cents ?? zeroCents, after?.g2Cents ?? zeroCents];
  return row(
    `${name} ${scenePerilWords[peril]}`,
    before === null ? '还不在' : wan(then),
    after === null ? '不再在' : wan(now),
    changeText(then, now),
    terms
      .filter(({ code }) => code !== 'rounding')
      .slice(0, shownTerms)
      .map((term) => termText(term, naming))
      .join('；'),
  );
}

function termText({ code, subject, changeCents }: SceneTerm, naming: Naming): string {
  const word = sceneTermWords[code];
  const name = subject === '' ? word : `${word}「${naming(subject)}」`;
  return `${name} ${signedWan(changeCents)}`;
}

function accidentBlocks({ accidents }: SceneResult): Block[] {
  return accidents.map(({ name, before, after }) =>
    muted(
      `${name} 一年内意外身故的概率由 ${probability(before)} 变为 ${probability(after)}` +
        '（2021 年意外表乘职业系数，P 级）；缺口不因职业改变，投保条件可能改变。',
    ),
  );
}

function liabilityBlocks({ liabilities }: SceneResult): Block[] {
  return liabilities.map(({ label, lossCents }) =>
    muted(`新的责任「${label}」：一次可能要付 ${wan(lossCents)}（已减责任保障；没有概率）。`),
  );
}
