/** `cebao quote CODE …`: one person's price for one choice, or what there is to choose from. */
import { basename, dirname, resolve } from 'node:path';
import { offers, quote, type Applicant, type Quote, type Term } from '@cebao/actuarial';
import {
  dataRoot,
  findProduct,
  findProductIn,
  leftOutFor,
  questionText,
  type FoundProduct,
} from '@cebao/dossiers';
import { ok, parseMoney, zeroCents, type Cents, type Refusal, type Result } from '@cebao/kernel';
import { kindWords, wan, yuan } from '@cebao/proposal';
import { onlyOne, readArguments, type Given } from '../arguments.ts';
import { done, exits, fail, type Outcome } from '../exit.ts';
import { line, type Io } from '../io.ts';
import { left, textTable } from '../text/table.ts';
import type { Command } from './command.ts';
import { notOnSale } from './products.ts';

export const quoteCommand: Command = {
  name: 'quote',
  usage:
    'cebao quote CODE --sex male|female --age N (--sum YUAN | --premium YUAN)\n' +
    '      [--period 20年] [--pay 20年交] [--plan 方案一] [--annuity-age 60] [--social yes|no]\n' +
    '      [--dossier DIR]',
  summary: '按公布的费率表算一个人的价格',
  help: [
    '先只写 --sex 与 --age，会列出这个人能选的期限；再把选中的写全。',
    '选项的写法与费率表上印的相同：20年、至70周岁、终身；20年交、趸交。只有一种选择时可以不写。',
    '按保额选的产品用 --sum；按保费选的（年金险）用 --premium。--social 是有没有医保，不写是 yes。',
    '--dossier DIR 用 cebao rates import 写的产品文件夹，而不是目录里的产品。',
    '',
    '例：',
    '  cebao quote 111013 --sex male --age 30',
    '  cebao quote 111013 --sex male --age 30 --sum 100万 --period 20年 --pay 20年交 --plan 方案一',
    '  cebao quote 413004 --sex female --age 40 --premium 1万 --pay 10年交 --annuity-age 60',
  ],
  run: (args, io) => Promise.resolve(price(args, io)),
};

const options = {
  sex: { type: 'string' },
  age: { type: 'string' },
  sum: { type: 'string' },
  premium: { type: 'string' },
  period: { type: 'string' },
  pay: { type: 'string' },
  plan: { type: 'string' },
  'annuity-age': { type: 'string' },
  social: { type: 'string' },
  dossier: { type: 'string' },
} as const;

function price(args: readonly string[], io: Io): Outcome {
  const given = readArguments(args, options);
  if (!given.ok) return given;
  const code = onlyOne(given.value, '产品代码');
  if (!code.ok) return code;
  const entry = entryFor(code.value, given.value);
  if (!entry.ok) return fail(exits.refused, entry.error);
  const applicant = applicantOf(given.value);
  if (!applicant.ok) return applicant;
  return priceFor(entry.value, { given: given.value, applicant: applicant.value, io });
}

function entryFor(code: string, given: Given): Result<FoundProduct> {
  const folder = given.text('dossier');
  if (folder === null) return findProduct(dataRoot, code);
  const path = resolve(folder);
  return findProductIn({ root: dirname(path), path: basename(path) }, code);
}

function applicantOf(given: Given): Outcome<Applicant> {
  const sex = (['male', 'female'] as const).find((word) => word === given.text('sex'));
  if (sex === undefined) return wrong('--sex', given.text('sex'), 'male 或 female');
  const age = given.text('age');
  if (age === null || !/^\d{1,3}$/.test(age)) return wrong('--age', age, '周岁，整数');
  const social = given.text('social') ?? 'yes';
  if (!['yes', 'no'].includes(social)) return wrong('--social', social, 'yes 或 no');
  return ok({ sex, age: Number(age), socialMedical: social === 'yes' });
}

function wrong(thing: string, value: string | null, limit: string): Outcome<never> {
  const code = value === null ? 'MISSING_FIELD' : 'BAD_FIELD';
  return fail(exits.usage, { code, thing, value: value ?? '', limit });
}

type Asked = { readonly given: Given; readonly applicant: Applicant; readonly io: Io };

function priceFor(entry: FoundProduct, asked: Asked): Outcome {
  const { product, rates } = entry;
  const { given, applicant, io } = asked;
  const offered = offers(product, rates, applicant);
  const matching = offered.filter((term) => wanted(term, given));
  const [term, second] = matching;
  const chosen = chosenOf(entry, given);
  if (term === undefined || second !== undefined || !chosen.ok) {
    line(io.out, `${product.code} ${product.name}（${notOnSale}）`);
    for (const text of offerLines(entry, matching.length > 0 ? matching : offered)) {
      line(io.out, text);
    }
  }
  if (term === undefined) return fail(exits.refused, notOffered(entry, asked));
  if (second !== undefined) return fail(exits.usage, undecided(matching));
  if (!chosen.ok) return chosen;
  const quoted = quote(product, rates, { ...term, ...applicant, chosenCents: chosen.value });
  if (!quoted.ok) return fail(exits.refused, quoted.error);
  for (const text of quoteLines(entry, quoted.value)) line(io.out, text);
  return done;
}

function wanted(term: Term, given: Given): boolean {
  const start = term.annuityStartAge === null ? '' : String(term.annuityStartAge);
  const pairs = [
    [given.text('plan'), term.plan],
    [given.text('period'), term.period],
    [given.text('pay'), term.payTerm],
    [given.text('annuity-age'), start],
  ] as const;
  return pairs.every(([asked, printed]) => asked === null || asked === printed);
}

function chosenOf({ product }: FoundProduct, given: Given): Outcome<Cents> {
  const [name, other] = product.chosenBy === 'premium' ? ['premium', 'sum'] : ['sum', 'premium'];
  if (given.text(other) !== null) {
    return wrong(`--${other}`, given.text(other), `这个产品用 --${name} 选`);
  }
  const typed = given.text(name);
  const { minCents, maxCents, stepCents } = product.steps;
  if (typed === null && minCents === maxCents) return ok(zeroCents);
  if (typed === null) {
    const limit = `${wan(minCents)} 至 ${wan(maxCents)}，每档 ${wan(stepCents)}`;
    return wrong(`--${name}`, null, limit);
  }
  const amount = parseMoney(typed, `--${name}`);
  return amount.ok ? amount : fail(exits.usage, amount.error);
}

const termColumns = [left('--plan'), left('--period'), left('--pay'), left('--annuity-age')];

function cellsOf(term: Term): readonly string[] {
  return [term.plan, term.period, term.payTerm, String(term.annuityStartAge ?? '')];
}

function offerLines({ product }: FoundProduct, terms: readonly Term[]): readonly string[] {
  if (terms.length === 0) return ['这个人没有可选的期限。'];
  const { minCents, maxCents, stepCents } = product.steps;
  const by = product.chosenBy === 'premium' ? '--premium' : '--sum';
  return [
    ...textTable(termColumns, terms.map(cellsOf)),
    minCents === maxCents
      ? `${by} 只有 ${wan(minCents)}，可以不写`
      : `${by} ${wan(minCents)} 至 ${wan(maxCents)}，每档 ${wan(stepCents)}`,
  ];
}

function notOffered(entry: FoundProduct, { applicant, given }: Asked): Refusal {
  const { product } = entry;
  const { minAge, maxAge } = product.eligibility;
  const { age, sex } = applicant;
  const contradicted = leftOutRefusal(entry, { applicant, given });
  if (contradicted !== null) return contradicted;
  const outside = age < minAge || age > maxAge;
  return {
    code: outside ? 'AGE_OUT_OF_RANGE' : 'TERM_NOT_OFFERED',
    thing: `${product.code} ${product.name}`,
    value: `${sex} ${age}`,
    limit: outside ? `${minAge} 至 ${maxAge} 岁` : '上面列出的期限之一',
  };
}

/** A cell that is printed with two values is no price: both are named. */
function leftOutRefusal(
  { product, leftOut }: FoundProduct,
  { applicant, given }: Omit<Asked, 'io'>,
): Refusal | null {
  const start = given.text('annuity-age');
  const cells = leftOutFor(leftOut, {
    ...applicant,
    plan: given.text('plan'),
    period: given.text('period'),
    payTerm: given.text('pay'),
    annuityStartAge: start === null ? null : Number(start),
  });
  const [first] = cells;
  if (first === undefined) return null;
  const printed = cells.map(({ cell, place }) => `${place}=${cell.value}`).join('、');
  return {
    code: 'CELL_MISSING',
    thing: `${product.code} ${product.name}`,
    value: questionText(first.cell),
    limit: `费率表在这里互相矛盾（${printed}），已留空，不报价`,
  };
}

/** Names the options in which the terms that are left still differ. */
function undecided(terms: readonly Term[]): Refusal {
  const open = termColumns.filter(
    (_, i) => new Set(terms.map((term) => cellsOf(term)[i])).size > 1,
  );
  return {
    code: 'MISSING_FIELD',
    thing: open.map(({ title }) => title).join('、'),
    value: '',
    limit: `${terms.length} 种期限里选一种，见上表`,
  };
}

function quoteLines({ product }: FoundProduct, quoted: Quote): readonly string[] {
  const { cell } = quoted;
  const start = cell.annuityStartAge === null ? '' : `，${cell.annuityStartAge} 岁起领`;
  return [
    `${product.code} ${product.name}（${kindWords[product.kind]}；${notOnSale}）`,
    `保额 ${yuan(quoted.sumInsuredCents)}`,
    `年保费 ${yuan(quoted.premiumCents)}，交 ${quoted.premiumYears} 年`,
    `保障期 ${cell.period}${start}，交费 ${cell.payTerm === '' ? '一次' : cell.payTerm}` +
      `${cell.plan === '' ? '' : `，${cell.plan}`}`,
    `印刷费率 ${cell.value} 元，每 ${yuan(product.perCents)}` +
      `${product.chosenBy === 'premium' ? '年保费得保额' : '保额'}`,
  ];
}
