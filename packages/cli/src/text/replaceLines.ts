/** A replacement on the screen: the verdict first, then both values and every cost. */
import type { Assumption } from '@cebao/contracts';
import { cents, round } from '@cebao/kernel';
import type { ReplacementCertificate, ReplacementLine } from '@cebao/planning';
import {
  assumptionValue,
  keptMeanwhileWord,
  kindWords,
  replacementCostWords,
  replacementReasonWords,
  wan,
  yuan,
} from '@cebao/proposal';
import { left, right, textTable } from './table.ts';

export function replaceLines(
  certificate: ReplacementCertificate,
  assumptions: readonly Assumption[],
): readonly string[] {
  const { policy, verdict, reasons, line } = certificate;
  return [
    `${verdict === 'replace' ? '可以更换' : '留着'}：${policy.product}（${policy.id}）`,
    ...reasons.map((reason) => `  ${replacementReasonWords[reason]}`),
    ...policy.riders.map(({ id, product }) => `  附加险：${product}（${id}）`),
    '',
    ...textTable(
      [
        left(''),
        left('险种'),
        left('产品'),
        right('保额'),
        right('一年保费'),
        right('还交'),
        right('还保'),
      ],
      [
        [
          '原保单',
          kindWords[policy.kind],
          policy.product,
          wan(policy.sumInsuredCents),
          yuan(policy.premiumCents),
          `${String(policy.premiumYears)} 年`,
          `${String(policy.coverYears)} 年`,
        ],
        ...(line === null
          ? []
          : [
              [
                '新保单',
                kindWords[policy.kind],
                `${line.code} ${line.name}`,
                wan(line.sumInsuredCents),
                yuan(line.premiumCents),
                `${String(line.premiumYears)} 年`,
                `${String(line.coverYears)} 年`,
              ],
            ]),
      ],
    ),
    ...(line === null ? [] : lineLines(line, certificate)),
    '',
    '这里只比较同类保单，不改变方案。退掉原保单之前，先等新保单承保并过了等待期。',
    '假设：',
    ...assumptions.map((a) => `  ${a.zh}：${assumptionValue(a.default, a.unit)}（${a.reason}）`),
  ];
}

function lineLines(line: ReplacementLine, certificate: ReplacementCertificate): readonly string[] {
  const { policy, valueKept, years, weights, considered } = certificate;
  const [first, second, third] = weights;
  const wishes = third > 0 ? `，第三层 ${String(third)} 元` : '';
  return [
    '',
    `对家庭的价值：每年事故概率 × 补上的缺口（第一层每元计 ${String(first)} 元，第二层 ${String(second)} 元${wishes}），`,
    `折成现值，减去保费的现值；只算原保单还保的 ${String(years)} 年。共比较 ${String(considered)} 种。`,
    '',
    ...textTable(
      [left('价值（加权元）'), right('')],
      [
        [`留着 ${policy.product}`, amount(valueKept)],
        [`换成 ${line.code}，不计转换成本`, amount(line.valueIdeal)],
        ...line.costs.map(({ code, value }) => [`  ${replacementCostWords[code]}`, amount(-value)]),
        ...keptRows(line),
        ['换成新保单，扣除以后', amount(line.valueReplaced)],
      ],
    ),
    '',
    `这 ${String(years)} 年以后还要交的保费（不折现，不在上面的价值里）：` +
      `原保单 ${yuan(policy.premiumsAfterCents)}，新保单 ${yuan(line.premiumsAfterCents)}。`,
    `新保单的等待期：${String(line.waitingDays)} 天${line.waitingStated ? '' : '（没有写明，按假设）'}，` +
      `今天投保最早 ${line.waitingOver} 起赔；${line.contestableUntil} 之前可因未如实告知被解除。`,
  ];
}

/** Only where the old policy pays more than the new one. */
function keptRows({ keptMeanwhile }: ReplacementLine): readonly (readonly string[])[] {
  if (round.halfUp(keptMeanwhile) === 0) return [];
  return [[`  ${keptMeanwhileWord}`, `+${amount(keptMeanwhile)}`]];
}

/** Values are weighted fen; shown in yuan, to the fen. */
function amount(value: number): string {
  return yuan(cents(round.halfUp(value)));
}
