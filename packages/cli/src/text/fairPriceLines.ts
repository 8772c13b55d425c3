/** Fair prices as lines of text: a table, what has no figure and why, what was assumed. */
import type { BenefitValue, FairInterval, FairPrice, Product, Sex, Term } from '@cebao/actuarial';
import type { Assumption } from '@cebao/contracts';
import { describeRefusal, type Result } from '@cebao/kernel';
import { kindWords, number, percent, sexWords } from '@cebao/proposal';
import type { FairRequest } from '../commands/fairPriceRequest.ts';
import { notOnSale } from '../commands/products.ts';
import { perilNames } from './perilNames.ts';
import { left, right, textTable } from './table.ts';

export type PricedTerm = {
  readonly product: Product;
  readonly term: Term;
  readonly sex: Sex;
  readonly fair: Result<FairPrice>;
};

export type Setting = {
  readonly request: FairRequest;
  readonly assumptions: readonly Assumption[];
};

/** `shown`: what was asked for. `peers`: every term of the same kinds, for the same person. */
export type Prices = {
  readonly shown: readonly PricedTerm[];
  readonly peers: readonly PricedTerm[];
};

export function fairPriceLines(
  { shown, peers }: Prices,
  { request, assumptions }: Setting,
): readonly string[] {
  const figures = shown.filter((term) => intervalOf(term) !== null);
  const [only, second] = shown;
  return [
    `每一元保费的给付现值：${request.age} 岁，折现率 ${percent(request.rate, 2)}，` +
      `生命表 ${request.edition}，重疾表 2020（${notOnSale}）`,
    '',
    ...(figures.length === 0 ? [] : [...textTable(columns, figures.map(cellsOf)), '']),
    ...withoutFigureLines(shown),
    ...(only !== undefined && second === undefined ? benefitLines(only) : []),
    ...rangeLines(peers),
    '假设（只影响“高”；没有官方数字，数值可改：data/assumptions）：',
    ...assumptions.map((one) => `  ${one.zh} ${one.default}`),
    '未计等待期、费用和退保。区间不是结论：承保时选择过的人发生率低于表。',
  ];
}

const columns = [
  left('代码'),
  left('险种'),
  left('方案'),
  left('性别'),
  left('保障期'),
  left('交费'),
  left('起领'),
  right('低'),
  right('高'),
  right('隐含倍数'),
];

function intervalOf({ fair }: PricedTerm): FairInterval | null {
  return fair.ok && fair.value.kind === 'interval' ? fair.value : null;
}

function cellsOf(priced: PricedTerm): readonly string[] {
  const { product, term, sex } = priced;
  const interval = intervalOf(priced);
  const start = term.annuityStartAge === null ? '' : `${term.annuityStartAge}`;
  const figures =
    interval === null
      ? []
      : [number(interval.low, 2), number(interval.high, 2), multipleText(interval)];
  return [
    product.code,
    kindWords[product.kind],
    term.plan,
    sexWords[sex],
    term.period,
    term.payTerm,
    start,
    ...figures,
  ];
}

/** Where old ages stop at a probability of 1, the events that they leave over are shown. */
function multipleText({ impliedMultiple, impliedResidual }: FairInterval): string {
  if (impliedMultiple === null) return '无';
  const multiple = number(impliedMultiple, 2);
  const residual = impliedResidual ?? 0;
  return residual === 0 ? multiple : `${multiple}（概率封顶于 1，余 ${number(residual, 4)}）`;
}

/** Once for each product, plan and reason: how many terms have no figure, and why. */
function withoutFigureLines(shown: readonly PricedTerm[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const priced of shown) {
    if (intervalOf(priced) !== null) continue;
    const { product, term, fair } = priced;
    const reason = fair.ok ? withoutTable(fair.value) : describeRefusal(fair.error);
    const said = `${`${product.code} ${term.plan}`.trim()} 无数字：${reason}`;
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  return [...[...counts].map(([said, count]) => `${said}（${count} 个期限）`), ''];
}

function withoutTable({ benefits }: FairPrice): string {
  const without = benefits.filter(({ evidence }) => !withTable.includes(evidence));
  const names = without.map(({ benefit }) => `${perilNames[benefit.peril]}[${benefit.clause}]`);
  return names.length === 0 ? '只有费率，没有录入给付' : `没有表或表不全的给付 ${names.join('、')}`;
}

const withTable: readonly BenefitValue['evidence'][] = ['table', 'withDeath'];

const evidenceWords = {
  table: '有表',
  part: '下限有表，其余假设',
  assumed: '假设',
  withDeath: '与身故只付一项，已计入身故',
  unknown: '无法估值',
} as const satisfies Readonly<Record<BenefitValue['evidence'], string>>;

function benefitLines(priced: PricedTerm): readonly string[] {
  const interval = intervalOf(priced);
  if (interval === null) return [];
  const share = (amount: number) => number(amount / interval.premiumsCents, 3);
  const rows = interval.benefits.map(({ benefit, evidence, lowCents, highCents }) => [
    perilNames[benefit.peril],
    share(lowCents),
    share(highCents),
    evidenceWords[evidence],
    benefit.clause,
  ]);
  const titles = [left('给付'), right('低'), right('高'), left('依据'), left('条款')];
  return [...textTable(titles, rows), ''];
}

/** The figures of all products of a kind beside each other. */
function rangeLines(peers: readonly PricedTerm[]): readonly string[] {
  const products = new Map(peers.map(({ product }) => [product.code, product]));
  return [
    '同类同龄：',
    ...[...products.values()].map(({ code, kind, name }) => {
      const own = peers.filter(({ product }) => product.code === code);
      return `  ${kindWords[kind]} ${code} ${name}：${rangeText(own)}`;
    }),
    '',
  ];
}

function rangeText(terms: readonly PricedTerm[]): string {
  const figures = terms.map(intervalOf).filter((interval) => interval !== null);
  if (figures.length === 0) return '无数字';
  const range = (values: readonly number[]) =>
    `${number(Math.min(...values), 2)} 至 ${number(Math.max(...values), 2)}`;
  const lows = range(figures.map(({ low }) => low));
  const highs = range(figures.map(({ high }) => high));
  return `低 ${lows}，高 ${highs}（${figures.length} 个期限）`;
}
