/**
 * Before and after a run of tests: every Node that a test starts, and every process of tests, compiles
 * the same files. One folder for the whole run keeps what was compiled; Node checks each entry against
 * the source. It ends with the run, for some tests start copies of the engine from passing folders.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'cebao-compiled-'));
  process.env['NODE_COMPILE_CACHE'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
