/** A smaller plan that makes nothing worse, beside the one that does: on the same lives. */
import type { LifeCounts, NotWorse, NotWorseAnswer, TriedPlan } from '@cebao/planning';
import { number, wan, yuan } from '@cebao/proposal';
import { left, right, textTable } from '../table.ts';

export function notWorseLines(found: NotWorse): readonly string[] {
  const { shown, tried, stepCents, paths, seed } = found;
  const lives = `同样的 ${number(paths, 0)} 条人生（种子 ${String(seed)}）`;
  if (found.both.kind === 'shown') {
    return [`换成${lives}来数，这个方案没有让撑不住的变多。`];
  }
  const smallest = smallestOf(found.both);
  return [
    tried === 0
      ? '没有更小的方案可以比。'
      : `有没有更小、又不让撑不住的变多的方案？从大到小，每隔 ${yuan(stepCents)} 的预算试一次，` +
        `共 ${number(tried, 0)} 个不同的方案，${lives}：`,
    ...answerLines(found),
    ...textTable(
      [
        left('方案'),
        right('预算'),
        right('首年保费'),
        right('付不起必要开支'),
        right('平均缺口'),
        right('守不住现有生活'),
        right('平均缺口'),
      ],
      [
        planRow('现在的', shown),
        ...rowOf('只看必要开支', found.essentials),
        ...rowOf('两层都看', found.both),
        ...(smallest === null ? [] : [planRow('试过的最小', smallest)]),
      ],
    ),
    '每格：没有方案 → 有方案（有了方案才撑不住的，靠方案撑住的）；± 是换一批人生时，两数之差会有的抽样误差（一个标准误）。',
    '相差在 ± 以内的，另抽一批人生就可能反过来，找到的预算也会不同。小的方案少花保费，也少赔：平均缺口可能更大，两样一起看。',
  ];
}

function answerLines({ essentials, both }: NotWorse): readonly string[] {
  return [
    `- 只看必要开支：${answerText(essentials)}`,
    `- 必要开支与现有生活都看：${answerText(both)}`,
  ];
}

function answerText(answer: NotWorseAnswer): string {
  if (answer.kind === 'shown') return '现在的方案就没有让撑不住的变多。';
  if (answer.kind === 'none') return '没有，试过的最小的也会让撑不住的变多。';
  const { budgetCents, premiumCents } = answer.plan;
  const ask = `--budget ${String(budgetCents / fenPerYuan)}`;
  return `试过的里面，最大的是预算 ${yuan(budgetCents)}、保费 ${yuan(premiumCents)} 的方案（${ask}）。`;
}

const fenPerYuan = 100;

function smallestOf(answer: NotWorseAnswer): TriedPlan | null {
  return answer.kind === 'none' ? answer.smallest : null;
}

function rowOf(title: string, answer: NotWorseAnswer): readonly (readonly string[])[] {
  return answer.kind === 'cheaper' ? [planRow(title, answer.plan)] : [];
}

function planRow(title: string, plan: TriedPlan): readonly string[] {
  const { budgetCents, premiumCents, lives } = plan;
  return [
    title,
    yuan(budgetCents),
    yuan(premiumCents),
    ...lives.flatMap((counts) => [countsText(counts), meansText(counts)]),
  ];
}

function meansText({ meanWithoutCents, meanWithPlanCents }: LifeCounts): string {
  return `${wan(meanWithoutCents)} → ${wan(meanWithPlanCents)}`;
}

function countsText(counts: LifeCounts): string {
  const { without, withPlan, newly, spared, differenceStandardError } = counts;
  const [from, to, more, fewer] = [without, withPlan, newly, spared].map((n) => number(n, 0));
  // "±0" would say that no other lives could differ either.
  if (newly === 0 && spared === 0) return `${from} → ${to}（没有一条人生不同）`;
  return `${from} → ${to}（多 ${more}，少 ${fewer}，±${number(differenceStandardError, 0)}）`;
}
