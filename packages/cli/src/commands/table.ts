/** `cebao table FILE`: a mortality table from a file, checked; its identity and what follows from it. */
import { basename } from 'node:path';
import {
  completeExpectationOf,
  entryCourse,
  entryRates,
  type PublishedTable,
  type Sex,
} from '@cebao/actuarial';
import {
  importAggregateCsv,
  importSelectCsv,
  importXtbml,
  readXtbml,
  shapeOf,
} from '@cebao/dossiers';
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
  usage:
    'cebao table [import] FILE --ages last|nearest|insurance [--sex male|female] [--table N] [--age N]',
  summary: '读入并检查一张死亡率表（XTbML 或 CSV）',
  help: [
    '.xml：SOA XTbML，按年龄，或按年龄与选择年度加终极率；文件里的表全部列出，不止一张时用 --table 选。',
    '.csv：表头 age,qx；或 age,duration,qx（选择年度从 0 数起，终极率写 ultimate）。',
    '--ages   这张表怎样数年龄：last 周岁，nearest 最近生日，insurance 保险年龄。文件写的不一样就拒绝。',
    '--sex    表的性别，不写就是不分性别',
    '--name、--issuer、--document   CSV 必须写：名称、发布者、文件',
    '--table  XTbML 里的第几张表；选择率与它后面的终极率算一张',
    '--age    另给出这个年龄新加入时各年的死亡率与余命',
    '',
    '不修补：缺年龄、重复、倒序、超出 0 至 1、末龄之前已无人生存、与文件自述的年龄范围不符、带比例因子，',
    '以及不是死亡率的内容（改善率、发生率、终止率），一律拒绝并指出是哪一格。',
    '',
    '例：',
    '  cebao table import t1076.xml --ages nearest --sex male --age 40',
    '  cebao table several.xml --ages nearest --table 3',
    '  cebao table my.csv --ages last --name 自制表 --issuer 我 --document 笔记',
  ],
  run: (args, io) => Promise.resolve(table(args[0] === 'import' ? args.slice(1) : args, io)),
};

const options = {
  ages: { type: 'string' },
  sex: { type: 'string' },
  age: { type: 'string' },
  table: { type: 'string' },
  name: { type: 'string' },
  issuer: { type: 'string' },
  document: { type: 'string' },
} as const;

type Asked = {
  readonly ageBasis: AgeBasis;
  readonly sex: Sex | null;
  readonly age: number | null;
  readonly number: number | null;
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
  const about = documentLines(source);
  for (const text of [...tableLines(read.value), ...lines.value, ...about]) line(io.out, text);
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
  const number = given.text('table');
  if (number !== null && !/^[1-9]\d{0,2}$/.test(number)) {
    return failUsage('--table', number, '从 1 数起的整数');
  }
  return ok({ ageBasis, sex: sex ?? null, age: numberOf(age), number: numberOf(number) });
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}

const bases: readonly AgeBasis[] = ['last', 'nearest', 'insurance'];
const sexes: readonly Sex[] = ['male', 'female'];
const ageOf = { last: ageLast, nearest: ageNearest, insurance: ageInsurance } as const;

function importTable(
  source: CsvFile,
  { ageBasis, sex, number }: Asked,
  given: Given,
): Result<PublishedTable> {
  if (isXml(source)) return importXtbml(source, { ageBasis, sex }, { table: number });
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

function isXml({ file }: CsvFile): boolean {
  return /\.xml$/i.test(file);
}

/** What a document in XTbML says of itself, and all the tables in it. */
function documentLines(source: CsvFile): readonly string[] {
  const read = isXml(source) ? readXtbml(source) : null;
  if (read?.ok !== true) return [];
  const { contentType, keywords, description, comments, tables } = read.value;
  const said = [
    ['内容', contentType],
    ['关键词', keywords.join('、')],
    ['说明', description],
    ['备注', comments],
  ].filter(([, text]) => text !== '');
  return [
    ...said.map((words) => words.join(' ').replaceAll(/\s+/g, ' ')),
    ...tables.map((one) => {
      const ranges = one.axes.map(({ name, min, max }) => `${name} ${min}–${max}`).join('，');
      const words = `${shapeOf(one)}（${ranges}） ${one.description}`;
      return `表 ${String(one.number)}  ${words.replaceAll(/\s+/g, ' ').trimEnd()}`;
    }),
  ];
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
