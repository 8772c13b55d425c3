import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Refusal } from '../../packages/kernel/src/index.ts';
import { readHousehold } from '../../packages/contracts/src/index.ts';
import { checkHousehold } from '../../packages/planning/src/index.ts';
import { getAt, isList, isObject, setAt } from '../../packages/web/src/draft/json.ts';
import type { Json } from '../../packages/web/src/draft/json.ts';
import { words as en } from '../../packages/web/src/i18n/words/en.ts';
import { words as zhCN } from '../../packages/web/src/i18n/words/zhCN.ts';
import { words as zhTW } from '../../packages/web/src/i18n/words/zhTW.ts';
import type { Say, Words } from '../../packages/web/src/i18n/say.ts';
import { loadZhCN } from '../../packages/web/src/testing/loadZhCN.ts';
import { faultText } from '../../packages/web/src/api/problems.ts';

beforeAll(loadZhCN);

test('a kind that is none of ours is answered with the kinds as the form calls them', () => {
  const fault = { code: 'BAD_FIELD', limit: 'term | criticalIllness', path: 'policies[0].kind' };
  expect(faultText(fault, saying(zhCN))).toBe('这一项填得不对：定期寿险、重疾险，选一个');
});

test.each([
  ['MISSING_FIELD', 'term | accident', 'policies[0].kind', '缺少必填的字段'],
  ['MISSING_FIELD', '文字', 'name', '缺少必填的字段'],
  ['BAD_NUMBER', '0 至 1', 'policies[0].deathShare', '数字不对：0% 至 100%'],
  ['BAD_NUMBER', '0.01 至 10', 'policies[0].accidentalDeathShare', '数字不对：0.01 至 10'],
  [
    'BAD_FIELD',
    'coverYears、coverUntilAge、coverUntil、wholeLife 填且只填一项',
    'policies[0].coverUntil',
    '这一项填得不对：还保几年、保到几岁、保到、终身，填其中一项',
  ],
  ['MISSING_FIELD', 'care 必须填写', 'policies[0].sumInsuredCents', '缺少必填的字段：护理险要填'],
])('%s, %s at %s reads: %s', (code, limit, path, text) => {
  expect(faultText({ code, limit, path }, saying(zhCN))).toBe(text);
});

test.each([
  ['elderSupport of the payer', { person: 'husband' }, '这一项填得不对：赡养的是谁'],
  ['elderSupport in layer 2', { layer: 2 }, '这一项填得不对：赡养老人写在第一层'],
])('%s is refused in the words of the form', (_name, edits, text) => {
  const support = { label: '赡养', kind: 'elderSupport', layer: 1, annualCents: '3万', ...edits };
  const family = setAt(familyOf('breadwinner'), 'costs', [support]);
  const [fault] = refusalsOf(family);
  const shown = { code: fault?.code ?? '', limit: fault?.limit ?? '', path: fault?.thing ?? '' };
  expect(faultText(shown, saying(zhCN))).toContain(text);
  expect(faultText(shown, saying(en))).not.toMatch(/\p{Script=Han}/u);
});

test.each([
  ['不能附加于自己', 'riderOf', '这一项填得不对：另一份保单或报价'],
  ['不能互相附加：a → b → a', 'riderOf', '这一项填得不对：不互相附加'],
  ['主险本身不是附加险', 'riderOf', '这一项填得不对：主险本身不是附加险'],
  ['被保险人是 wife 的主险', 'riderOf', '这一项填得不对：与主险同一被保险人'],
  ['示例人寿 的主险', 'riderOf', '这一项填得不对：与主险同一家公司（示例人寿）'],
  ['不多于主险 quote1 的保障年数 20', 'coverYears', '这一项填得不对：不多于主险的保障年数 20'],
  ['不多于主险 quote1 的交费年数 10', 'premiumYears', '这一项填得不对：不多于主险的交费年数 10'],
  ['另一份保单的 id：a、b', 'riderOf', '这一项填得不对：家里另一份保单'],
])('a rider that is refused with "%s" at %s reads: %s', (limit, field, text) => {
  const fault = { code: 'BAD_FIELD', limit, path: `manualLines[0].${field}` };
  expect(faultText(fault, saying(zhCN))).toBe(text);
  const english = faultText(fault, saying(en)).replace('示例人寿', '');
  expect(english).not.toMatch(/\p{Script=Han}/u);
});

test.each([
  ['1984', '不早于出生的'],
  ['2099', '不晚于规划日期所在的'],
])('an answer of %s is refused in words', (year, text) => {
  const answers = [{ line: 'term', outcome: 'declined', year: Number(year) }];
  const health = { smoker: null, heightCm: null, weightKg: null, conditions: [], answers };
  const spoilt = setAt(familyOf('breadwinner'), 'persons[0].health', health);
  const [fault] = refusalsOf(spoilt);
  const shown = { code: fault?.code ?? '', limit: fault?.limit ?? '', path: fault?.thing ?? '' };
  expect(faultText(shown, saying(zhCN))).toContain(text);
  expect(faultText(shown, saying(en))).not.toMatch(/\p{Script=Han}/u);
});

test.each([
  ['只有 1,000,000.00 元', '保额超出范围：只有 1,000,000.00 元'],
  ['不少于 50,000.00 元', '保额超出范围：不少于 50,000.00 元'],
  ['不超过 500,000.00 元', '保额超出范围：不超过 500,000.00 元'],
  ['200,000.00 元或 300,000.00 元', '保额超出范围：200,000.00 元或 300,000.00 元'],
])('a locked sum that is not sold, with "%s", reads: %s', (limit, text) => {
  const fault = { code: 'SUM_OUT_OF_RANGE', limit, path: '111013 某产品' };
  expect(faultText(fault, saying(zhCN))).toBe(text);
  expect(faultText(fault, saying(en))).not.toMatch(/\p{Script=Han}/u);
});

test('whatever is spoilt in a family, nothing but words and figures is answered', () => {
  const refusals = families.flatMap((name) => spoiltRefusals(familyOf(name)));
  expect(refusals.length).toBeGreaterThan(500);
  const said = (words: Words) => [
    ...new Set(refusals.map((refusal) => faultText(refusal, saying(words)))),
  ];
  expect(said(zhCN).filter((text) => /[A-Za-z_]{2,}|\|/.test(text))).toEqual([]);
  expect(said(zhTW).filter((text) => /[A-Za-z_]{2,}|\|/.test(text))).toEqual([]);
  const quoted = ['22万'];
  const bare = (text: string) => quoted.reduce((rest, part) => rest.replaceAll(part, ''), text);
  expect(said(en).filter((text) => /\p{Script=Han}/u.test(bare(text)))).toEqual([]);
});

const families = ['fourteen-policies', 'business-owner', 'breadwinner', 'young-couple'];

function familyOf(name: string): Json {
  const file = new URL(`../../data/households/ok/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Json;
}

const badValues: readonly Json[] = [
  '',
  'x',
  '一二\u200b',
  -1,
  0.5,
  1e9,
  '2026-02-30',
  '1850-01-01',
  '2098-01-01',
  true,
  [],
  null,
];

/** Every leaf in turn is taken away and replaced by what it cannot be. */
function spoiltRefusals(family: Json): readonly Refusal[] {
  return leavesOf(family, '').flatMap((path) => [
    ...badValues.flatMap((value) => refusalsOf(setAt(family, path, value))),
    ...refusalsOf(without(family, path)),
  ]);
}

function leavesOf(tree: Json, path: string): readonly string[] {
  if (isList(tree)) return tree.flatMap((item, i) => leavesOf(item, `${path}[${String(i)}]`));
  if (!isObject(tree)) return [path];
  return Object.entries(tree).flatMap(([key, value]) =>
    key === 'assumptions' ? [] : leavesOf(value, path === '' ? key : `${path}.${key}`),
  );
}

function without(family: Json, path: string): Json {
  const at = path.lastIndexOf('.');
  const parent = at < 0 ? family : getAt(family, path.slice(0, at));
  if (!isObject(parent)) return family;
  const key = path.slice(at + 1);
  const rest = Object.fromEntries(Object.entries(parent).filter(([name]) => name !== key));
  return at < 0 ? rest : setAt(family, path.slice(0, at), rest);
}

const occupations = new Map(
  families.flatMap((name) =>
    codesIn(JSON.stringify(familyOf(name))).map(
      (code) => [code, { name: code, class: 1 }] as const,
    ),
  ),
);

function codesIn(text: string): readonly string[] {
  return [...text.matchAll(/"occupationCode":"(\d+)"/g)].map(([, code = '']) => code);
}

function refusalsOf(family: Json): readonly Refusal[] {
  const read = readHousehold(family, { occupations });
  return read.ok ? checkHousehold(read.value, []) : read.error;
}

function saying(words: Words): Say {
  return (key, values = {}) =>
    words[key].replace(/\{\{(\w+)\}\}/g, (hole, name: string) => String(values[name] ?? hole));
}
