/**
 * Where the figures of a plan come from, one line each, as a proposal prints them. Read from the
 * heads of the `source.md` files and from the rules, so that nothing is said twice.
 */
import { ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { collect } from '@cebao/sheets';
import { dataRoot, foldersOf, readText } from '../read/dataFile.ts';
import { loadRules, type RegulatoryRule } from './rules.ts';

export type Source = {
  readonly id: string;
  readonly title: string;
  readonly document: string;
  readonly dates: string;
  readonly confidence: string;
};

/** A folder with a `source.md`; Chinese words where its head is written in English. */
type Dossier = { readonly path: string; readonly title?: string; readonly document?: string };

const tables: readonly Dossier[] = [
  { path: 'tables/cl-2025' },
  { path: 'tables/ci-2020' },
  { path: 'tables/accident-2021' },
];

const others: readonly Dossier[] = [
  {
    path: 'rules/social-medical',
    title: '医保基金平均支付比例（全国）',
    document: '医疗保障统计快报',
  },
  {
    path: 'rules/social',
    title: '养老、退休、遗属与工伤待遇规则',
    document: '2024 年延迟退休决定、国发〔2005〕38号、人社部发〔2021〕18号、工伤保险条例',
  },
  {
    path: 'rules/underwriting-outlook',
    title: '核保预期表',
    document: '规划师的判断，不是保险公司的决定（假设）',
  },
  { path: 'occupations', title: '职业类别表', document: '公开网页（2018），保险公司未确认' },
];

const assumptions: Source = {
  id: 'assumptions/default',
  title: '规划师的标准假设',
  document: '逐项理由见“全部假设”',
  dates: unstated(),
  confidence: '假设',
};

/** The rules that a plan is checked against. */
const usedRules: readonly string[] = ['R001', 'R002', 'R003', 'R034', 'R035'];

export function loadSources(root: string = dataRoot): Result<readonly Source[]> {
  const rules = loadRules(root);
  if (!rules.ok) return rules;
  const codes = foldersOf({ root, path: 'products' });
  if (!codes.ok) return codes;
  const products = codes.value.map((code): Dossier => ({
    path: `products/${code}`,
    document: '条款、产品说明书、费率表（公布的，非现行在售）',
  }));
  const read = (dossiers: readonly Dossier[]) =>
    collect(dossiers.map((dossier) => sourceOf(root, dossier)));
  const texts = read([...tables, ...products, ...others]);
  if (!texts.ok) return texts;
  return ok([...texts.value, ...ruleSources(rules.value.regulatory), assumptions]);
}

function sourceOf(root: string, dossier: Dossier): Result<Source> {
  const text = readText({ root, path: `${dossier.path}/source.md` });
  if (!text.ok) return text;
  const [head = ''] = text.value.split('\n');
  const issued = /^- Issuer: (.*)$/m.exec(text.value)?.[1] ?? '';
  const dates = [...new Set(issued.match(/20\d\d-\d\d-\d\d/g))];
  return ok({
    id: dossier.path.replace(/^(tables|products)\//, ''),
    title: dossier.title ?? head.replace(/^# (\d{6} )?/, ''),
    document: dossier.document ?? /Document: ([^.,]*)/.exec(issued)?.[1] ?? unstated(),
    dates: dates.length === 0 ? unstated() : dates.join('，'),
    confidence: confidenceOf(text.value),
  });
}

const levels = ['high', 'medium', 'low'] as const;
const levelWords = { high: '高', medium: '中', low: '低' } as const;
/** A verdict stands after "Confidence", after "author:", or alone in brackets. */
const verdicts = /Confidence[^\n]*|author: [^.]*|\((?:high|medium|low)[^)]*\)/g;

/** From the best to the worst word that the source gives itself. */
function confidenceOf(text: string): string {
  const said = (text.match(verdicts) ?? []).join(' ');
  const found = levels.filter((level) => new RegExp(`\\b${level}\\b`).test(said));
  const [best, worst] = [found[0], found.at(-1)];
  if (best === undefined || worst === undefined) return unstated();
  return best === worst ? levelWords[best] : `${levelWords[best]}至${levelWords[worst]}`;
}

/** One line for each document, however many of its rules are used. */
function ruleSources(rules: readonly RegulatoryRule[]): readonly Source[] {
  const sources = rules
    .filter((rule) => usedRules.includes(rule.id))
    .map((rule): readonly [string, Source] => [
      rule.documentNo,
      {
        id: rule.id,
        title: rule.document,
        document: rule.documentNo,
        dates: `${rule.effective} 起施行`,
        confidence: levelWords[levels.find((level) => level === rule.confidence) ?? 'low'],
      },
    ]);
  return [...new Map(sources.toReversed()).values()].toReversed();
}

function unstated(): string {
  return '未载明';
}
