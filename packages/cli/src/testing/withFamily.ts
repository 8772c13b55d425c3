/** For tests: the small family as a file in a folder of its own. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from './runProgram.ts';
import { smallFamily } from './smallFamily.ts';

export function withFamily<T>(use: (file: string, folder: string) => T, change: object = {}): T {
  return inFolder((folder) => {
    const file = join(folder, 'family.json');
    writeFileSync(file, JSON.stringify({ ...smallFamily, ...change }));
    return use(file, folder);
  });
}
