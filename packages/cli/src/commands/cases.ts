/** `cebao cases FILE.csv`: actuarial test cases computed and compared, row by row. */
import { basename } from 'node:path';
import { derivationLines, type DerivationTerm, type Language } from '@cebao/actuarial';
import { loadWorkedTables, type WorkedTables } from '@cebao/dossiers';
import { canonicalJson, ok } from '@cebao/kernel';
import { onlyOne, readArguments, type Given } from '../arguments.ts';
import { countOf, explain, judge, type Judged } from '../cases/judge.ts';
import { readCases, type ReadRow } from '../cases/readCases.ts';
import { done, exits, fail, failUsage, type Outcome } from '../exit.ts';
import { readText } from '../files/readText.ts';
import { line, type Io } from '../io.ts';
import type { Command } from './command.ts';

const maxBytes = 16 * 1024 * 1024;

export const casesCommand: Command = {
  name: 'cases',
  usage: 'cebao cases FILE.csv [--json | --explain ID [--lang zh|en]]',
  summary: '按固定格式的精算算例逐行计算并比对',
  help: [
    '每行一个数字：死亡或生存给付的现值、净保费、毛保费、责任准备金等十种。',
    '字典是封闭的（docs/formulas/cases.md）：不认识的词、写错的行记为 unsupported 并说明原因，不影响其他行。',
    '',
    '输出以制表符分隔：case_id、value、expected、tolerance、verdict、reason；最后一行是合计。',
    'verdict：pass 在容差之内，fail 超出容差，unsupported 这一行被拒绝。',
    '--json         标准输出只给一行规范 JSON',
    '--explain ID   只算这一行，写出推导：每一步的符号、数值与规则，以及逐笔现金流',
    '--lang zh|en   推导用中文（默认）或英文',
    '全部 pass 时退出码 0；有 fail 时 5；没有 fail 而有 unsupported 时 3；文件本身读不了时 3 且没有输出。',
    '',
    '例：',
    '  cebao cases cases.csv',
    '  cebao cases cases.csv --json > result.json',
    '  cebao cases cases.csv --explain FAML-121',
  ],
  run: (args, io) => Promise.resolve(cases(args, io)),
};

const options = {
  json: { type: 'boolean' },
  explain: { type: 'string' },
  lang: { type: 'string' },
} as const;
const languages: readonly Language[] = ['zh', 'en'];

function cases(args: readonly string[], io: Io): Outcome {
  const given = readArguments(args, options);
  if (!given.ok) return given;
  const file = onlyOne(given.value, '算例文件');
  if (!file.ok) return file;
  const asked = explainAsked(given.value);
  if (!asked.ok) return asked;
  const tables = loadWorkedTables();
  if (!tables.ok) return fail(exits.bug, tables.error);
  const text = readText(file.value, maxBytes);
  if (!text.ok) return fail(exits.refused, text.error);
  const rows = readCases({ file: basename(file.value), text: text.value });
  if (!rows.ok) return fail(exits.refused, rows.error);
  if (asked.value !== null) return explained(rows.value, asked.value, { tables: tables.value, io });
  const judged = rows.value.map((row) => judge(row, tables.value));
  const lines = given.value.has('json') ? [jsonOf(judged)] : linesOf(judged);
  for (const text of lines) line(io.out, text);
  return verdictOf(judged);
}

const termColumns: Readonly<Record<Language, readonly string[]>> = {
  zh: ['类别', '保单年度', '时点', '金额', '折现', '概率', '现值'],
  en: ['of', 'year', 'time', 'amount', 'discount', 'probability', 'value'],
};
const termKinds: Readonly<Record<DerivationTerm['of'], Readonly<Record<Language, string>>>> = {
  benefits: { zh: '给付', en: 'benefits' },
  premiums: { zh: '保费', en: 'premiums' },
  profits: { zh: '利润', en: 'profits' },
};

type Asked = { readonly id: string; readonly language: Language };

/** The row whose derivation is asked for; null for the verdicts on all. */
function explainAsked(given: Given): Outcome<Asked | null> {
  const id = given.text('explain');
  if (id === null) return ok(null);
  if (given.has('json')) return failUsage('--json', '--explain', '--json 与 --explain 二选一');
  const lang = given.text('lang') ?? 'zh';
  const language = languages.find((one) => one === lang);
  return language === undefined ? failUsage('--lang', lang, 'zh | en') : ok({ id, language });
}

type Explaining = { readonly tables: WorkedTables; readonly io: Io };

function explained(
  rows: readonly ReadRow[],
  { id, language }: Asked,
  { tables, io }: Explaining,
): Outcome {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) return failUsage('--explain', id, '文件里的 case_id');
  const derivation = explain(row, tables);
  if (!derivation.ok) return fail(exits.refused, derivation.error);
  for (const text of derivationLines(derivation.value, language)) line(io.out, text);
  line(io.out, '');
  line(io.out, termColumns[language].join('\t'));
  for (const term of derivation.value.terms) {
    const { year, time, amount, discount, probability, value } = term;
    const of = termKinds[term.of][language];
    line(io.out, [of, year, time, amount, discount, probability, value].map(String).join('\t'));
  }
  return done;
}

const columns = ['case_id', 'value', 'expected', 'tolerance', 'verdict', 'reason'];

function linesOf(judged: readonly Judged[]): readonly string[] {
  return [
    columns.join('\t'),
    ...judged.map(({ id, value, expected, tolerance, verdict, reason }) =>
      [id, value === null ? '' : String(value), expected, tolerance, verdict, reason]
        .map(oneCell)
        .join('\t'),
    ),
    `合计 ${String(judged.length)} 行：pass ${count(judged, 'pass')}，fail ${count(judged, 'fail')}，unsupported ${count(judged, 'unsupported')}`,
  ];
}

function count(judged: readonly Judged[], verdict: Judged['verdict']): string {
  return String(countOf(judged, verdict));
}

/** What came from the file may hold tabs, line ends or controls; a cell holds none. */
function oneCell(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ');
}

function jsonOf(judged: readonly Judged[]): string {
  return canonicalJson({
    rows: judged.map(({ id, value, expected, tolerance, verdict, reason }) => ({
      case_id: id,
      value,
      expected,
      tolerance,
      verdict,
      reason,
    })),
    pass: countOf(judged, 'pass'),
    fail: countOf(judged, 'fail'),
    unsupported: countOf(judged, 'unsupported'),
    total: judged.length,
  });
}

/** The rows have said it all; the exit code says it to a script, with no refusal of its own. */
function verdictOf(judged: readonly Judged[]): Outcome {
  if (countOf(judged, 'fail') > 0) return fail(exits.notVerified);
  return countOf(judged, 'unsupported') > 0 ? fail(exits.refused) : done;
}
