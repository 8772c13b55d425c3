import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataRoot } from '@cebao/dossiers';
import { inFolder, runProgram } from './testing/runProgram.ts';

const file = join(dataRoot, 'cases/actuarial.csv');

test('cebao cases prints one line for each row and a summary, and ends with 0 when all pass', () => {
  const { exit, out, err } = runProgram(['cases', file]);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  const lines = out.trimEnd().split('\n');
  expect(lines.length).toBe(91);
  expect(lines[0]).toBe('case_id\tvalue\texpected\ttolerance\tverdict\treason');
  expect(lines[1]).toMatch(/^ILT-001\t16\.157\d+\t16\.1574\t0\.0002\tpass\t$/);
  expect(lines.at(-1)).toBe('合计 89 行：pass 89，fail 0，unsupported 0');
});

test('a failed row ends with 5, a refused one with 3, a file that is none with 3 and no output', () => {
  inFolder((folder) => {
    const text = readFileSync(file, 'utf8');
    const given = (name: string, content: string) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    };
    const failed = runProgram(['cases', given('f.csv', text.replace('16.1574', '16.2')), '--json']);
    expect(failed.exit).toBe(5);
    expect(JSON.parse(failed.out)).toMatchObject({ pass: 88, fail: 1, unsupported: 0, total: 89 });
    const refused = runProgram(['cases', given('u.csv', text.replace(',epv,', ',price,'))]);
    expect(refused.exit).toBe(3);
    expect(refused.out).toMatch(/^ILT-001\t\t16\.1574\t0\.0002\tunsupported\tBAD_FIELD /m);
    expect(refused.out).toContain('pass 88，fail 0，unsupported 1');
    const none = runProgram(['cases', given('n.csv', 'x\n')]);
    expect({ exit: none.exit, out: none.out }).toEqual({ exit: 3, out: '' });
    expect(none.err).toMatch(/^拒绝 BAD_TABLE /);
    expect(runProgram(['cases', join(folder, 'missing.csv')]).err).toMatch(
      /^拒绝 FILE_UNREADABLE /,
    );
  });
});

test('--explain writes the steps in Chinese or English, and the payments that sum to them', () => {
  const zh = runProgram(['cases', file, '--explain', 'FAML-126']);
  expect({ exit: zh.exit, err: zh.err }).toEqual({ exit: 0, err: '' });
  expect(zh.out).toMatch(/^P = \d+\.\d+ {2}净保费：P = A \/ \(a − B\)$/m);
  expect(zh.out).toMatch(/^tV = 11866\.3\d+ {2}净责任准备金/m);
  expect(zh.out).toContain('\n类别\t保单年度\t时点\t金额\t折现\t概率\t现值\n给付\t');
  expect(zh.out).not.toMatch(/^(of|benefits|premiums)\t/m);
  const en = runProgram(['cases', file, '--explain', 'ILT-001', '--lang', 'en']);
  expect(en.out).toMatch(/^A = 16\.157\d+ {2}expected present value of benefits/m);
  const terms = en.out.split('\n').filter((text) => text.startsWith('benefits\t'));
  const sum = terms.reduce((total, text) => total + Number(text.split('\t')[6]), 0);
  expect(sum).toBeCloseTo(16.1574, 4);
  expect(en.out).toContain('\nof\tyear\ttime\tamount\tdiscount\tprobability\tvalue\n');
  expect(runProgram(['cases', file, '--explain', 'NONE']).exit).toBe(2);
  const both = runProgram(['cases', file, '--explain', 'ILT-001', '--json']);
  expect([both.exit, both.out]).toEqual([2, '']);
  expect(both.err).toContain('--json 与 --explain 二选一');
  expect(runProgram(['cases', file, '--explain', 'ILT-001', '--lang', 'fr']).exit).toBe(2);
});
