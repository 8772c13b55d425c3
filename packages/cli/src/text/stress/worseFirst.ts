/**
 * What a plan makes worse, where no stress test was asked for: the standard one is run all the same, as the
 * app does, so that no such plan is shown without a word. It is not printed and not sealed.
 */
import { describeRefusal, type Result } from '@cebao/kernel';
import type { StressResult } from '@cebao/planning';
import { number, worseLines, worseTitle } from '@cebao/proposal';

/** Before what stays open; empty where nothing becomes worse. */
export function worseFirst(tested: Result<StressResult>): readonly string[] {
  if (!tested.ok) return [];
  const worse = worseLines(tested.value);
  if (worse.length === 0) return [];
  const { paths, seed } = tested.value;
  return [
    '',
    `【先说变得更糟的：${worseTitle(tested.value)}】`,
    ...worse,
    `找更小的方案：cebao stress；写进方案：--stress ${String(paths)}（种子 ${String(seed)}）。`,
  ];
}

/** Below the plan: what was looked at, and how to have it in print. */
export function testedLines(tested: Result<StressResult>): readonly string[] {
  if (!tested.ok) return ['', `没有做压力测试：${describeRefusal(tested.error)}`];
  const { paths, seed } = tested.value;
  const lives = `${number(paths, 0)} 条人生，种子 ${String(seed)}`;
  const found =
    worseLines(tested.value).length > 0
      ? '有变得更糟的，见前面'
      : '有方案时，撑不住的没有变多，平均缺口没有变大';
  return ['', `压力测试（${lives}）：${found}。没有写进方案；要写进去：--stress ${String(paths)}`];
}
