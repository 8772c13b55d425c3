/** `cebao table FILE`: a mortality table from a file, checked; its identity and what follows from it. */
import { basename } from 'node:path';
import {
  completeExpectationOf,
  entryCourse,
  entryRates,
  type PublishedTable,
  type Sex,
} from '@cebao/actuarial';
import { importAggregateCsv, importSelectCsv, importXtbml } from '@cebao/dossiers';
import {
  ageInsurance,
  ageLast,
  ageNearest,
  ok,
  type AgeBasis,
  type AgeOf,
  type Result,
} from '@cebao/kernel';
import type { CsvFile } from '@cebao/sheets';
import { onlyOne, readArguments, type Given } from '../arguments.ts';
import { done, exits, fail, failUsage, type Outcome } from '../exit.ts';
import { readText } from '../files/readText.ts';
import { line, type Io } from '../io.ts';
import type { Command } from './command.ts';

const maxBytes = 16 * 1024 * 1024;

export const tableCommand: Command = {
  name: 'table',
  usage: 'cebao table FILE --ages last|nearest|insurance [--sex male|female] [--age N]',
  summary: '读入并检查一张死亡率表（XTbML 或 CSV）',
  help: [
    '.xml：SOA XTbML，按年龄，或按年龄与选择年度加终极率。',
    '.csv：表头 age,qx；或 age,duration,qx（选择年度从 0 数起，终极率写 ultimate）。',
    '--ages   这张表怎样数年龄：last 周岁，nearest 最近生日，insurance 保险年龄。文件写的不一样就拒绝。',
    '--sex    表的性别，不写就是不分性别',
    '--name、--issuer、--document   CSV 必须写：名称、发布者、文件',
    '--age    另给出这个年龄新加入时各年的死亡率与余命',
    '',
    '不修补：缺年龄、超出 0 至 1、末龄之前已无人生存，一律拒绝并指出是哪一格。',
    '',
    '例：',
    '  cebao table t1076.xml --ages nearest --sex male --age 40',
    '  cebao table my.csv --ages last --name 自制表 --issuer 我 --document 笔记',
  ],
  run: (args, io) => Promise.resolve(table(args, io)),
};

const options = {
  ages: { type: 'string' },
  sex: { type: 'string' },
  age: { type: 'string' },
  name: { type: 'string' },
  issuer: { type: 'string' },
  document: { type: 'string' },
} as const;

type Asked = {
  readonly ageBasis: AgeBasis;
  readonly sex: Sex | null;
  readonly age: number | null;
};

function table(args: readonly string[], io: Io): Outcome {
  const given = readArguments(args, options);
  if (!given.ok) return given;
  const file = onlyOne(given.value, '表文件');
  if (!file.ok) return file;
  const asked = askedOf(given.value);
  if (!asked.ok) return asked;
  const text = readText(file.value, maxBytes);
  if (!text.ok) return fail(exits.refused, text.error);
  const source = { file: basename(file.value), text: text.value };
  const read = importTable(source, asked.value, given.value);
  if (!read.ok) return fail(exits.refused, read.error);
  const { age, ageBasis } = asked.value;
  const lines = age === null ? ok([]) : lifeLines(read.value, ageOf[ageBasis](age));
  if (!lines.ok) return fail(exits.refused, lines.error);
  for (const text of [...tableLines(read.value), ...lines.value]) line(io.out, text);
  return done;
}

function askedOf(given: Given): Outcome<Asked> {
  const ageBasis = bases.find((word) => word === given.text('ages'));
  if (ageBasis === undefined) {
    return failUsage('--ages', given.text('ages') ?? '', bases.join(' | '));
  }
  const sex = sexes.find((word) => word === given.text('sex'));
  if (sex === undefined && given.has('sex')) {
    return failUsage('--sex', given.text('sex') ?? '', sexes.join(' | '));
  }
  const age = given.text('age');
  if (age !== null && !/^(0|[1-9]\d|[1-9]|1[0-4]\d)$/.test(age)) {
    return failUsage('--age', age, '0 至 149，整数');
  }
  return ok({ ageBasis, sex: sex ?? null, age: age === null ? null : Number(age) });
}

const bases: readonly AgeBasis[] = ['last', 'nearest', 'insurance'];
const sexes: readonly Sex[] = ['male', 'female'];
const ageOf = { last: ageLast, nearest: ageNearest, insurance: ageInsurance } as const;

function importTable(
  source: CsvFile,
  { ageBasis, sex }: Asked,
  given: Given,
): Result<PublishedTable> {
  if (/\.xml$/i.test(source.file)) return importXtbml(source, { ageBasis, sex });
  const provenance = {
    issuer: given.text('issuer') ?? '',
    document: given.text('document') ?? '',
    issued: '',
    readFrom: source.file,
  };
  const name = given.text('name') ?? '';
  const identity = { id: source.file, name, ageBasis, sex, provenance };
  const selects = source.text.startsWith('age,duration,');
  return selects ? importSelectCsv(source, identity) : importAggregateCsv(source, identity);
}

const basisWords = { last: '周岁', nearest: '最近生日', insurance: '保险年龄' } as const;
const sexWords = { male: '男', female: '女' } as const;

function tableLines(table: PublishedTable): readonly string[] {
  const { id, name, ageBasis, sex, provenance } = table;
  const rates = table.kind === 'aggregate' ? table : table.ultimate;
  const last = rates.firstAge + rates.qx.length - 1;
  const closes = rates.qx.at(-1) === 1 ? '末龄死亡率为 1' : '末龄之后不知道';
  return [
    `${id}  ${name}`,
    `发布者 ${provenance.issuer}；文件 ${provenance.document}`,
    `年龄按${basisWords[ageBasis]}；${sex === null ? '不分性别' : sexWords[sex]}`,
    ...selectLines(table),
    `年龄 ${String(rates.firstAge)} 至 ${String(last)}；${closes}`,
  ];
}

function selectLines(table: PublishedTable): readonly string[] {
  if (table.kind === 'aggregate') return [];
  const { firstAge, select } = table.select;
  const last = firstAge + select.length - 1;
  const years = String(select[0]?.length ?? 0);
  return [`选择年龄 ${String(firstAge)} 至 ${String(last)}，选择期 ${years} 年；以下为终极率`];
}

/** Rates of the first years of a new entrant, and how long that life is expected to last. */
function lifeLines(table: PublishedTable, age: AgeOf[AgeBasis]): Result<readonly string[]> {
  const entry = { age, duration: table.kind === 'select' ? 0 : null };
  const rates = entryRates(table, entry);
  if (!rates.ok) return rates;
  const course = entryCourse(table, entry, { rule: 'uniform' });
  if (!course.ok) return course;
  const years = completeExpectationOf(course.value);
  const shown = rates.value.slice(0, shownYears).map(String).join(' ');
  const lasts = years.ok ? [`余命 ${years.value.toPrecision(6)} 年（年内均匀）`] : [];
  return ok([`${String(age)} 岁加入，逐年死亡率 ${shown}`, ...lasts]);
}

const shownYears = 5;
