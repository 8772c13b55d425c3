/** What has to be settled before anyone signs: drawn from what the report itself leaves in doubt. */
import { cutValueYears, type Report } from '@cebao/planning';
import { callout } from '../build.ts';
import type { Block } from '../blocks.ts';
import type { Scope } from '../scope.ts';

export function nextSteps(scope: Scope): Block[] {
  const { report } = scope.bundle;
  const steps = [
    '核对第二页起的家庭情况；一处事实变了，方案也会变。',
    ...planSteps(scope, report.plan.lines),
    ...assumptionSteps(report),
  ];
  return [callout('muted', '接下来要确认的', steps)];
}

function planSteps(scope: Scope, lines: Report['plan']['lines']): string[] {
  if (lines.length === 0) return [];
  const unknown = distinct(
    lines.filter((line) => line.insurerGate !== 'pass').map((line) => line.insurer),
  );
  const incomplete = distinct(
    lines.filter((line) => line.status !== 'complete').map((line) => line.name),
  );
  const unstable = lines.filter((line) => line.unstable.length > 0);
  const names = unstable.map((line) => `${scope.name(line.insured)}的${line.name}`);
  return [
    '每位被保险人如实做健康告知；核保结论可能改变价格或除外。',
    ...(unknown.length === 0 ? [] : [`补查偿付能力：${unknown.join('、')}。`]),
    ...(incomplete.length === 0 ? [] : [`补齐条款与现金价值资料：${incomplete.length} 个产品。`]),
    ...(names.length === 0 ? [] : [`选择不稳定、值得再议：${names.join('、')}。`]),
  ];
}

function assumptionSteps(report: Report): string[] {
  const edited = report.assumptions.filter((used) => used.edited).length;
  const cut = cutValueYears(report);
  return [
    ...(edited === 0 ? [] : [`${edited} 项假设被修改过，见“全部假设”。`]),
    ...(cut === null
      ? []
      : [`方案价值的年期填了 ${cut.entered} 年，超出需求年期：计入 ${cut.counted} 年。`]),
  ];
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
