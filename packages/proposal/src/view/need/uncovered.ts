/** Everything the plan leaves open, by member and peril, with its reason. */
import type { Uncovered } from '@cebao/planning';
import { center, left, paragraph, right, row, strong, table } from '../build.ts';
import type { Section } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { wan } from '../text.ts';
import { isWaiver } from '../../words/lineKind.ts';
import { perilWords, uncoveredWords } from '../../words/zhCN.ts';

export function uncoveredSection(scope: Scope): Section {
  const items = scope.bundle.report.uncovered.filter(isOpen);
  return {
    id: 'uncovered',
    title: '仍未保障的部分',
    lead: '若事故发生在第一年：缺口、方案支付、仍缺多少，以及原因。方案的给付先补第一层，再补第二层（要求计入愿望时，最后补第三层）；每一层只列前一层之外的部分。',
    newPage: true,
    onePage: false,
    blocks: [
      items.length === 0
        ? paragraph('没有未补的缺口。')
        : table(
            [
              left('成员与风险', 1.5),
              center('层', 0.3),
              right('缺口', 1),
              right('方案支付', 0.95),
              right('仍缺', 1.05),
              left('以后仍敞口', 0.95),
              left('原因', 1.8),
            ],
            items.map((item) => uncoveredRow(scope, item)),
            '金额为第一年的钱。“以后仍敞口”：若事故发生在以后，第一层仍有缺口的首末年份（今天起是第 1 年），因保额不足或保障已到期。',
          ),
    ],
  };
}

function isOpen(item: Uncovered): boolean {
  return item.openCents > 0 || item.openFromYear !== null;
}

function uncoveredRow(scope: Scope, item: Uncovered) {
  return row(
    `${scope.name(item.member)} ${perilWords[item.peril]}`,
    String(item.layer),
    wan(item.gapCents),
    wan(item.paidCents),
    [strong(wan(item.openCents))],
    openYears(item),
    item.reason === 'none' ? laterText(item) : uncoveredText(scope, item),
  );
}

/** Closed in the first year: why not later is said where cover ends that would close it. */
function laterText({ coverEndsYear }: Uncovered): string {
  if (coverEndsYear === null) return '以后的年份仍有缺口';
  return `第 ${coverEndsYear} 年末有保障到期，以后的年份仍有缺口`;
}

/** The report counts years from now on; people count the first one as 1. */
function openYears({ openFromYear, openUntilYear }: Uncovered): string {
  if (openFromYear === null) return '—';
  const from = openFromYear + 1;
  if (openUntilYear === null) return `第 ${from} 年起`;
  const until = openUntilYear + 1;
  return from === until ? `第 ${from} 年` : `第 ${from} 至 ${until} 年`;
}

/** Why it stays open. A cap that no paper states is the project's own, and the reason says so. */
export function uncoveredText({ bundle }: Scope, item: Uncovered): string {
  if (item.reason !== 'marketCap') return uncoveredWords[item.reason];
  const kind = item.peril === 'death' ? 'term' : 'criticalIllness';
  const codes = bundle.report.plan.lines
    .filter((line) => line.insured === item.member && line.kind === kind && !isWaiver(line))
    .map((line) => line.code);
  const isAssumed = bundle.products.some(
    ({ code, steps }) => codes.includes(code) && steps.evidence === 'assumption',
  );
  if (!isAssumed) return uncoveredWords.marketCap;
  return '同类最多两份，已到本目录所设的最高保额（条款没有写明上限，是策保的假设；可向保险公司询问能否更高）';
}
