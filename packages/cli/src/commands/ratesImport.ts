/** `cebao rates import FILE --mapping M.json`: a rate table through a confirmed mapping. */
import { basename } from 'node:path';
import { importRateFile, readRateMapping, type RateImport } from '@cebao/dossiers';
import { ok } from '@cebao/kernel';
import { onlyOne, readArguments, type Given } from '../arguments.ts';
import { done, exits, fail, failUsage, type Outcome } from '../exit.ts';
import { readBytes } from '../files/readBytes.ts';
import { mayWriteFolder, writeFolder } from '../files/writeFolder.ts';
import { line, type Io } from '../io.ts';
import { previewLines } from '../text/ratesPreview.ts';
import type { Command } from './command.ts';
import { maxRateBytes } from './ratesPropose.ts';

export const ratesImportCommand: Command = {
  name: 'rates import',
  usage: 'cebao rates import FILE --mapping M.json [--leave-out-conflicts] [--out DIR]',
  summary: '按核对过的映射导入费率表，先预览',
  help: [
    '不写 --out 只预览：读到多少格、哪些期限、相邻年龄有没有突跳。',
    '有一格读不懂就全部不写，逐格说明在哪里、写的是什么、应该怎样。',
    '--leave-out-conflicts  互相矛盾的格留空；留空的格以后拒绝报价，并说明原因',
    '--out DIR              写成产品文件夹（product.json、rates.csv、mapping.json、source.md）；已有内容就拒绝',
    '',
    '例：',
    '  cebao rates import 某公司费率.xlsx --mapping mapping.json',
    '  cebao rates import 某公司费率.xlsx --mapping mapping.json --out A1001',
    '  cebao quote A1001 --dossier A1001 --sex male --age 30',
  ],
  run: importTable,
};

const options = {
  mapping: { type: 'string' },
  'leave-out-conflicts': { type: 'boolean' },
  out: { type: 'string' },
} as const;

async function importTable(args: readonly string[], io: Io): Promise<Outcome> {
  const given = readArguments(args, options);
  if (!given.ok) return given;
  const out = given.value.text('out');
  const free = out === null ? ok(null) : mayWriteFolder(out);
  if (!free.ok) return fail(exits.unwritable, free.error);
  const read = await readTable(given.value);
  if (!read.ok) return read;
  for (const text of previewLines(read.value)) line(io.out, text);
  if (out === null) {
    line(io.err, '以上是预览，什么也没有写；加 --out 写成产品文件夹');
    return done;
  }
  const written = writeFolder(out, read.value.files);
  if (!written.ok) return fail(exits.unwritable, written.error);
  line(io.err, `已写入 ${out}`);
  return done;
}

async function readTable(given: Given): Promise<Outcome<RateImport>> {
  const file = onlyOne(given, '费率表文件');
  if (!file.ok) return file;
  const path = given.text('mapping');
  if (path === null) return failUsage('--mapping', '', '核对过的映射，见 cebao rates propose');
  const [bytes, words] = [readBytes(file.value, maxRateBytes), readBytes(path, maxRateBytes)];
  if (!bytes.ok) return fail(exits.refused, bytes.error);
  if (!words.ok) return fail(exits.refused, words.error);
  const mapping = readRateMapping(words.value, basename(path));
  if (!mapping.ok) return fail(exits.refused, ...mapping.error);
  const choice = { leaveOutConflicts: given.has('leave-out-conflicts') };
  const named = { name: basename(file.value), bytes: bytes.value };
  const imported = await importRateFile(named, mapping.value, choice);
  return imported.ok ? imported : fail(exits.refused, ...imported.error);
}
