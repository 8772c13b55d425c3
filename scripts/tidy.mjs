/**
 * `npm run tidy`: the house rules that can be checked by rule. Prints `file:line rule message`.
 * `node scripts/tidy.mjs <folder>` looks at another working copy.
 */
import { ROOT } from './bootstrap/paths.mjs';
import { judgeCopy } from './tidy/judge.mjs';

const { problems, summary } = judgeCopy(process.argv[2] ?? ROOT);
for (const { file, line, rule, message } of problems) {
  console.log(`${file}:${line} ${rule} ${message}`);
}
console.log(summary);
process.exitCode = problems.length === 0 ? 0 : 1;
