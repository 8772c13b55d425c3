/** What was not chosen and why, and what each preference costs. */
import { refusalCodes } from '@cebao/kernel';
import type { PlanResult, WhyNot } from '@cebao/planning';
import { heading, left, muted, paragraph, right, row, table } from '../build.ts';
import type { Block } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { dateText, yuan } from '../text.ts';
import { openWord, requirementWords } from '../../words/openCodes.ts';
import { preferenceWords, whyNotWords } from '../../words/zhCN.ts';
import { points } from './certificate.ts';
import { alsoPays } from './alsoPays.ts';

export function alternativeBlocks(scope: Scope): Block[] {
  const { plan } = scope.bundle.report;
  return [
    heading(2, '没有选的，为什么'),
    whyNotBlock(scope, plan.whyNots),
    ...preferenceBlocks(plan),
  ];
}

function whyNotBlock(scope: Scope, whyNots: readonly WhyNot[]): Block {
  if (whyNots.length === 0) return muted('目录中没有其他可选的产品。');
  return table(
    [left('产品', 1.6), left('给谁', 1), left('原因', 2.4), right('硬要放进来会少', 1.1)],
    grouped(scope, whyNots).map((group) =>
      row(
        `${group.item.name}（${group.item.code}）`,
        group.insured.map(scope.name).join('、'),
        reasonText(scope, group),
        lostText(group.item),
      ),
    ),
    '“硬要放进来会少”：把它最合适的版本强行放进同一预算的方案，V 会减少多少。',
  );
}

const notForced: readonly WhyNot['reason'][] = ['stability', 'savings', 'noGap'];

/** Not everything without a figure is impossible: some choices cannot gain, some are no rivals. */
function lostText({ reason, valueLost }: WhyNot): string {
  if (valueLost !== null) return points(valueLost);
  if (reason === 'dominated') return '换上它也不会更多';
  return notForced.includes(reason) ? '—' : '放不进来';
}

type Group = {
  readonly item: WhyNot;
  readonly insured: readonly string[];
  readonly values: readonly string[];
};

/** The same answer for several persons is given once, with what each of them is. */
function grouped(scope: Scope, whyNots: readonly WhyNot[]): Group[] {
  const groups = new Map<string, Group>();
  for (const item of whyNots) {
    const key = JSON.stringify([item.code, answerText(scope, item), item.valueLost]);
    const { insured = [], values = [] } = groups.get(key) ?? {};
    const value = item.refusal?.value ?? '';
    const isNew = value !== '' && !values.includes(value);
    groups.set(key, {
      item,
      insured: [...insured, item.insured],
      values: isNew ? [...values, value] : values,
    });
  }
  return [...groups.values()];
}

function answerText(scope: Scope, item: WhyNot): string {
  const { refusal } = item;
  if (refusal === null) return `${whyNotWords[item.reason]}${alsoPays(scope, item)}`;
  if (item.reason === 'health' || item.reason === 'ask') {
    return `${whyNotWords[item.reason]}（${refusal.value}）。规划师的判断，不是保险公司的决定`;
  }
  if (item.reason === 'expired') return `${whyNotWords.expired}：有效至 ${dateText(refusal.value)}`;
  if (item.reason === 'premiumNearSum') return `${whyNotWords.premiumNearSum}：${refusal.limit}`;
  const limit = openWord(requirementWords, refusal.limit);
  return `${refusalCodes[refusal.code]}：要求 ${limit}`;
}

function reasonText(scope: Scope, { item, values }: Group): string {
  const isSaid = item.reason === 'premiumNearSum';
  const given = isSaid || values.length === 0 ? '' : `，实际为 ${values.join('、')}`;
  return `${answerText(scope, item)}${given}`;
}

function preferenceBlocks(plan: PlanResult): Block[] {
  if (plan.preferences.length === 0) return [];
  return [
    heading(2, '每个偏好的价格'),
    table(
      [left('偏好', 2.6), left('现在', 0.7), right('它的首年保费', 1), right('反过来选时的 V', 1)],
      plan.preferences.map((item) =>
        row(
          preferenceWords[item.preference],
          item.chosen ? '采用' : '不采用',
          yuan(item.premiumCents),
          points(item.valueOtherwise),
        ),
      ),
    ),
    paragraph(
      `现在的 V 是 ${points(plan.certificate.bestValue)}。偏好由您决定，随时可以取消；价格就印在这里。`,
    ),
  ];
}
