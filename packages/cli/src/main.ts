/** The program: arguments in, exit code out. A reader who leaves early (`| head`) is no fault. */
import { assert } from '@cebao/kernel';
import { runCli } from './cli.ts';

process.stdout.on('error', (error: Error) => {
  assert('code' in error && error.code === 'EPIPE', error.message);
});

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
