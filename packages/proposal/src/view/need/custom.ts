/** What custom would say, in one grey line under each need. Source: METHOD §8. */
import type { ProductKind } from '@cebao/actuarial';
import { addCents, subtractCents, zeroCents, type Cents } from '@cebao/kernel';
import type { CustomRule, GapResult, ScriptPeril, Term, TermCode } from '@cebao/planning';
import { muted } from '../build.ts';
import type { Block } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { wan } from '../text.ts';
import { customWords, termWords } from '../../words/zhCN.ts';
import { uncoveredText } from './uncovered.ts';

const kindOfPeril = {
  death: 'term',
  criticalIllness: 'criticalIllness',
  billEveryday: null,
  billSerious: null,
  billCatastrophic: null,
  disability: null,
} as const satisfies Record<ScriptPeril, ProductKind | null>;

export function customBlocks(scope: Scope, gap: GapResult): Block[] {
  const kind = kindOfPeril[gap.peril];
  if (kind === null) return [];
  return scope.bundle.report.custom
    .filter((rule) => rule.member === gap.member && rule.kind === kind)
    .map((rule) => muted(`${customText(rule)}${whyText(scope, gap)}`));
}

const shownReasons = 2;

/** The family's own figures that custom does not look at: what weighs most, on both sides. */
function whyText(scope: Scope, { member, peril, now }: GapResult): string {
  const [first, second] = now;
  const kinds = sumsByKind(second.workings);
  const more = kinds.filter(([, sum]) => sum > 0).toSorted((a, b) => b[1] - a[1]);
  const less = kinds.filter(([, sum]) => sum < 0).toSorted((a, b) => a[1] - b[1]);
  const told = (all: typeof kinds) =>
    all.slice(0, shownReasons).map(([code, sum]) => `${termWords[code]} ${wan(absCents(sum))}`);
  const sides = [
    ...(more.length === 0 ? [] : [`加上${told(more).join('、')}`]),
    ...(less.length === 0 ? [] : [`减去${told(less).join('、')}`]),
  ];
  const open = scope.bundle.report.uncovered.find(
    (item) => item.member === member && item.peril === peril && item.openCents > 0,
  );
  const rest = open === undefined ? '' : `；没有全部补上，因为${uncoveredText(scope, open)}`;
  return (
    `惯例只看收入；按这个家庭逐年推演，缺口到第一层 ${wan(first.cumulativeCents)}、` +
    `到第二层 ${wan(second.cumulativeCents)}，主要是${sides.join('，')}${rest}。`
  );
}

function sumsByKind(terms: readonly Term[]): readonly (readonly [TermCode, Cents])[] {
  const sums = new Map<TermCode, Cents>();
  for (const { code, cents } of terms) sums.set(code, addCents(sums.get(code) ?? zeroCents, cents));
  return [...sums].filter(([code]) => code !== 'rounding');
}

function absCents(amount: Cents): Cents {
  return amount < 0 ? subtractCents(zeroCents, amount) : amount;
}

export function customPremiumBlocks(scope: Scope): Block[] {
  return scope.bundle.report.custom
    .filter((rule) => rule.kind === 'premium' && rule.customHighCents > 0)
    .map((rule) => muted(`${customText(rule)}预算由您决定；补不上缺口的钱，我们留下不用。`));
}

/** Both count what is in force; premiums are those of a year. */
export function customText(rule: CustomRule): string {
  const low = wan(rule.customLowCents);
  const high = wan(rule.customHighCents);
  const range = low === high ? low : `${low} 至 ${high}`;
  const [custom, ours] = [`惯例“${customWords[rule.rule]}”会说`, wan(rule.oursCents)];
  return rule.kind === 'premium'
    ? `${custom}每年 ${range}；本方案首年与已有保单的年保费合计 ${ours}。`
    : `${custom} ${range}；已有与本方案合计 ${ours}。`;
}
