/** `cebao policies import FILE --into family.json`: a list of policies, shown before it is taken. */
import { basename } from 'node:path';
import {
  fromZod,
  maxJsonBytes,
  policyMappingSchema,
  previewPolicies,
  proposePolicyMapping,
  readJson,
  type ImportPreview,
  type PolicyMapping,
} from '@cebao/contracts';
import { ok, refuse } from '@cebao/kernel';
import { fillMerged, readSheets, sheetLimits, type Sheet } from '@cebao/sheets';
import { onlyOne, readArguments, type Given } from '../arguments.ts';
import { loadDossiers, type Dossiers } from '../dossiers.ts';
import { done, exits, fail, failInput, failUsage, type Outcome } from '../exit.ts';
import { readBytes } from '../files/readBytes.ts';
import { mayWrite, writeNew, type Target } from '../files/writeNew.ts';
import { line, type Io } from '../io.ts';
import { importLines } from '../text/importLines.ts';
import type { Command } from './command.ts';

export const policiesImportCommand: Command = {
  name: 'policies import',
  usage: [
    'cebao policies import FILE.csv|FILE.xlsx --into family.json [--sheet NAME]',
    '      [--mapping M.json] [--save-mapping M.json] [--out new.json] [--json] [--force]',
  ].join('\n'),
  summary: '从 CSV 或 XLSX 导入保单：先看每一行会怎样，确认列的对应之后才写新的家庭文件',
  help: [
    '--into FILE          并入哪个家庭文件（原文件不改）',
    '--sheet NAME         XLSX 里的哪一张表；只有一张时不用写',
    '--save-mapping FILE  存下建议的列对应，看过、改过之后交回来',
    '--mapping FILE       确认过的列对应',
    '--out FILE           写新的家庭文件；须有 --mapping，任何一行被拒绝就什么也不写',
    '--json               标准输出只给预览（一行 JSON）',
    '--force              允许覆盖 --out 与 --save-mapping 的文件',
    '',
    '不写 --out 就只是预览。已有的保单（保单号相同，或公司、产品、被保险人、保额、生效日都相同）标为重复，',
    '默认不导入；对应文件里 "duplicates": "take" 才导入。公式不计算，一律拒绝。',
    '',
    '例：',
    '  cebao policies import old.xlsx --into my-family.json --save-mapping m.json',
    '  cebao policies import old.xlsx --into my-family.json --mapping m.json --out new-family.json',
  ],
  run: importPolicies,
};

const options = {
  into: { type: 'string' },
  sheet: { type: 'string' },
  mapping: { type: 'string' },
  'save-mapping': { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
  force: { type: 'boolean' },
} as const;

async function importPolicies(args: readonly string[], io: Io): Promise<Outcome> {
  const given = readArguments(args, options);
  if (!given.ok) return given;
  const request = requestOf(given.value);
  if (!request.ok) return request;
  const dossiers = loadDossiers();
  if (!dossiers.ok) return dossiers;
  const sheet = await sheetOf(request.value);
  if (!sheet.ok) return sheet;
  const mapping = mappingOf(request.value, sheet.value);
  if (!mapping.ok) return mapping;
  const preview = previewOf(request.value, {
    sheet: sheet.value,
    mapping: mapping.value,
    dossiers: dossiers.value,
  });
  if (!preview.ok) return preview;
  const shown = { mapping: mapping.value, ...preview.value };
  if (given.value.has('json')) line(io.out, JSON.stringify(shown));
  else for (const text of importLines(shown)) line(io.out, text);
  return results(request.value, { mapping: mapping.value, preview: preview.value, io });
}

type Request = {
  readonly file: string;
  readonly into: string;
  readonly sheet: string | null;
  readonly mapping: string | null;
  readonly save: Target | null;
  readonly out: Target | null;
};

function requestOf(given: Given): Outcome<Request> {
  const file = onlyOne(given, '保单清单');
  if (!file.ok) return file;
  const into = given.text('into');
  if (into === null) return failUsage('--into', '', '家庭文件');
  const mapping = given.text('mapping');
  const target = (name: string): Target | null => {
    const path = given.text(name);
    return path === null ? null : { path, force: given.has('force') };
  };
  const [save, out] = [target('save-mapping'), target('out')];
  if (out !== null && mapping === null) {
    return failUsage(
      '--out',
      out.path,
      '先看过列的对应：--save-mapping M.json，再用 --mapping M.json',
    );
  }
  for (const wanted of [save, out]) {
    const free = wanted === null ? ok(null) : mayWrite(wanted);
    if (!free.ok) return fail(exits.unwritable, free.error);
  }
  return ok({ file: file.value, into, sheet: given.text('sheet'), mapping, save, out });
}

async function sheetOf({ file, sheet }: Request): Promise<Outcome<Sheet>> {
  const bytes = readBytes(file, sheetLimits.bytes);
  if (!bytes.ok) return fail(exits.refused, bytes.error);
  const sheets = await readSheets({ name: basename(file), bytes: bytes.value });
  if (!sheets.ok) return failInput([sheets.error]);
  const named = sheets.value.filter(({ name }) => sheet === null || name === sheet);
  const [only] = named;
  if (only !== undefined && named.length === 1) return ok(fillMerged(only));
  const limit = `--sheet 其中一张：${sheets.value.map(({ name }) => name).join('、')}`;
  return fail(exits.refused, refuse('BAD_TABLE', { thing: file, value: sheet ?? '', limit }).error);
}

function mappingOf({ mapping, file }: Request, sheet: Sheet): Outcome<PolicyMapping> {
  if (mapping === null) {
    const proposed = proposePolicyMapping(sheet.rows);
    if (proposed.ok) return proposed;
    return failInput([{ ...proposed.error, thing: `${basename(file)} ${proposed.error.thing}` }]);
  }
  const json = jsonOf(mapping);
  if (!json.ok) return json;
  const read = fromZod(policyMappingSchema, { thing: basename(mapping), input: json.value });
  return read.ok ? read : failInput([read.error]);
}

function jsonOf(path: string): Outcome<unknown> {
  const bytes = readBytes(path, maxJsonBytes);
  if (!bytes.ok) return fail(exits.refused, bytes.error);
  const json = readJson(bytes.value, basename(path));
  return json.ok ? json : fail(exits.refused, json.error);
}

function previewOf(
  { into }: Request,
  {
    sheet,
    mapping,
    dossiers,
  }: { readonly sheet: Sheet; readonly mapping: PolicyMapping; readonly dossiers: Dossiers },
): Outcome<ImportPreview> {
  const family = jsonOf(into);
  if (!family.ok) return family;
  const preview = previewPolicies({
    rows: sheet.rows,
    mapping,
    family: family.value,
    books: dossiers,
    ranges: dossiers.ranges,
  });
  return preview.ok ? preview : failInput(preview.error);
}

/** Refused rows are the outcome of the command, and then no family file is written. */
function results(
  { save, out }: Request,
  {
    mapping,
    preview,
    io,
  }: { readonly mapping: PolicyMapping; readonly preview: ImportPreview; readonly io: Io },
): Outcome {
  const files = [
    { target: save, content: mapping },
    { target: preview.family === null ? null : out, content: preview.family },
  ];
  for (const { target, content } of files) {
    if (target === null) continue;
    const written = writeNew(jsonBytes(content), target);
    if (!written.ok) return fail(exits.unwritable, written.error);
    line(io.err, `已写入 ${target.path}`);
  }
  const refusals = preview.rows.flatMap((row) => row.refusals);
  return refusals.length === 0 ? done : failInput(refusals);
}

function jsonBytes(content: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
}
