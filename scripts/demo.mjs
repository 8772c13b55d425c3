/**
 * `npm run demo`: plans the sample household, or runs the command line with the arguments given
 * (`npm run demo -- plan FILE --out FILE`).
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { reportFailure } from './bootstrap/failure.mjs';
import { ROOT } from './bootstrap/paths.mjs';
import { run } from './bootstrap/run.mjs';

const COMMAND_LINE = 'packages/cli/src/main.ts';
/** The sample's proposal is made anew each time: nobody keeps it. */
const SAMPLE = [
  'plan',
  'data/households/ok/young-couple.json',
  '--out',
  'out/young-couple.pdf',
  '--force',
];

/**
 * @param {readonly string[]} args
 * @returns {number} the exit code
 */
function demo(args) {
  const { node, flags, env } = bootstrap();
  if (args.length === 0) mkdirSync(join(ROOT, 'out'), { recursive: true });
  return run(node, [...flags, COMMAND_LINE, ...(args.length === 0 ? SAMPLE : args)], { env });
}

try {
  process.exitCode = demo(process.argv.slice(2));
} catch (error) {
  process.exitCode = reportFailure(error);
}
