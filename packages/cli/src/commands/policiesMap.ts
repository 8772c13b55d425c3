/** `cebao policies map FILE`: the family's policies on one page, on the screen, as PDF or XLSX. */
import { formatYuan, ok, refuse } from '@cebao/kernel';
import { policyMapOf, type PolicyMap } from '@cebao/planning';
import { policyMapXlsx, renderPolicyMap } from '@cebao/proposal';
import { onlyOne, readArguments, type Given } from '../arguments.ts';
import { loadDossiers } from '../dossiers.ts';
import { done, exits, fail, failInput, type Outcome } from '../exit.ts';
import { checked, readFamily } from '../family.ts';
import { mayWrite, writeNew, type Target } from '../files/writeNew.ts';
import { line, type Io } from '../io.ts';
import { mapLines } from '../text/mapLines.ts';
import type { Command } from './command.ts';

export const policiesMapCommand: Command = {
  name: 'policies map',
  usage: 'cebao policies map FILE [--out map.pdf|map.xlsx] [--json] [--force]',
  summary: '整理一个家庭的全部保单：谁有什么保障、到什么时候、每年交多少',
  help: [
    '--out FILE  另存 PDF 或 XLSX（按扩展名）；文件已存在就拒绝',
    '--json      标准输出只给整理结果（一行 JSON，金额单位：分）',
    '--force     允许覆盖 --out 的文件',
    '',
    '按家庭文件里的 asOf 整理。同一份文件在任何电脑上得到逐字节相同的 PDF 与 XLSX。',
    '',
    '例：',
    '  cebao policies map my-family.json',
    '  cebao policies map my-family.json --out my-map.pdf',
    '  cebao policies map my-family.json --out my-map.xlsx',
  ],
  run: map,
};

const options = {
  out: { type: 'string' },
  json: { type: 'boolean' },
  force: { type: 'boolean' },
} as const;

async function map(args: readonly string[], io: Io): Promise<Outcome> {
  const given = readArguments(args, options);
  if (!given.ok) return given;
  const request = requestOf(given.value);
  if (!request.ok) return request;
  const dossiers = loadDossiers();
  if (!dossiers.ok) return dossiers;
  const read = readFamily(request.value.file, dossiers.value);
  if (!read.ok) return read;
  const household = checked(read.value, dossiers.value);
  if (!household.ok) return household;
  const made = policyMapOf(household.value, dossiers.value.facts.catalogue);
  if (!made.ok) return failInput([made.error]);
  const { output } = request.value;
  const written = output === null ? done : await write(made.value, output, io);
  if (!written.ok) return written;
  if (given.value.has('json')) line(io.out, JSON.stringify(made.value));
  else for (const text of mapLines(made.value)) line(io.out, text);
  return done;
}

type Output = Target & { readonly kind: 'pdf' | 'xlsx' };
type Request = { readonly file: string; readonly output: Output | null };

function requestOf(given: Given): Outcome<Request> {
  const file = onlyOne(given, '家庭文件');
  if (!file.ok) return file;
  const path = given.text('out');
  if (path === null) return ok({ file: file.value, output: null });
  const kind = (['pdf', 'xlsx'] as const).find((end) => path.toLowerCase().endsWith(`.${end}`));
  if (kind === undefined) {
    const what = { thing: '--out', value: path, limit: '以 .pdf 或 .xlsx 结尾' };
    return fail(exits.usage, refuse('BAD_FIELD', what).error);
  }
  const output = { path, force: given.has('force'), kind };
  const free = mayWrite(output);
  return free.ok ? ok({ file: file.value, output }) : fail(exits.unwritable, free.error);
}

async function write(made: PolicyMap, output: Output, io: Io): Promise<Outcome> {
  const bytes = output.kind === 'pdf' ? renderPolicyMap(made) : await policyMapXlsx(made);
  const written = writeNew(bytes, output);
  if (!written.ok) return fail(exits.unwritable, written.error);
  const total = formatYuan(made.premiums.totalCents);
  line(io.err, `已写入 ${output.path}（${bytes.length} 字节，以后总保费 ${total} 元）`);
  return done;
}
