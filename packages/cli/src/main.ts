/** The program: arguments in, exit code out. */
import { runCli } from './cli.ts';
import { exits } from './exit.ts';
import { reasonOf } from './files/readBytes.ts';
import { line, refusalLine } from './io.ts';

/** Why results could not be handed over; a reader who leaves early (`| head`) is no fault. */
let lost: string | null = null;

process.stdout.on('error', (error: Error) => {
  const reason = reasonOf(error);
  if (reason === 'EPIPE' || lost !== null) return;
  lost = reason;
  process.exitCode = exits.unwritable;
  const what = { thing: '标准输出', value: reason, limit: '可以写入的位置' };
  line((text) => process.stderr.write(text), refusalLine({ code: 'FILE_UNWRITABLE', ...what }));
});

process.stderr.on('error', () => {
  // Where refusals cannot be written, the exit code is all that can be said.
});

const exit = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
process.exitCode = lost === null ? exit : exits.unwritable;
