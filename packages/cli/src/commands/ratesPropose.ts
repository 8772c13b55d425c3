/** `cebao rates propose FILE`: a first mapping of somebody's rate table. */
import { basename } from 'node:path';
import { proposeRateMapping } from '@cebao/dossiers';
import { ok } from '@cebao/kernel';
import { onlyOne, readArguments } from '../arguments.ts';
import { done, exits, fail, type Outcome } from '../exit.ts';
import { readBytes } from '../files/readBytes.ts';
import { mayWrite, writeNew } from '../files/writeNew.ts';
import { line, type Io } from '../io.ts';
import type { Command } from './command.ts';

/** What the reader of sheets takes; the file is not even opened beyond it. */
export const maxRateBytes = 10_000_000;

export const ratesProposeCommand: Command = {
  name: 'rates propose',
  usage: 'cebao rates propose FILE [--out M.json] [--force]',
  summary: '读一份费率表（CSV 或 XLSX），提出各栏含义',
  help: [
    '看表头和用词，猜出年龄、性别、交费期间、保险期间、方案等各在哪一列或哪一行，写成一份映射（JSON）。',
    '猜不出的写在 open 里：逐条回答、清空，再在 confirmedBy 写上核对人，才能导入。',
    '--out FILE  写到文件；不写就打印到标准输出',
    '',
    '例：',
    '  cebao rates propose 某公司费率.xlsx --out mapping.json',
    '  cebao rates import 某公司费率.xlsx --mapping mapping.json',
  ],
  run: propose,
};

async function propose(args: readonly string[], io: Io): Promise<Outcome> {
  const given = readArguments(args, { out: { type: 'string' }, force: { type: 'boolean' } });
  if (!given.ok) return given;
  const file = onlyOne(given.value, '费率表文件');
  if (!file.ok) return file;
  const path = given.value.text('out');
  const target = path === null ? null : { path, force: given.value.has('force') };
  const free = target === null ? ok(null) : mayWrite(target);
  if (!free.ok) return fail(exits.unwritable, free.error);
  const bytes = readBytes(file.value, maxRateBytes);
  if (!bytes.ok) return fail(exits.refused, bytes.error);
  const mapping = await proposeRateMapping({ name: basename(file.value), bytes: bytes.value });
  if (!mapping.ok) return fail(exits.refused, mapping.error);
  const text = JSON.stringify(mapping.value, null, 2);
  if (target === null) line(io.out, text);
  else {
    const written = writeNew(new TextEncoder().encode(`${text}\n`), target);
    if (!written.ok) return fail(exits.unwritable, written.error);
    line(io.err, `已写入 ${target.path}`);
  }
  for (const question of mapping.value.open) line(io.err, `待答 ${question}`);
  return done;
}
