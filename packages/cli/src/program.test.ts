import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleFile, inFolder, runProgram } from './testing/runProgram.ts';
import { withFamily } from './testing/withFamily.ts';

type Sealed = {
  readonly inputs: { readonly budgetCents: number; readonly segments?: { readonly id: string }[] };
  readonly report: {
    readonly segment: { readonly id: string; readonly budgetCents: number } | null;
  };
};

const berlinAbroad = { TZ: 'America/New_York', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' };

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
  ])('%s --help teaches with an example', (name) => {
    const { exit, out } = runProgram([...name.split(' '), '--help']);
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
  ])('%s is wrong usage: 2, one line, nothing on standard output', (_, args, code) => {
    const { exit, out, err } = runProgram(args);
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
  ])('stress %s %s is refused with its range before anything is done', (option, typed, limit) => {
    const { exit, out, err } = runProgram(['stress', 'x.json', option, typed]);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toBe(`拒绝 BAD_NUMBER 数字不对：${option}；给出的是「${typed}」；要求：${limit}\n`);
  });

  test.each([
    [['household', '--help']],
    [['household', '-h']],
    [['help', 'household']],
    [['household', 'help']],
  ])('half a command has help of its own: %j', (args) => {
    const { exit, out, err } = runProgram(args);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain('cebao household check FILE');
    expect(out).not.toContain('cebao plan FILE');
  });

  test('help may come before the command as well', () => {
    expect(runProgram(['help', 'plan']).out).toBe(runProgram(['plan', '--help']).out);
  });
});

describe('stress', () => {
  test('prints both layers with and without the plan, the same again in another zone', () => {
    withFamily((file) => {
      const args = ['stress', file, '--paths', '300'];
      const { exit, out } = runProgram(args);
      expect(exit).toBe(0);
      expect(out.match(/没有方案/g)).toHaveLength(4);
      expect(out).toContain('300 条人生');
      expect(out).not.toMatch(/NaN|undefined|Infinity/);
      expect(runProgram(args, berlinAbroad).out).toBe(out);
    });
  });

  test('gives its figures as JSON, and refuses no path at all', () => {
    withFamily((file) => {
      const { out } = runProgram(['stress', file, '--paths', '300', '--json']);
      expect(JSON.parse(out)).toMatchObject({ paths: 300, seed: 1, scenarios: 16 });
      expect(JSON.parse(out)).toMatchObject({ noPlan: null, notWorse: null });
      expect(runProgram(['stress', file, '--paths', '0'])).toMatchObject({ exit: 2, out: '' });
    });
  });

  test('of a family without a plan shows the half without one, and says why', () => {
    const file = exampleFile('ok/fourteen-policies.json');
    const { exit, out } = runProgram(['stress', file, '--paths', '50', '--json']);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      before: [{ layer: 1 }, { layer: 2 }],
      after: null,
      noPlan: { code: 'NO_PLAN' },
    });
  });
});

describe('files that are refused', () => {
  type Row = {
    readonly file: string;
    readonly stage: string;
    readonly code: string;
    readonly thing: string;
    readonly value: string;
  };
  const rows: readonly Row[] = JSON.parse(
    readFileSync(exampleFile('not-ok/expected.json'), 'utf8'),
  );

  test.each(rows)('$file ends with $code and writes nothing', ({ file, code, thing, value }) => {
    inFolder((folder) => {
      const out = join(folder, 'plan.pdf');
      const ran = runProgram(['plan', exampleFile(`not-ok/${file}`), '--out', out, '--json']);
      const noPlan = [
        'NO_OPEN_GAP',
        'BUDGET_TOO_SMALL',
        'NO_PLAN',
        'CONFLICT',
        'BUDGET_ZERO',
      ].includes(code);
      expect({ exit: ran.exit, out: ran.out }).toEqual({ exit: noPlan ? 4 : 3, out: '' });
      const line = ran.err.split('\n').find((text) => text.startsWith('拒绝 '));
      expect(line).toMatch(new RegExp(`^拒绝 ${code} `));
      expect(line).toContain(value);
      if (thing !== 'budget') expect(line).toContain(thing);
      expect(readdirSync(folder)).toEqual([]);
    });
  });

  test('every bad example is in the table', () => {
    const files = readdirSync(exampleFile('not-ok')).filter((name) => name !== 'expected.json');
    expect(rows.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
  });

  test('household check says all faults at once, and 可以规划 where there are none', () => {
    const bad = { name: '', region: '', costs: [{ label: 'x' }] };
    const faults = withFamily((file) => runProgram(['household', 'check', file]), bad);
    expect(faults.exit).toBe(3);
    expect(faults.err.trim().split('\n').length).toBeGreaterThan(3);
    const good = withFamily((file) => runProgram(['household', 'check', file]));
    expect(good).toEqual({
      exit: 0,
      out: '可以规划：一人之家（1 人，0 份已有保单，0 份报价）\n',
      err: '',
    });
    const zero = runProgram(['household', 'check', exampleFile('not-ok/budget-zero.json')]);
    expect(zero.exit).toBe(4);
  });

  test('a missing file, a folder and a missing budget are refused by name', () => {
    expect(runProgram(['plan', 'no-such.json'])).toMatchObject({ exit: 3 });
    expect(runProgram(['household', 'check', '.']).err).toContain('拒绝 FILE_UNREADABLE');
    const choices = { assumptions: {} };
    const ran = withFamily((file) => runProgram(['stress', file]), { choices });
    expect(ran.exit).toBe(3);
    expect(ran.err).toContain('拒绝 MISSING_FIELD 缺少必填的字段：choices.budgetCents');
  });

  test('a plan without a budget starts from the template of its segment, and says so', () => {
    const choices = { assumptions: {} };
    const ran = withFamily((file) => runProgram(['plan', file]), { choices });
    expect(ran.exit).toBe(0);
    expect(ran.out).toMatch(/没有写预算：按客群“.+”（.+）的模板从家庭年收入的 [\d.]+% 起步/);
    expect(ran.out).toContain('这是假设，不是结论');
    const json = withFamily((file) => runProgram(['plan', file, '--json']), { choices });
    expect(json.out.trim().split('\n')).toHaveLength(1);
    expect(json.err).toContain('没有写预算');
    const { inputs, report } = JSON.parse(json.out) as Sealed;
    expect(inputs.segments?.map(({ id }) => id)[0]).toBe(report.segment?.id);
    expect(report.segment?.budgetCents).toBe(inputs.budgetCents);
    inFolder((folder) => {
      const sealed = join(folder, 'started.json');
      writeFileSync(sealed, json.out);
      expect(runProgram(['verify', sealed])).toMatchObject({ exit: 0 });
    });
    const given = withFamily((file) => runProgram(['plan', file, '--budget', '5000']), { choices });
    expect(given.out).not.toContain('没有写预算');
  });

  test.each([
    ['0', 'BUDGET_ZERO'],
    ['1', 'BUDGET_TOO_SMALL'],
  ])('a budget of %s yuan on the command line is no plan: 4', (budget, code) => {
    const ran = withFamily((file) => runProgram(['plan', file, '--budget', budget]));
    expect(ran).toMatchObject({ exit: 4, out: '' });
    expect(ran.err).toContain(`拒绝 ${code} `);
  });
});

describe('a plan', () => {
  test('says what stays open before what is bought, then why, then the sheet', () => {
    const { exit, out } = withFamily((file) => runProgram(['plan', file]));
    expect(exit).toBe(0);
    const order = [
      '== 家庭',
      '没有保障到的',
      '首年保费',
      '最先要看的',
      '== 保障缺口',
      '== 方案',
      '== 预算再多一点',
      '== 规划师检核表',
    ];
    const places = order.map((words) => out.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(out).toContain('这是可以证明的最优，不是估计');
    expect(out).not.toMatch(/问题 P1|保费安排 S|加权元/);
    expect(out).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
  });

  test('and its PDF have the same bytes in another time zone and locale, and verify', () => {
    withFamily((file, folder) => {
      const [here, abroad] = ['here.pdf', 'abroad.pdf'].map((name) => join(folder, name));
      const first = runProgram(['plan', file, '--json', '--out', here ?? '']);
      const second = runProgram(['plan', file, '--json', '--out', abroad ?? ''], berlinAbroad);
      expect(first.exit).toBe(0);
      expect(second.out).toBe(first.out);
      const pdf = readFileSync(here ?? '');
      expect(readFileSync(abroad ?? '').equals(pdf)).toBe(true);
      const json = join(folder, 'plan.json');
      writeFileSync(json, first.out);
      const checkedJson = runProgram(['verify', json]);
      expect(checkedJson).toMatchObject({ exit: 0 });
      expect(checkedJson.out).toContain('与已发布费率表一致');
      const checkedPdf = runProgram(['verify', here ?? ''], berlinAbroad);
      expect(checkedPdf).toMatchObject({ exit: 0 });
      expect(checkedPdf.out).toContain('页重印后逐字节相同');
      const { seal } = JSON.parse(first.out);
      const hashes = `输入 ${seal.inputHash}\n结果 ${seal.resultHash}\n`;
      expect(checkedJson.out).toContain(hashes);
      expect(checkedPdf.out).toContain(hashes);
      expect(runProgram(['plan', file]).out).toContain(hashes);

      writeFileSync(json, first.out.replace(/"premiumCents":\d/, '"premiumCents":9'));
      const changed = runProgram(['verify', json]);
      expect(changed.exit).toBe(5);
      expect(changed.err).toMatch(/^拒绝 PROOF_MISMATCH .*report\.plan\..*premiumCents/m);
      writeFileSync(json, '{"format":"cebao.proposal/1"');
      expect(runProgram(['verify', json])).toMatchObject({ exit: 5 });
    });
  });

  test('overwrites nothing unless told to, and leaves nothing behind', () => {
    withFamily((file, folder) => {
      const out = join(folder, 'plan.pdf');
      writeFileSync(out, 'mine');
      const kept = runProgram(['plan', file, '--out', out]);
      expect(kept).toMatchObject({ exit: 6, out: '' });
      expect(kept.err).toMatch(/^拒绝 FILE_EXISTS .*--force/m);
      expect(readFileSync(out, 'utf8')).toBe('mine');
      expect(runProgram(['plan', file, '--out', out, '--force'])).toMatchObject({ exit: 0 });
      expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
      const nowhere = join(folder, 'missing', 'plan.pdf');
      expect(runProgram(['plan', file, '--out', nowhere])).toMatchObject({ exit: 6, out: '' });
      expect(runProgram(['plan', file, '--out', folder, '--force'])).toMatchObject({ exit: 6 });
      expect(readdirSync(folder).toSorted()).toEqual(['family.json', 'plan.pdf']);
    });
  });
});
