import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolderHere, runHere, runHereOn } from './testing/runHere.ts';
import { exampleFile } from './testing/runProgram.ts';

type Sealed = {
  readonly inputs: { readonly budgetCents: number; readonly segments?: { readonly id: string }[] };
  readonly report: {
    readonly segment: { readonly id: string; readonly budgetCents: number } | null;
  };
};

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

  test.each(rows)(
    '$file ends with $code and writes nothing',
    async ({ file, code, thing, value }) => {
      await inFolderHere(async (folder) => {
        const out = join(folder, 'plan.pdf');
        const ran = await runHere(['plan', exampleFile(`not-ok/${file}`), '--out', out, '--json']);
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
    },
  );

  test('every bad example is in the table', () => {
    const files = readdirSync(exampleFile('not-ok')).filter((name) => name !== 'expected.json');
    expect(rows.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
  });

  test('household check asks about what looks like a slip and refuses nothing', async () => {
    const change = { costs: [{ label: '生活', kind: 'living', layer: 1, annualCents: 500_000 }] };
    const { exit, out } = await runHereOn((file) => ['household', 'check', file], change);
    expect(exit).toBe(0);
    expect(out).toContain('costs：必要开支平均每人每年很低');
    expect(out).toContain('：5,000.00 元，界限 6,000.00 元');
  });

  test('household check says all faults at once, and 可以规划 where there are none', async () => {
    const bad = { name: '', region: '', costs: [{ label: 'x' }] };
    const faults = await runHereOn((file) => ['household', 'check', file], bad);
    expect(faults.exit).toBe(3);
    expect(faults.err.trim().split('\n').length).toBeGreaterThan(3);
    const good = await runHereOn((file) => ['household', 'check', file]);
    expect(good).toEqual({
      exit: 0,
      out: [
        '可以规划：一人之家（1 人，0 份已有保单，0 份报价）',
        '读到的合计（元）：',
        '  收入 200,000.00 一年，现在领的',
        '  开支 80,000.00 一年，现在付的，不含还债与保费；其中必要开支 80,000.00',
        '  资产 80,000.00，其中现金与可变现 80,000.00',
        '  负债 600,000.00',
        '这些地方像是笔误，请核对（界限是假设；不影响做方案）：',
        '  costs[1].untilAge：赡养没有写到几岁为止，会一直算到推演的最后一年：请写明哪位老人、到几岁',
        '',
      ].join('\n'),
      err: '',
    });
    const zero = await runHere(['household', 'check', exampleFile('not-ok/budget-zero.json')]);
    expect(zero.exit).toBe(4);
  });

  test('household check names products that nobody knows, and what is locked and banned at once', async () => {
    const of = (choices: object) =>
      runHereOn((file) => ['household', 'check', file], {
        choices: { budgetCents: '3,000元', assumptions: {}, ...choices },
      });
    const lock = (code: string) => ({ insured: 'adult', code, sumInsuredCents: null });
    const wrong = await of({ bans: ['999999', '111013'], locks: [lock('111013'), lock('888888')] });
    expect(wrong.exit).toBe(3);
    expect(wrong.err).toContain('不认识的产品：choices.bans[0]；给出的是「999999」');
    expect(wrong.err).toContain('不认识的产品：choices.locks[1].code；给出的是「888888」');
    expect(wrong.err).toContain(
      'choices.locks[0].code；给出的是「111013」；要求：不在 choices.bans 里',
    );
    const open = await of({ locks: [lock('111013')] });
    expect(open.exit).toBe(0);
    expect(open.out).toContain('锁定的保单能否买到、能否同时满足，要到做方案时才知道。');
  });

  test('a missing file, a folder and a missing budget are refused by name', async () => {
    expect(await runHere(['plan', 'no-such.json'])).toMatchObject({ exit: 3 });
    expect((await runHere(['household', 'check', '.'])).err).toContain('拒绝 FILE_UNREADABLE');
    const choices = { assumptions: {} };
    const ran = await runHereOn((file) => ['stress', file], { choices });
    expect(ran.exit).toBe(3);
    expect(ran.err).toContain('拒绝 MISSING_FIELD 缺少必填的字段：choices.budgetCents');
  });

  test('a plan without a budget starts from the template of its segment, and says so', async () => {
    const choices = { assumptions: {} };
    const ran = await runHereOn((file) => ['plan', file], { choices });
    expect(ran.exit).toBe(0);
    expect(ran.out).toMatch(/没有写预算：按客群“.+”（.+）的模板从家庭年收入的 [\d.]+% 起步/);
    expect(ran.out).toContain('这是假设，不是结论');
    const json = await runHereOn((file) => ['plan', file, '--json'], { choices });
    expect(json.out.trim().split('\n')).toHaveLength(1);
    expect(json.err).toContain('没有写预算');
    const { inputs, report } = JSON.parse(json.out) as Sealed;
    expect(inputs.segments?.map(({ id }) => id)[0]).toBe(report.segment?.id);
    expect(report.segment?.budgetCents).toBe(inputs.budgetCents);
    await inFolderHere(async (folder) => {
      const sealed = join(folder, 'started.json');
      writeFileSync(sealed, json.out);
      expect(await runHere(['verify', sealed])).toMatchObject({ exit: 0 });
    });
    const given = await runHereOn((file) => ['plan', file, '--budget', '5000'], { choices });
    expect(given.out).not.toContain('没有写预算');
  });

  test.each([
    ['0', 'BUDGET_ZERO'],
    ['1', 'BUDGET_TOO_SMALL'],
  ])('a budget of %s yuan on the command line is no plan: 4', async (budget, code) => {
    const ran = await runHereOn((file) => ['plan', file, '--budget', budget]);
    expect(ran).toMatchObject({ exit: 4, out: '' });
    expect(ran.err).toContain(`拒绝 ${code} `);
  });
});
