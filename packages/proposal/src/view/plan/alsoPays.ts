/**
 * What a product that was not chosen pays beside: benefits that V does not count and that the line
 * bought instead does not have. Named, because a cheaper choice is not a better one in them.
 */
import type { Benefit, Product } from '@cebao/actuarial';
import type { WhyNot } from '@cebao/planning';
import type { Scope } from '../scope.ts';
import { benefitWords } from '../../words/zhCN.ts';
import { payText } from './benefits.ts';

/** The code of what is left out of V, and the perils that it leaves out. */
const uncountedPerils: Readonly<Record<string, readonly Benefit['peril'][]>> = {
  mildIllness: ['moderateIllness', 'mildIllness', 'preIllness'],
};

/** Where the reason is V: a refusal has nothing to do with what is paid. */
const reasonsOfValue: ReadonlySet<WhyNot['reason']> = new Set<WhyNot['reason']>([
  'dominated',
  'lessValue',
  'noGap',
  'stability',
]);

export function alsoPays({ bundle, name }: Scope, item: WhyNot): string {
  const product = bundle.products.find(({ code }) => code === item.code);
  if (product === undefined || !reasonsOfValue.has(item.reason)) return '';
  const { lines, certificate } = bundle.report.plan;
  const bought = lines.filter(
    (line) => line.insured === item.insured && line.kind === product.kind,
  );
  const has = new Set(bought.flatMap(({ benefits }) => benefits.map(({ peril }) => peril)));
  const uncounted = certificate.leftOut.flatMap((code) => uncountedPerils[code] ?? []);
  const extra = uncounted.flatMap((peril) => (has.has(peril) ? [] : textOf(product, peril)));
  if (extra.length === 0) return '';
  const instead = bought.length === 0 ? '' : `，${name(item.insured)}选的那份没有`;
  return `。V 不计的给付它有${extra.join('、')}${instead}：看重这些就值得再议`;
}

/** The first benefit of the peril stands for the plan; further plans may pay otherwise. */
function textOf({ plans }: Product, peril: Benefit['peril']): readonly string[] {
  const texts = plans.flatMap(({ benefits }) =>
    benefits.filter((benefit) => benefit.peril === peril).map(({ pays }) => payText(pays)),
  );
  const [first] = texts;
  if (first === undefined) return [];
  const isOne = texts.every((text) => text === first);
  return [isOne ? `${benefitWords[peril]}（${first}）` : benefitWords[peril]];
}
