/** The work of `npm run mutate`, on the pinned Node. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../bootstrap/paths.mjs';
import { machineNow } from '../measure/page.mjs';
import { planOf } from './plan.mjs';
import { linesOf, pageOf } from './report.mjs';
import { drawn } from './sample.mjs';
import { triedAll } from './supervise.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '20261126' },
    file: { type: 'string', default: '' },
    record: { type: 'boolean', default: false },
  },
});
const folder = positionals[0] ?? 'packages/actuarial';
const of = planOf(ROOT, folder).mutants.filter(({ file }) => file.includes(values.file));
const count = Number(values.sample ?? of.length);
const mutants = drawn(of, { count, seed: Number(values.seed) });
const out = join(ROOT, 'out', 'mutation', String(process.pid));
mkdirSync(out, { recursive: true });
try {
  const fates = await triedAll(mutants, { folder, out });
  const isSample = mutants.length < of.length;
  for (const line of linesOf({ mutants, fates, isSample })) console.log(line);
  if (values.record && !isSample && values.file === '') {
    const machine = { ...machineNow(process.env), node: process.version };
    const page = pageOf({ mutants, fates, folder, machine });
    writeFileSync(join(ROOT, 'docs', 'mutation.md'), page);
  }
} finally {
  rmSync(out, { recursive: true, force: true });
}
