/** Probability class x impact class; cells that rest on an assumption are hatched. */
import type { RiskCell } from '@cebao/planning';
import { center, left, muted, right, row, strong, table } from '../build.ts';
import type { Block, Matrix, MatrixEntry, Section } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { number, percent, plainNumber, probability, wan } from '../text.ts';
import { perilWords, riskGradeWords } from '../../words/zhCN.ts';

const classes = [1, 2, 3, 4] as const;

/** Risks are ranked before anything is bought; gaps are shown with the plan's own cost. */
export const beforePremiums =
  '这里的缺口是买任何新保单之前的；“保障缺口”一章把保费也算作支出，所以数字会略有不同。';

export function riskSection(scope: Scope): Section {
  const risks = scope.bundle.report.risks.toSorted((a, b) => a.rank - b.rank);
  return {
    id: 'risks',
    title: '风险地图',
    lead:
      '横向看会不会发生，纵向看发生了有多重：最坏那年的缺口（到第二层为止）相当于几年的必要开支。' +
      '斜纹的格子建立在假设之上，可以修改，不单独决定先后。' +
      beforePremiums,
    newPage: true,
    onePage: false,
    blocks:
      risks.length === 0
        ? [muted('没有可衡量的风险。')]
        : [matrix(scope, risks), ranking(scope, risks)],
  };
}

function matrix(scope: Scope, risks: readonly RiskCell[]): Matrix {
  const across = bounds(scope, ['probabilityLow', 'probabilityMid', 'probabilityHigh'], (x) =>
    percent(x),
  );
  const { cells } = scope.bundle.report.exposures;
  const up = bounds(scope, ['impactLow', 'impactMid', 'impactHigh'], (x) => `${plainNumber(x)} 年`);
  return {
    kind: 'matrix',
    alt: `风险矩阵，共 ${risks.length} 项；各项的概率与影响见下表。`,
    xTitle: '发生概率（在各自的年数内）→',
    yTitle: '↑ 影响：缺口相当于几年必要开支',
    columns: cells.length === 0 ? across : [...across, '没有概率'],
    rows: classes.toReversed().map((impact) => ({
      label: up[impact - 1] ?? String(impact),
      cells: [
        ...classes.map((chance) => ({
          level: levelOf(impact + chance),
          entries: risks
            .filter((cell) => cell.impactClass === impact && cell.probabilityClass === chance)
            .map((cell) => entry(scope, cell)),
        })),
        ...withoutChance(scope, impact),
      ],
    })),
    legend: [
      { text: '名次 成员 风险', hatched: false },
      { text: '概率为假设（A 级），或没有概率', hatched: true },
    ],
  };
}

/** A column of its own, beside the probabilities: an impact alone has no level and no rank. */
function withoutChance(scope: Scope, impact: number): Matrix['rows'][number]['cells'] {
  const { cells } = scope.bundle.report.exposures;
  if (cells.length === 0) return [];
  const own = cells.filter((cell) => cell.impactClass === impact);
  const entries = own.map(({ member }) => ({
    text: `${scope.name(member)} 长期护理`,
    hatched: true,
  }));
  return [{ level: 0, entries }];
}

function entry(scope: Scope, cell: RiskCell): MatrixEntry {
  return {
    text: `${cell.rank} ${scope.name(cell.member)} ${perilWords[cell.peril]}`,
    hatched: cell.probabilityGrade === 'A',
  };
}

function levelOf(sum: number): 0 | 1 | 2 | 3 {
  if (sum <= 3) return 0;
  if (sum <= 5) return 1;
  return sum === 6 ? 2 : 3;
}

/** Class labels from the thresholds in force; plain words where they are not in the report. */
function bounds(scope: Scope, ids: readonly string[], show: (x: number) => string): string[] {
  const [low = null, mid = null, high = null] = ids.map((id) => scope.assumption(id));
  if (low === null || mid === null || high === null) return ['低', '中', '较高', '高'];
  return [
    `不到 ${show(low)}`,
    `${show(low)} 至 ${show(mid)}`,
    `${show(mid)} 至 ${show(high)}`,
    `${show(high)} 以上`,
  ];
}

function ranking(scope: Scope, risks: readonly RiskCell[]): Block {
  return table(
    [
      right('名次', 0.45),
      right('不计 A 级', 0.65),
      left('成员与风险', 1.9),
      right('年数', 0.55),
      right('概率', 0.85),
      right('缺口（今天的钱）', 1.05),
      right('合必要开支', 0.85),
      center('等级', 0.55),
      center('证据', 0.45),
    ],
    risks.map((cell) =>
      row(
        [strong(String(cell.rank))],
        cell.rankWithoutAssumptions === null ? '—' : String(cell.rankWithoutAssumptions),
        `${scope.name(cell.member)} ${perilWords[cell.peril]}`,
        `${cell.years} 年`,
        probability(cell.probability),
        wan(cell.impactCents),
        `${number(cell.impactYears, 1)} 年`,
        riskGradeWords[cell.grade],
        cell.probabilityGrade,
      ),
    ),
    '名次按概率 × 影响；“不计 A 级”是去掉概率为假设的格子后的名次，“—”表示该格的概率是假设；' +
      '每个缺口都有一部分靠假设，不因此去掉（见各缺口的证据）。' +
      '证据：T 官方表或公布费率，P 由相近数据推出，A 假设。',
  );
}
