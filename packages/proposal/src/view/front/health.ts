/** What to expect of underwriting, and what is left: guidance, said to be nothing more. */
import { sameHealth, type HealthView, type SameHealth } from '@cebao/planning';
import { callout, left, muted, row, span, table } from '../build.ts';
import type { Block, Rich, Section } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { lineClassWords, verdictWords } from '../../words/healthWords.ts';

/** Only where somebody is not simply standard. */
export function healthSections(scope: Scope): readonly Section[] {
  const { health } = scope.bundle.report;
  if (health.length === 0) return [];
  return [
    {
      id: 'health',
      title: '健康与职业：核保预期',
      lead: '按家人告知的健康与职业情况，规划师预计各险种能否承保。',
      newPage: false,
      onePage: false,
      blocks: [
        ...sameHealth(health).flatMap((view) => memberBlocks(view, scope)),
        muted(
          '这是规划师的判断（假设，可编辑），不是保险公司的决定；投保时请如实告知，以核保结论为准。',
        ),
      ],
    },
  ];
}

function memberBlocks(view: SameHealth, scope: Scope): readonly Block[] {
  const name = view.members.map(scope.name).join('、');
  const lines = view.verdicts.filter(({ verdict }) => verdict !== 'standard');
  const rows = lines.map(({ line, verdict, reasons }) =>
    row(
      lineClassWords[line],
      verdictText(verdict),
      reasons.map(({ label, reason }) => `${label}：${reason}`).join('；'),
    ),
  );
  const expected = table([left(name, 1), left('预期', 1), left('原因', 4)], rows);
  return [...(rows.length === 0 ? [] : [expected]), ...leftBlocks(view, name)];
}

function verdictText(verdict: HealthView['verdicts'][number]['verdict']): Rich {
  return verdict === 'standard'
    ? verdictWords[verdict]
    : [span(verdictWords[verdict], verdict === 'unlikely' ? 'amber' : 'strong')];
}

function leftBlocks({ left: remaining, verdicts }: SameHealth, name: string): readonly Block[] {
  const isOut = verdicts.some(({ verdict }) => verdict === 'unlikely');
  if (!isOut && remaining.length === 0) return [];
  if (remaining.length === 0) {
    return [
      callout('amber', `${name}还能有什么`, [
        '目录与报价里没有可以投保的险种。请查当地的城市补充医疗（惠民保）、防癌险与意外险，作为报价录入。',
      ]),
    ];
  }
  const lines = remaining.map(
    ({ name: product, line, inPlan }) =>
      `${lineClassWords[line]}：${product}${inPlan ? '（已在方案中）' : ''}`,
  );
  const why = isOut ? [] : ['医疗险与重疾险都没有这个年龄、职业能投保的，还有：'];
  return [callout('accent', `${name}还能有什么`, [...why, ...lines])];
}
