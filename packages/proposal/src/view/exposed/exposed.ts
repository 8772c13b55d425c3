/** Perils that have no probability: care, what others may claim, companies, work. Never ranked. */
import { cents } from '@cebao/kernel';
import {
  shownLayers,
  type CompanyView,
  type ExposureCell,
  type LiabilityGap,
  type WorkView,
} from '@cebao/planning';
import { center, heading, left, muted, right, row, table } from '../build.ts';
import type { Block, Row, Section } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { afterYears, number, percent, plainNumber, probability, wan, yuan } from '../text.ts';
import { driverBlocks } from '../need/gaps.ts';
import { workingsTable } from '../need/workings.ts';
import {
  companyFormWords,
  liabilityWords,
  schemeWords,
  workUnknownWords,
} from '../../words/exposureWords.ts';

/** Only where something of it concerns the family. */
export function exposedSections(scope: Scope): readonly Section[] {
  const blocks = [
    ...careBlocks(scope),
    ...liabilityBlocks(scope),
    ...companyBlocks(scope),
    ...workBlocks(scope),
  ];
  if (blocks.length === 0) return [];
  return [
    {
      id: 'exposed',
      title: '没有概率的风险',
      lead:
        '下面的事没有可靠的概率，只看发生了家庭会缺多少（没有算新保费）。它们不参加排名，也不进入方案的优化；' +
        '数字建立在假设或您的估计上，可以修改。',
      newPage: true,
      onePage: false,
      blocks,
    },
  ];
}

function careBlocks(scope: Scope): Block[] {
  const { care, cells } = scope.bundle.report.exposures;
  if (care.length === 0) return [];
  const hasWishes = care.some(({ wishes }) => wishes !== null);
  const rows = care.map((gap) => {
    const layers = shownLayers(gap);
    const cell = cells.find(({ member }) => member === gap.member);
    return row(
      scope.name(gap.member),
      ...layers.map(({ cumulativeCents }) => wan(cumulativeCents)),
      afterYears(layers.at(-1)?.worstYear ?? 0),
      cell === undefined ? '—' : impactText(cell),
      '没有概率',
    );
  });
  return [
    heading(2, '长期护理'),
    table(
      [
        left('谁', 1),
        right('到第一层缺', 1),
        right('到第二层缺', 1),
        ...(hasWishes ? [right('到第三层缺', 1)] : []),
        left('最困难', 1),
        right('最坏时合必要开支', 1.2),
        center('概率', 0.7),
      ],
      rows,
      `若第一年起需要护理。${careText(scope)}`,
    ),
    ...care.map((gap): Block => ({
      kind: 'keep',
      blocks: [
        heading(3, `${scope.name(gap.member)} 长期护理`),
        workingsTable(scope, gap, 'kinds'),
        ...driverBlocks(scope, gap),
      ],
    })),
  ];
}

function impactText({ impactYears }: ExposureCell): string {
  return `${number(impactYears, 1)} 年`;
}

function careText(scope: Scope): string {
  const value = (id: string, show: (x: number) => string): string => {
    const x = scope.assumption(id);
    return x === null ? '—' : show(x);
  };
  return (
    `假设（A 级）：全护理每月 ${value('careMonthlyYuan', plainNumber)} 元，` +
    `需要其中 ${value('careNeedShare', (x) => percent(x, 0))}，` +
    `长护险基金每月付 ${value('careFundMonthlyYuan', plainNumber)} 元，` +
    `护理 ${value('careYears', plainNumber)} 年，期间工作收入损失 ${value('careIncomeLossShare', (x) => percent(x, 0))}。`
  );
}

function liabilityBlocks(scope: Scope): Block[] {
  const { liabilities } = scope.bundle.report.exposures;
  if (liabilities.length === 0) return [];
  return [
    heading(2, '对他人的责任'),
    table(
      [
        left('责任', 1.5),
        left('哪一类', 1.3),
        left('谁', 0.7),
        right('可能的金额', 1),
        right('已有责任保障', 1),
        right('家庭要付', 1),
        right('第一年，到第二层缺', 1),
        right('最坏的一年，到第二层缺', 1.2),
        center('证据', 0.5),
      ],
      liabilities.map((liability) => liabilityRow(scope, liability)),
      '一次付清：已有保障先付，其余从家庭资金里出；“缺”是付了之后以后任何一年会少的钱。' +
        '以后发生的：按收入估的金额随收入涨，其余随物价涨，担保与已有保障的限额不变，保障只付到期为止；最坏的一年折成今天的钱。' +
        '证据 A：金额是假设，或假设担保被全额要求代偿；家庭：由您估计。',
    ),
  ];
}

function liabilityRow(scope: Scope, liability: LiabilityGap): Row {
  return row(
    liability.label,
    liabilityWords[liability.kind],
    liability.person === null ? '全家' : scope.name(liability.person),
    wan(liability.amountCents),
    liability.coverCents === 0 ? '没有' : wan(liability.coverCents),
    wan(liability.lossCents),
    wan(liability.now[1].cumulativeCents),
    worstText(liability),
    liability.amountGrade === 'A' ? 'A' : '家庭',
  );
}

function worstText({ curve, worstEventYear }: LiabilityGap): string {
  const worst = curve.find(({ year }) => year === worstEventYear);
  if (worst === undefined || worst.g2TodayCents === 0) return wan(cents(0));
  return `${wan(worst.g2TodayCents)}（第 ${worstEventYear + 1} 年）`;
}

function companyBlocks(scope: Scope): Block[] {
  const { companies } = scope.bundle.report.exposures;
  if (companies.length === 0) return [];
  return [
    heading(2, '自己的公司：公司、所有人、家庭在一张表里'),
    table(
      [
        left('公司', 1.3),
        left('所有人', 0.8),
        right('所有人的份额', 1),
        right('公司负债', 1),
        right('个人要负责的', 1),
        right('付给家庭的收入', 1.1),
        right('所有人身故后剩', 1.1),
        right('失能后剩', 1),
      ],
      companies.map((company) => companyRow(scope, company)),
      '份额 = 持股比例 × 账面净资产 + 公司欠股东的钱，按不变卖资产计，只计一次。个人要负责的部分在身故时按担保计入缺口。',
    ),
    ...companies
      .filter(({ countedAs }) => countedAs !== null)
      .map(({ label, countedAs }) =>
        muted(`${label} 的份额已写在资产「${countedAs ?? ''}」里，以那一项为准，没有再加一次。`),
      ),
  ];
}

function companyRow(scope: Scope, company: CompanyView): Row {
  return row(
    `${company.label}（${companyFormWords[company.form]}）`,
    scope.name(company.owner),
    wan(company.valueCents),
    wan(company.debtsCents),
    wan(company.answeredForCents),
    `${yuan(company.incomeCents)}（占 ${percent(company.incomeShare, 0)}）`,
    yuan(company.keptOnDeathCents),
    yuan(company.keptOnDisabilityCents),
  );
}

function workBlocks(scope: Scope): Block[] {
  const { work } = scope.bundle.report.exposures;
  if (work.length === 0) return [];
  const unknown = [...new Set(work.flatMap(({ withoutFigures }) => withoutFigures))];
  return [
    heading(2, '职业'),
    table(
      [
        left('谁', 0.8),
        center('类别', 0.5),
        right('意外系数', 0.7),
        right('一年意外身故', 1),
        left('工伤保险', 1.4),
        right('工亡一次性待遇', 1.1),
        right('停工损失', 1),
        right('停工缺口', 1),
      ],
      work.map((view) => workRow(scope, view)),
      `意外系数与身故率由 2021 年意外表推出（P 级）。停工按 ${work[0]?.stopMonths ?? 0} 个月没有工作收入计（假设）。` +
        `没有数字、因此没有计算的：${unknown.map((code) => workUnknownWords[code]).join('、')}。`,
    ),
  ];
}

function workRow(scope: Scope, view: WorkView): Row {
  return row(
    scope.name(view.member),
    String(view.occupationClass),
    plainNumber(view.accidentFactor),
    probability(view.accidentalDeath),
    schemeWords[view.scheme],
    view.deathAtWorkCents === null ? '—' : wan(view.deathAtWorkCents),
    wan(view.stopLossCents),
    wan(view.stopGapCents),
  );
}
