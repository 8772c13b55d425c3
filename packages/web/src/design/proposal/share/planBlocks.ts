/** The plan as a text for WeChat: what no insurance cures, becomes worse or stays open first, then the lines, then the price. */
import type { PlanLine, Report, StressResult } from '@cebao/planning';
import type { Language, Say } from '../../../i18n/language.ts';
import { baseShortTexts } from '../../../needs/gaps/baseShort.ts';
import { incomeShareText } from '../../../needs/report/incomeShare.ts';
import type { ShareBlock } from '../../../ui/share/blocks.ts';
import type { Names } from '../../../needs/report/names.ts';
import { exactMoney, glanceMoney } from '../../../ui/money.ts';
import { worseTexts } from '../../plan/stress/WorseNotice.tsx';
import { isWaiver, kindText, partiesText, payText, spanText } from '../../plan/lines/lineText.ts';

type Shared = {
  readonly report: Report;
  readonly stress: StressResult | null;
  readonly names: Names;
  readonly say: Say;
  readonly language: Language;
};

export function planBlocks(shared: Shared): readonly ShareBlock[] {
  const { report, say, language } = shared;
  const { plan, family } = report;
  return [
    { kind: 'title', text: say('share.title', { name: family.name }) },
    { kind: 'lead', text: say('share.date', { date: report.proof.asOf }) },
    ...saidFirst(shared),
    { kind: 'heading', text: say('share.premium'), aside: exactMoney(plan.premiumCents, language) },
    {
      kind: 'detail',
      text: say('share.premiumDetail', {
        share: shareText(report, say),
        total: glanceMoney(plan.totalPremiumCents, language),
      }),
    },
    ...lineBlocks(shared),
    { kind: 'note', text: say('app.publishedTables') },
    { kind: 'note', text: say('share.note') },
  ];
}

/** The premium's share of the income within its sentence. */
export function shareText(report: Parameters<typeof incomeShareText>[0], say: Say): string {
  const text = incomeShareText(report, say);
  return report.family.annualIncomeCents > 0 ? say('share.ofIncome', { share: text }) : text;
}

type SaidFirst = Omit<Shared, 'report'> & {
  readonly report: {
    readonly baseline: Pick<Report['baseline'], 'goalGaps'>;
    readonly uncovered: Report['uncovered'];
  };
};

/** What no insurance cures, then what the plan makes worse, then what it leaves open. */
export function saidFirst(shared: SaidFirst): readonly ShareBlock[] {
  return [...baseShortBlocks(shared), ...worseBlocks(shared), ...openBlocks(shared)];
}

function baseShortBlocks({ report, say, language }: SaidFirst): readonly ShareBlock[] {
  const lines = baseShortTexts(report.baseline, say, language);
  if (lines.length === 0) return [];
  return [
    { kind: 'heading', text: say('gaps.goalFirst') },
    ...lines.map((text): ShareBlock => ({ kind: 'detail', text })),
  ];
}

function worseBlocks({ stress, say, language }: SaidFirst): readonly ShareBlock[] {
  const lines = stress === null ? [] : worseTexts(stress, say, language);
  if (lines.length === 0) return [];
  return [
    { kind: 'heading', text: say('stress.worse') },
    ...lines.map((text): ShareBlock => ({ kind: 'detail', text })),
  ];
}

function openBlocks({ report, names, say, language }: SaidFirst): readonly ShareBlock[] {
  const open = report.uncovered.filter(({ openCents }) => openCents > 0);
  const ordered = open.toSorted((a, b) => a.layer - b.layer || b.openCents - a.openCents);
  if (ordered.length === 0) return [];
  return [
    { kind: 'heading', text: say('plan.uncovered') },
    ...ordered.map(({ member, peril, layer, openCents }): ShareBlock => ({
      kind: 'item',
      text: `${names.of(member)} · ${say(`code.peril.${peril}`)} · ${say(`code.layer.${layer}`)}`,
      aside: glanceMoney(openCents, language),
    })),
  ];
}

function lineBlocks({ report, names, say, language }: Shared): readonly ShareBlock[] {
  return report.family.members.flatMap(({ id, name }): readonly ShareBlock[] => {
    const own = report.plan.lines.filter(({ insured }) => insured === id);
    if (own.length === 0) return [];
    const lines = own.flatMap((line): readonly ShareBlock[] => [
      {
        kind: 'item',
        text: `${kindText(line, say)} ${sumText(line, say, language)}`,
        aside: `${exactMoney(line.premiumCents, language)}${say('unit.slashYear')}`,
      },
      { kind: 'detail', text: `${line.name} · ${line.insurer}` },
      { kind: 'detail', text: spansText(line, say) },
      { kind: 'detail', text: partiesText(line, names, say) },
    ]);
    return [{ kind: 'heading', text: name }, ...lines];
  });
}

function sumText(line: PlanLine, say: Say, language: Language): string {
  if (!isWaiver(line)) return glanceMoney(line.sumInsuredCents, language);
  return `${exactMoney(line.sumInsuredCents, language)}${say('unit.slashYear')}`;
}

/** Two lines of one product differ in how long they last. */
function spansText(line: PlanLine, say: Say): string {
  return say('share.spans', {
    cover: spanText(line.period, line.coverYears, say),
    pay: payText(line, say),
  });
}
