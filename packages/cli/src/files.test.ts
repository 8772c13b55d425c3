import { linkSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIntoFull, runProgram } from './testing/runProgram.ts';
import { withFamily } from './testing/withFamily.ts';

describe('what the program is given is never lost', () => {
  test('--out may not name the family file, by no path, link or force', () => {
    withFamily((file, folder) => {
      const written = readFileSync(file, 'utf8');
      mkdirSync(join(folder, 'x'));
      symlinkSync(file, join(folder, 'soft.json'));
      linkSync(file, join(folder, 'hard.json'));
      for (const name of ['family.json', './x/../family.json', 'soft.json', 'hard.json']) {
        const ran = runProgram(['plan', file, '--out', `${folder}/${name}`, '--force']);
        expect({ name, exit: ran.exit, out: ran.out }).toEqual({ name, exit: 6, out: '' });
        expect(ran.err).toMatch(/^拒绝 FILE_EXISTS .*家庭文件.*\n$/);
        expect(readFileSync(file, 'utf8')).toBe(written);
      }
    });
  });

  test.each([
    ['plan', ['plan', '', '--json']],
    ['plan on the screen', ['plan', '']],
    ['household check', ['household', 'check', '']],
    ['products', ['products']],
    ['help', ['--help']],
  ])('a full disk behind standard output is said in one line: 6 (%s)', (_, args) => {
    withFamily((file) => {
      const { exit, err } = runIntoFull(args.map((arg) => (arg === '' ? file : arg)));
      expect(exit).toBe(6);
      const lines = err.split('\n').filter((text) => !text.startsWith('['));
      expect(lines).toEqual([
        expect.stringMatching(/^拒绝 FILE_UNWRITABLE .*标准输出.*ENOSPC/),
        '',
      ]);
    });
  });
});
