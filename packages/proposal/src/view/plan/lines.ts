/** The plan line by line: parties, sums, terms, price and where it comes from, doubts in amber. */
import type { PlanLine } from '@cebao/planning';
import type { Block, Card, Field, Rich } from '../blocks.ts';
import { heading, plain, span, strong } from '../build.ts';
import type { Scope } from '../scope.ts';
import { dateText, wan, yuan } from '../text.ts';
import { isWaiver, lineKindWord } from '../../words/lineKind.ts';
import { gateWords, statusWords, unstableWords } from '../../words/zhCN.ts';
import { beneficiaryText } from '../../words/beneficiary.ts';
import { growthText } from '../../words/growthWords.ts';
import { mainText } from '../../words/mainText.ts';
import { benefitsText } from './benefits.ts';
import { points } from './certificate.ts';

export function lineBlocks(scope: Scope): Block[] {
  const { family, plan } = scope.bundle.report;
  return family.members.flatMap((member) => {
    const own = plan.lines.filter((line) => line.insured === member.id);
    if (own.length === 0) return [];
    return [heading(2, `${member.name} 的保单`), ...own.map((line) => lineCard(scope, line))];
  });
}

function lineCard(scope: Scope, line: PlanLine): Card {
  return {
    kind: 'card',
    title: `${lineKindWord(line)} ${line.name}`,
    subtitle: `${line.insurer} | ${line.source === 'manual' ? '报价' : '产品代码'} ${line.code}`,
    aside: `${yuan(line.premiumCents)} / 年`,
    badges: badgesOf(line),
    fields: [...partyFields(scope, line), ...priceFields(line)],
    notes: notesOf(scope, line),
  };
}

function badgesOf(line: PlanLine): Card['badges'] {
  return [
    ...(line.core ? [{ text: '基础配置，不参与优化', tone: 'accent' as const }] : []),
    { text: line.source === 'manual' ? '证据：报价' : `证据 ${line.grade}`, tone: 'muted' },
    { text: statusWords[line.status], tone: line.status === 'complete' ? 'muted' : 'amber' },
    { text: gateWords[line.insurerGate], tone: line.insurerGate === 'pass' ? 'muted' : 'amber' },
    ...(line.outlook === 'ask' ? [{ text: '须先向保险公司询问', tone: 'amber' as const }] : []),
    ...(line.yearsPaidAfterWork > 0
      ? [{ text: `停止工作后还要交 ${line.yearsPaidAfterWork} 年`, tone: 'amber' as const }]
      : []),
    ...(line.minorReceives ? [{ text: '身故受益人未成年', tone: 'amber' as const }] : []),
    ...(line.unstable.length > 0 ? [{ text: '选择不稳定', tone: 'amber' as const }] : []),
  ];
}

function partyFields(scope: Scope, line: PlanLine): Field[] {
  return [
    { label: '投保人', value: scope.name(line.policyholder) },
    { label: '被保险人', value: scope.name(line.insured) },
    ...(line.riderOf === null ? [] : [{ label: '附加于', value: mainText(line.riderOf) }]),
    { label: '受益人', value: beneficiaryText(line, scope.beneficiary) },
    ...(isWaiver(line)
      ? [{ label: '豁免的年保费', value: yuan(line.sumInsuredCents) }]
      : [{ label: '保额', value: sumText(line) }, ...endFields(line)]),
    { label: '保障期', value: coverText(line) },
    { label: '交费期', value: payTermText(line) },
    { label: '首年保费', value: yuan(line.premiumCents) },
    { label: '全部保费（名义）', value: yuan(line.totalPremiumCents) },
  ];
}

/** The sum of today and, where it rises, of later years. */
function sumText({ sumInsuredCents, sumsLater }: PlanLine): string {
  const later = sumsLater.map(({ year, cents }) => `${year} 年后 ${wan(cents)}`);
  return [wan(sumInsuredCents), ...later].join('，');
}

/** How far the sum falls behind prices; a waiver pays none. */
function endFields({ sumAtEndTodayCents }: PlanLine): Field[] {
  if (sumAtEndTodayCents === null) return [];
  return [{ label: '保障期末的保额，合今天的钱', value: wan(sumAtEndTodayCents) }];
}

/** Level premiums stay; a yearly line's later prices are the insurer's, where the planner has them. */
function laterPremiumText(line: PlanLine): string {
  if (line.growth?.premium === 'rises') return '随保额同比例上调';
  if (line.largestLaterPremiumCents !== null) return yuan(line.largestLaterPremiumCents);
  return line.guaranteedRenewalYears === null ? '各年相同' : '报价未提供';
}

function priceFields(line: PlanLine): Field[] {
  return [
    {
      label: '印刷费率',
      value:
        line.rate === null ? '以报价为准' : `${line.rate.value}元 / 每 ${yuan(line.rate.perCents)}`,
    },
    { label: '续保', value: renewalText(line.guaranteedRenewalYears) },
    {
      label: '以后最高的年保费',
      value: laterPremiumText(line),
    },
    {
      label: line.carries.length > 0 ? '连同附加险增加的 V' : '为方案增加的 V',
      value: line.core || isWaiver(line) ? '不计入' : points(line.value),
    },
  ];
}

function coverText(line: PlanLine): string {
  const plan = line.planCode === '' ? '' : `，${line.planCode}`;
  return `${termText(line.period, line.coverYears)}${plan}`;
}

function payTermText(line: PlanLine): string {
  return termText(line.payTerm, line.premiumYears);
}

/** As printed in the table, with the number of years where the print does not say it. */
function termText(printed: string, years: number): string {
  if (printed === '') return `${years} 年`;
  return printed.includes(String(years)) ? printed : `${printed}（${years} 年）`;
}

function renewalText(years: number | null): string {
  if (years === null) return '长期合同，无须续保';
  return years === 0 ? '不保证续保' : `保证续保 ${years} 年`;
}

/** Its papers are a table of rates: what it pays for is read from its name, and said to be. */
function waiverText(scope: Scope, line: PlanLine): Rich {
  const waived = line.waives.map(scope.subject).join('、');
  return [
    strong('保险责任（假设）  '),
    plain(
      `${scope.name(line.insured)}身故后不必再交：${waived}的保费；不给任何人一笔保额。` +
        '责任是从产品名称读出的：资料只有费率表，没有条款，投保前须看条款。',
    ),
  ];
}

function notesOf(scope: Scope, line: PlanLine): Rich[] {
  const notes: Rich[] = [isWaiver(line) ? waiverText(scope, line) : benefitsText(line.benefits)];
  if (line.growth !== null) notes.push(`${growthText(line.growth)}。以后的物价是规划假设。`);
  if (line.quoteExpires !== null) notes.push(`报价有效至 ${dateText(line.quoteExpires)}。`);
  if (line.minorReceives) {
    notes.push([
      span('身故受益人未成年  ', 'amber'),
      plain(
        '未成年人收到的保险金由监护人代为管理（民法典第 34 条）；受益人、监护人或保险金信托怎样安排，请与客户确认。',
      ),
    ]);
  }
  if (line.unstable.length > 0) {
    const when = line.unstable.map((code) => unstableWords[code]).join('、');
    notes.push([
      span('选择不稳定  ', 'amber'),
      plain(`医疗账单的${when}，最优方案里这一份会变；它的概率只是假设，请与规划师再议。`),
    ]);
  }
  return notes;
}
