/** What is allowed instead, in the words of the form: fields by their labels, codes by their names. */
import { leafKind, percentText } from '../../draft/wire.ts';
import { isWordKey } from '../../i18n/isWordKey.ts';
import type { Say } from '../../i18n/say.ts';
import { patterns } from './patterns.ts';

export type Limited = {
  readonly code: string;
  readonly limit: string;
  /** Where it stands in the family file; unknown where a field judges itself. */
  readonly path?: string;
};

/** Groups of words by the field whose values they are. */
const groupsOf: Readonly<Record<string, readonly string[]>> = {
  kind: ['code.kind', 'code.income', 'code.cost', 'code.asset', 'code.liability', 'cover.growth'],
  premium: ['growth.premium'],
  sex: ['code.sex'],
  role: ['code.role'],
  socialMedical: ['code.social'],
  repayment: ['code.repayment'],
  status: ['code.policyStatus'],
  premiumMode: ['code.mode'],
  waiver: ['code.waiver'],
  tolerance: ['code.tolerance'],
  style: ['code.style'],
  form: ['code.companyForm'],
  assetClass: ['code.assetClass'],
  account: ['code.account'],
  employment: ['code.employment'],
  lineClass: ['code.lineClass'],
  line: ['code.lineClass'],
  conditions: ['code.condition'],
};

/** Empty where the sentence of the refusal says it all. */
export function limitText(given: Limited, say: Say): string {
  const { code, limit } = given;
  const field = lastField(given.path ?? '');
  if (code === 'NO_PLAN') return noPlanText(limit, say);
  if (code === 'CONFLICT') return conflictLimit(limit, say);
  // A field that was left empty wants a value; which type it has is no news to who fills in a form.
  const isShape = /^(文字|数字|整数|列表|对象|null|true 或 false)$/.test(limit);
  if (limit === '' || (code === 'MISSING_FIELD' && (isShape || limit.includes(' | ')))) return '';
  return choices(limit, field, say) ?? known(limit, field, say) ?? withLabels(limit, say);
}

/** "refused 2, expired 1": the counted causes for which nothing could be chosen. */
function noPlanText(limit: string, say: Say): string {
  const causes = [...limit.matchAll(/(\w+) (\d+)/g)].map(([, reason = '', count = '']) => {
    const key = `code.whyNot.${reason}`;
    return say('app.inBrackets', { text: isWordKey(key) ? say(key) : reason, aside: count });
  });
  const list = causes.length === 0 ? say('plan.nothing') : causes.join(say('app.semicolon'));
  return say('limit.noPlan', { list });
}

function conflictLimit(limit: string, say: Say): string {
  return say(limit === 'changeIt' ? 'conflict.changeIt' : 'report.conflictHint');
}

function lastField(path: string): string {
  return /([A-Za-z]+)(\[\d+\])?$/.exec(path)?.[1] ?? '';
}

/** `term | accident` is what the form calls these; codes without a word are left as they are. */
function choices(limit: string, field: string, say: Say): string | null {
  if (!limit.includes(' | ')) return null;
  const words = limit.split(' | ').map((value) => valueWord(value, field, say) ?? value);
  return say('limit.oneOf', { list: words.join(say('app.listComma')) });
}

export function valueWord(value: string, field: string, say: Say): string | null {
  for (const group of groupsOf[field] ?? []) {
    const key = `${group}.${value}`;
    if (isWordKey(key)) return say(key);
  }
  return null;
}

function known(limit: string, field: string, say: Say): string | null {
  const fields = /^(?<names>.+)填且只填一项$/.exec(limit)?.groups?.['names'];
  if (fields !== undefined) {
    const names = [...fields.matchAll(/[A-Za-z]+/g)].map(([name]) => labelOf(name, say) ?? name);
    return say('limit.oneField', { fields: [...new Set(names)].join(say('app.listComma')) });
  }
  const ofKind = /^(?<kind>[A-Za-z]+) (?<what>必须填写|没有这个字段)$/.exec(limit)?.groups;
  if (ofKind !== undefined) {
    const kind = valueWord(ofKind['kind'] ?? '', 'kind', say) ?? '';
    return say(ofKind['what'] === '必须填写' ? 'limit.kindNeeds' : 'limit.kindHasNone', { kind });
  }
  for (const [pattern, key] of patterns) {
    const match = pattern.exec(limit);
    if (match !== null) return say(key, figures(match.groups ?? {}, field));
  }
  return null;
}

/** The form asks for percent where the file holds a share. */
function figures(groups: Readonly<Record<string, string>>, field: string) {
  if (leafKind(field) !== 'percent') return groups;
  return Object.fromEntries(
    Object.entries(groups).map(([name, text]) => [name, `${percentText(Number(text))}%`]),
  );
}

/** What has no sentence of its own: at least its fields are called as the form calls them. */
function withLabels(limit: string, say: Say): string {
  return limit
    .replace(/（data\/[^）]*）/g, '')
    .replace(/[A-Za-z]{2,}/g, (name) => labelOf(name, say) ?? name);
}

function labelOf(name: string, say: Say): string | null {
  const key = `fact.${name}`;
  return isWordKey(key) ? say(key) : null;
}
