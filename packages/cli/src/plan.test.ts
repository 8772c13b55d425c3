import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { berlinAbroad, exampleFile, runProgram } from './testing/runProgram.ts';
import { withFamily } from './testing/withFamily.ts';

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
    expect(out).toContain('在这个范围内，这是可以证明的最优，不是估计');
    expect(out).not.toMatch(/问题 P1|保费安排 S|加权元/);
    expect(out).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
  });

  test('that makes lives worse says so before what stays open, though no stress test was asked for', () => {
    const file = exampleFile('ok/breadwinner.json');
    const args = ['plan', file, '--budget', '20000'];
    const { exit, out } = runProgram(args);
    expect(exit).toBe(0);
    expect(out).toMatch(/\n\n【先说变得更糟的：有方案时，撑不住的反而更多】\n/);
    // The same lives as where the test is asked for, and the same counts.
    const asked = runProgram([...args, '--stress', '1000']).out;
    const counted = asked.match(/撑不住的多了 .+? 条）/g) ?? [];
    expect(counted.length).toBeGreaterThan(0);
    for (const count of counted) expect(out).toContain(count);
    expect(out).toMatch(/压力测试（1,000 条人生，种子 1）：有变得更糟的.+--stress 1000\n/);
    const json = runProgram([...args, '--json']);
    expect(json.err).toContain('【先说变得更糟的');
    expect(JSON.parse(json.out)).not.toHaveProperty('stress');
  });

  test('says what no insurance cures before what the plan makes worse', () => {
    const family: { readonly choices: object } = JSON.parse(
      readFileSync(exampleFile('ok/breadwinner.json'), 'utf8'),
    );
    const choices = { ...family.choices, assumptions: { incomeGrowth: -0.03 } };
    const out = withFamily((file) => runProgram(['plan', file, '--budget', '20000']).out, {
      ...family,
      choices,
    });
    const order = ['保险治不好的事', '先说变得更糟的', '没有保障到的', '首年保费'];
    const places = order.map((words) => out.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('that makes nothing worse says what was tried, and how to print it', () => {
    const { out } = withFamily((file) => runProgram(['plan', file]));
    expect(out).not.toContain('先说变得更糟的');
    expect(out).toMatch(
      /压力测试（1,000 条人生，种子 1）：有方案时，撑不住的没有变多.+--stress 1000\n/,
    );
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
