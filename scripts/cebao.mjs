/**
 * `npm run cebao -- <command>`: the command line on the pinned Node. What the bootstrap says goes to
 * standard error, so that `npm run -s cebao -- plan FILE --json > FILE` holds the plan alone.
 */
import { join } from 'node:path';
import { ensurePackages } from './bootstrap/packages.mjs';
import { reportFailure } from './bootstrap/failure.mjs';
import { run } from './bootstrap/run.mjs';
import { ROOT } from './bootstrap/paths.mjs';
import { ensureRuntime } from './bootstrap/runtime.mjs';

const COMMAND_LINE = join(ROOT, 'packages/cli/src/main.ts');

try {
  const runtime = ensureRuntime((line) => console.error(line));
  ensurePackages(runtime, (line) => console.error(line));
  const { node, flags, env } = runtime;
  const options = { env, cwd: folderOfTheReader() };
  process.exitCode = run(node, [...flags, COMMAND_LINE, ...process.argv.slice(2)], options);
} catch (error) {
  process.exitCode = reportFailure(error);
}

/** File names are meant from where the command was typed; npm changes to the root first. */
function folderOfTheReader() {
  const typedIn = process.env['INIT_CWD'];
  const byNpm = process.env['npm_lifecycle_event'] === 'cebao';
  return byNpm && typedIn !== undefined ? typedIn : process.cwd();
}
