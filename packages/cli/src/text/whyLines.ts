/** Why gaps moved, on the screen: before, what each factor did, after; every column sums. */
import { formatYuan, negateCents, sumCents, type Cents } from '@cebao/kernel';
import type { Factor, MovedGap, WhyItMoved } from '@cebao/planning';
import { factorWords, perilWords } from '@cebao/proposal';
import { left, right, textTable } from './table.ts';

export function whyLines(why: WhyItMoved): readonly string[] {
  const { name, from, to, moved } = why;
  const changed = why.gaps.filter((gap) => gap.parts.some((part) => part.cents !== 0));
  return [
    `${name}：${from} → ${to}，缺口为什么变`,
    '缺口指事故若发生在第一年，还差多少（元）；第二层的缺口包含第一层。',
    moved.length === 0
      ? '两份资料里影响缺口的内容全都相同。'
      : `两份资料里不同的：${moved.map((factor) => factorWords[factor]).join('、')}。其余的相同，各贡献 0。`,
    ...namedLine('新来的', why.arrived),
    ...namedLine('离开的', why.left),
    ...pairsOf(changed).flatMap((layers) => blockOf(layers, why)),
    ...stillLines(why.gaps, changed),
    '',
    '每一项是它在所有先后次序中平均带来的变化（Shapley），合计一分不差；不是因果的证明。',
    '开支变了算作“家庭”，存款多了算作“市场”：资料里没有写原因的，这里不猜。',
  ];
}

function namedLine(title: string, people: WhyItMoved['arrived']): readonly string[] {
  return people.length === 0 ? [] : [`${title}：${people.map((one) => one.name).join('、')}`];
}

/** Both layers of one member and peril, in the order of the result. */
function pairsOf(gaps: readonly MovedGap[]): readonly (readonly MovedGap[])[] {
  const pairs = new Map<string, MovedGap[]>();
  for (const gap of gaps) {
    const key = keyOf(gap);
    pairs.set(key, [...(pairs.get(key) ?? []), gap]);
  }
  return [...pairs.values()];
}

const layerWords = { 1: '第一层', 2: '到第二层' } as const;

function blockOf(layers: readonly MovedGap[], { from, to, moved }: WhyItMoved): readonly string[] {
  const [first] = layers;
  if (first === undefined) return [];
  const row = (title: string, cellOf: (gap: MovedGap) => string) => [title, ...layers.map(cellOf)];
  return [
    '',
    `== ${first.name} ${perilWords[first.peril]}`,
    ...textTable(
      [left('元'), ...layers.map(({ layer }) => right(layerWords[layer]))],
      [
        row(from, (gap) => formatYuan(gap.beforeCents)),
        ...moved.map((factor) => row(`  ${factorWords[factor]}`, (gap) => partText(gap, factor))),
        row('  变化合计', (gap) => signed(sumCents(gap.parts.map((part) => part.cents)))),
        row(to, (gap) => formatYuan(gap.afterCents)),
      ],
    ),
  ];
}

function partText({ parts }: MovedGap, factor: Factor): string {
  const part = parts.find((one) => one.factor === factor);
  return part === undefined ? '' : signed(part.cents);
}

function signed(amount: Cents): string {
  if (amount < 0) return `−${formatYuan(negateCents(amount))}`;
  return amount > 0 ? `+${formatYuan(amount)}` : '0';
}

function stillLines(gaps: readonly MovedGap[], changed: readonly MovedGap[]): readonly string[] {
  const moving = new Set(changed.map(keyOf));
  const still = gaps.filter((gap) => !moving.has(keyOf(gap)));
  const names = [...new Set(still.map(({ name, peril }) => `${name} ${perilWords[peril]}`))];
  return names.length === 0 ? [] : ['', `没有变化：${names.join('、')}`];
}

function keyOf({ member, peril }: MovedGap): string {
  return `${peril} ${member}`;
}
