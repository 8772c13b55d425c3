/** Page one's three risks: the gravest first, with the weaker evidence of their two sides. */
import type { Grade, Report, RiskCell } from '@cebao/planning';
import { center, left, muted, plain, right, row, strong, table } from '../build.ts';
import type { Block } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { number, probability, wan } from '../text.ts';
import { clientGradeWords, perilWords, riskGradeWords } from '../../words/zhCN.ts';
import { beforePremiums } from '../need/riskMap.ts';

const shownRisks = 3;

export function firstRisks(scope: Scope): Block[] {
  const { report } = scope.bundle;
  const first = gravestFirst(report.risks).slice(0, shownRisks);
  if (first.length === 0) return [muted('没有可衡量的风险。')];
  return [
    table(
      [
        left('最先要看的三个风险', 1.5),
        right('发生概率', 1.05),
        right('最坏时的缺口（今天的钱）', 1.6),
        center('等级', 0.5),
        left('依据', 0.7),
      ],
      first.map((cell, at) => riskRow(scope, { cell, place: at + 1 })),
      `先看等级，同级再看概率 × 影响；依据取概率与缺口两者中较弱的。${beforePremiums}`,
    ),
  ];
}

const gravity: readonly RiskCell['grade'][] = ['severe', 'high', 'medium', 'low'];

/** By grade, then by rank: a frequent nuisance never stands above a rarer ruin. */
export function gravestFirst(risks: readonly RiskCell[]): readonly RiskCell[] {
  return risks.toSorted(
    (a, b) => gravity.indexOf(a.grade) - gravity.indexOf(b.grade) || a.rank - b.rank,
  );
}

const strongestFirst: readonly Grade[] = ['T', 'P', 'A'];

/** Of probability and impact the weaker; of an impact whose gap is not shown nothing is claimed. */
export function riskEvidence(
  { member, peril, probabilityGrade }: Pick<RiskCell, 'member' | 'peril' | 'probabilityGrade'>,
  gaps: Report['gaps'],
): Grade {
  const gap = gaps.find((one) => one.member === member && one.peril === peril);
  const grades = [probabilityGrade, gap?.grade ?? 'A'];
  const weakest = Math.max(...grades.map((grade) => strongestFirst.indexOf(grade)));
  return strongestFirst[weakest] ?? 'A';
}

function riskRow(
  scope: Scope,
  { cell, place }: { readonly cell: RiskCell; readonly place: number },
) {
  return row(
    [strong(`${place}. ${scope.name(cell.member)}`), plain(` ${perilWords[cell.peril]}`)],
    `${cell.years} 年内 ${probability(cell.probability)}`,
    `${wan(cell.impactCents)} = ${number(cell.impactYears, 1)} 年必要开支`,
    riskGradeWords[cell.grade],
    clientGradeWords[riskEvidence(cell, scope.bundle.report.gaps)],
  );
}
