import { describe, expect, test } from 'vitest';
import { runHere } from './testing/runHere.ts';
import { exampleFile, runProgram } from './testing/runProgram.ts';

describe('help and wrong usage', () => {
  test('--help names every command and every exit code; --version one line', () => {
    const { exit, out, err } = runProgram(['--help']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    for (const words of [
      'plan FILE',
      'household check FILE',
      'products',
      'quote CODE',
      'fair-price CODE',
      'stress FILE',
      'why A B',
      'replace FILE',
      'verify',
      'cases',
    ]) {
      expect(out).toContain(`cebao ${words}`);
    }
    for (const code of [0, 2, 3, 4, 5, 6, 70])
      expect(out).toMatch(new RegExp(`^  ${code}\\b`, 'm'));
    expect(runProgram([]).out).toBe(out);
    expect(runProgram(['--version'])).toEqual({ exit: 0, out: 'cebao 0.3.0\n', err: '' });
  });

  test.each([
    ['wrong usage', ['sell'], 2],
    ['a file that is not there', ['plan', 'no-such.json'], 3],
    ['no plan', ['plan', exampleFile('not-ok/budget-zero.json')], 4],
  ])('the program ends with the code of %s', (_, args, exit) => {
    expect(runProgram(args)).toMatchObject({ exit, out: '' });
  });

  test.each([
    'plan',
    'household check',
    'policies map',
    'policies import',
    'products',
    'quote',
    'fair-price',
    'stress',
    'why',
    'replace',
    'verify',
    'cases',
    'table',
  ])('%s --help teaches with an example', async (name) => {
    const { exit, out } = await runHere([...name.split(' '), '--help']);
    expect(exit).toBe(0);
    expect(out).toContain(`用法：cebao ${name}`);
    expect(out).toMatch(/例：\n {2}cebao /);
    expect(out).toContain('退出码：');
  });

  test.each([
    ['an unknown command', ['sell'], 'UNKNOWN_COMMAND'],
    ['half a command', ['household'], 'UNKNOWN_COMMAND'],
    ['no file', ['plan'], 'MISSING_FIELD'],
    ['two files', ['verify', 'a', 'b'], 'TOO_MANY'],
    ['a file without a name', ['plan', '', '--budget', '1万'], 'MISSING_FIELD'],
    ['one option twice', ['plan', 'x.json', '--budget', '1万', '--budget=2万'], 'TOO_MANY'],
    ['an unknown option', ['plan', 'x.json', '--cheap'], 'UNKNOWN_COMMAND'],
    ['an option without its value', ['plan', 'x.json', '--out'], 'MISSING_FIELD'],
    ['an option before its value', ['plan', 'x.json', '--budget', '--json'], 'MISSING_FIELD'],
    ['a switch with a value', ['plan', 'x.json', '--json=yes'], 'BAD_FIELD'],
    ['a negative budget', ['plan', 'x.json', '--budget', '-5'], 'MONEY_RANGE'],
    ['a negative budget in wan', ['stress', 'x.json', '--budget=-1.5万'], 'MONEY_RANGE'],
    ['a negative age', ['quote', '111013', '--sex', 'male', '--age', '-1'], 'BAD_FIELD'],
    [
      'a negative sum',
      ['quote', '115036', '--sex', 'male', '--age', '30', '--pay', '20年交', '--sum', '-5'],
      'MONEY_RANGE',
    ],
    ['a negative number of paths', ['stress', 'x.json', '--paths', '-3'], 'BAD_NUMBER'],
    ['a budget in words', ['plan', 'x.json', '--budget', '二十多万'], 'BAD_MONEY'],
    ['half a path', ['stress', 'x.json', '--paths', '1.5'], 'BAD_NUMBER'],
    ['a sex that is none', ['quote', '111013', '--sex', 'x', '--age', '30'], 'BAD_FIELD'],
  ])('%s is wrong usage: 2, one line, nothing on standard output', async (_, args, code) => {
    const { exit, out, err } = await runHere(args);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(new RegExp(`^拒绝 ${code} [^\\n]+\\n$`));
    expect(err).not.toMatch(/ambiguous|Unknown|argument|does not/);
  });

  test.each([
    ['--seed', '-1', '0 至 4294967295 的整数'],
    ['--seed', '4294967296', '0 至 4294967295 的整数'],
    ['--seed', '99999999999999999999', '0 至 4294967295 的整数'],
    ['--paths', '0', '1 至 1000000 的整数'],
    ['--paths', '1e9', '1 至 1000000 的整数'],
    ['--paths', '1000001', '1 至 1000000 的整数'],
  ])(
    'stress %s %s is refused with its range before anything is done',
    async (option, typed, limit) => {
      const { exit, out, err } = await runHere(['stress', 'x.json', option, typed]);
      expect({ exit, out }).toEqual({ exit: 2, out: '' });
      expect(err).toBe(
        `拒绝 BAD_NUMBER 数字不对：${option}；给出的是「${typed}」；要求：${limit}\n`,
      );
    },
  );

  test.each([
    [['household', '--help']],
    [['household', '-h']],
    [['help', 'household']],
    [['household', 'help']],
  ])('half a command has help of its own: %j', async (args) => {
    const { exit, out, err } = await runHere(args);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain('cebao household check FILE');
    expect(out).not.toContain('cebao plan FILE');
  });

  test('help may come before the command as well', async () => {
    const after = await runHere(['plan', '--help']);
    expect(await runHere(['help', 'plan'])).toEqual(after);
  });
});
