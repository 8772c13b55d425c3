/** Since the last review: which gaps moved, and each of the largest shared among its causes. */
import { sumCents, zeroCents, type Cents } from '@cebao/kernel';
import type { Factor, MovedGap, WhyItMoved } from '@cebao/planning';
import { factorWords } from '../../words/factorWords.ts';
import { perilWords } from '../../words/zhCN.ts';
import type { Block, Section } from '../blocks.ts';
import { heading, left, muted, paragraph, right, row, table, totalRow } from '../build.ts';
import type { Scope } from '../scope.ts';
import { dateText, signedYuan, yuan } from '../text.ts';

/** A page of tables that nobody reads to its end explains nothing. */
const shownInFull = 6;

export function reviewSections({ bundle }: Scope): readonly Section[] {
  const { review } = bundle;
  if (review === null) return [];
  const pairs = pairsOf(review.gaps.filter(isMoved));
  return [
    {
      id: 'review',
      title: '与上次相比：缺口为什么变了',
      lead:
        `${dateText(review.from)} 与 ${dateText(review.to)} 各按当天的资料、假设、官方表与国家规则计算；` +
        '缺口指事故若发生在第一年还差多少，没有算方案的保费与赔付；第二层包含第一层。',
      newPage: true,
      onePage: false,
      blocks: [
        paragraph(`${differsText(review)}${peopleText(review)}`),
        ...(pairs.length === 0
          ? [paragraph('没有一个缺口变了。')]
          : [
              changesTable(pairs),
              ...pairs.slice(0, shownInFull).flatMap((pair) => sharedBlocks(pair, review)),
            ]),
        muted(
          '每一项是它在所有先后次序中平均带来的变化（Shapley），合计一分不差；不是因果的证明。' +
            '开支变了算作“家庭”，存款多了算作“市场”：资料里没有写原因的，这里不猜。' +
            'cebao verify 会用附件里两天的资料重算这几页的每个数。',
        ),
      ],
    },
  ];
}

function isMoved({ parts }: MovedGap): boolean {
  return parts.some(({ cents }) => cents !== 0);
}

function differsText({ moved }: WhyItMoved): string {
  if (moved.length === 0) return '两天的资料里影响缺口的内容全都相同。';
  return `不同的：${moved.map((factor) => factorWords[factor]).join('、')}。其余相同，各贡献 0。`;
}

function peopleText({ arrived, left: gone }: WhyItMoved): string {
  const named = (title: string, people: WhyItMoved['arrived']): string =>
    people.length === 0 ? '' : `${title}：${people.map(({ name }) => name).join('、')}。`;
  return `${named('新来的', arrived)}${named('离开的', gone)}`;
}

/** Both layers of one member and peril; the largest change first. */
type Pair = readonly MovedGap[];

function pairsOf(gaps: readonly MovedGap[]): readonly Pair[] {
  const pairs = new Map<string, MovedGap[]>();
  for (const gap of gaps) {
    const key = `${gap.peril} ${gap.member}`;
    pairs.set(key, [...(pairs.get(key) ?? []), gap]);
  }
  const size = (pair: Pair): number =>
    pair.reduce((most, { changeCents }) => Math.max(most, Math.abs(changeCents)), 0);
  return [...pairs.values()].toSorted((a, b) => size(b) - size(a));
}

const layerWords = { 1: '第一层', 2: '到第二层' } as const;

function changesTable(pairs: readonly Pair[]): Block {
  return table(
    [
      left('缺口', 1.8),
      left('看到哪一层', 1),
      right('当时', 1),
      right('现在', 1),
      right('变化', 1),
    ],
    pairs
      .flat()
      .map((gap) =>
        row(
          `${gap.name} ${perilWords[gap.peril]}`,
          layerWords[gap.layer],
          yuan(gap.beforeCents),
          yuan(gap.afterCents),
          signedYuan(gap.changeCents),
        ),
      ),
    pairs.length > shownInFull ? `下面拆开变化最大的 ${String(shownInFull)} 项。` : null,
  );
}

function sharedBlocks(pair: Pair, { from, to, moved }: WhyItMoved): readonly Block[] {
  const [first] = pair;
  if (first === undefined) return [];
  const line = (title: string, amountOf: (gap: MovedGap) => string) =>
    row(title, ...pair.map(amountOf));
  return [
    heading(2, `${first.name} ${perilWords[first.peril]}`),
    table(
      [left('', 2), ...pair.map(({ layer }) => right(layerWords[layer], 1))],
      [
        line(`${dateText(from)} 的缺口`, (gap) => yuan(gap.beforeCents)),
        ...moved.map((factor) =>
          line(factorWords[factor], (gap) => signedYuan(partOf(gap, factor))),
        ),
        line('变化合计', (gap) => signedYuan(sumCents(gap.parts.map(({ cents }) => cents)))),
        totalRow(`${dateText(to)} 的缺口`, ...pair.map((gap) => yuan(gap.afterCents))),
      ],
    ),
  ];
}

function partOf({ parts }: MovedGap, factor: Factor): Cents {
  return parts.find((part) => part.factor === factor)?.cents ?? zeroCents;
}
