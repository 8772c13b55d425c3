/** A finding as a planner reads it out: what, whose, how much, and what follows. */
import type { MapFinding, PolicyMap } from '@cebao/planning';
import { dateText, wan, yuan } from '../view/text.ts';
import { findingWords, mapPerilWords, needWords, unvaluedWords } from '../words/policyMapWords.ts';

export type FindingText = {
  /** Amber wants something done. */
  readonly tone: 'amber' | 'accent' | 'muted';
  readonly title: string;
  readonly text: string;
};

export type MapNames = {
  readonly person: (id: string) => string;
  /** Product, insurer and insured of a policy. */
  readonly policy: (id: string) => string;
};

export function namesOf(map: PolicyMap): MapNames {
  const persons = new Map(map.persons.map(({ id, name }) => [id, name]));
  const person = (id: string): string => persons.get(id) ?? id;
  const policies = new Map(
    map.policies.map(({ id, product, insured }) => [id, `${person(insured)}的${product}`]),
  );
  return { person, policy: (id) => policies.get(id) ?? id };
}

export function findingTexts(map: PolicyMap): readonly FindingText[] {
  const names = namesOf(map);
  return map.findings.map((finding) => ({
    tone: toneOf(finding),
    title: findingWords[finding.code],
    text: isOfPolicy(finding) ? policyText(finding, names) : personText(finding, names),
  }));
}

export const employerWords = '单位的团体保险，工作到哪天保到哪天；退休或离职后不再保障';

const urgent: readonly MapFinding['code'][] = ['inGrace', 'lapsed', 'ended', 'endsSoon'];
const quiet: readonly MapFinding['code'][] = [
  'renewsSoon',
  'waiting',
  'paymentEnds',
  'endsWithWork',
  'notValued',
];

function toneOf(finding: MapFinding): FindingText['tone'] {
  if (finding.code === 'minorDeathLimit') return finding.exceeded ? 'amber' : 'muted';
  if (urgent.includes(finding.code)) return 'amber';
  return quiet.includes(finding.code) ? 'muted' : 'accent';
}

type OfPolicy = Extract<MapFinding, { readonly policy: string }>;
type OfPerson = Exclude<MapFinding, OfPolicy>;

function isOfPolicy(finding: MapFinding): finding is OfPolicy {
  return 'policy' in finding;
}

function policyText(finding: OfPolicy, { person, policy }: MapNames): string {
  const which = policy(finding.policy);
  switch (finding.code) {
    case 'inGrace':
      return `${which}：欠交 ${yuan(finding.cents)}，最晚 ${dateText(finding.until)} 补交，否则失效。`;
    case 'lapsed':
      return `${which}：不赔付、不收费；能否复效、是否还需要，请先核对。`;
    case 'ended':
      return `${which}：${dateText(finding.on)} 起不再保障。`;
    case 'endsSoon':
      return `${which}：保到 ${dateText(finding.on)}，没有登记保证续保期。`;
    case 'renewsSoon':
      return `${which}：${dateText(finding.on)} 交续保保费，保证续保至 ${dateText(finding.guaranteedUntil)}。`;
    case 'payerWithoutWaiver':
      return `${which}：由${person(finding.payer)}交费，还有 ${yuan(finding.cents)}；交费人身故、全残或重疾后仍须续交。`;
    case 'minorHolder':
      return `${which}：登记的投保人${person(finding.payer)}未满 18 岁，不能自己签订合同；请核对保单上的投保人。`;
    case 'waiting':
      return `${which}：等待期到 ${dateText(finding.until)}，之前不要退掉旧保单。`;
    case 'endsWithWork':
      return `${which}：${employerWords}。`;
    case 'notValued':
      return `${which}：${finding.what.map((code) => unvaluedWords[code]).join('；')}。`;
    case 'paymentEnds':
      return `${which}：${dateText(finding.on)} 交最后一笔，保障继续。`;
  }
}

function personText(finding: OfPerson, { person, policy }: MapNames): string {
  const who = person(finding.person);
  switch (finding.code) {
    case 'minorDeathLimit':
      return (
        `${who}：所有公司合计 ${wan(finding.cents)}，${finding.belowAge} 岁以下限 ` +
        `${wan(finding.limitCents)}，${finding.exceeded ? '已超过，超过部分可能不赔' : '没有超过'}。`
      );
    case 'duplicateIndemnity':
      return `${who}的${mapPerilWords[finding.peril]}：${finding.policies
        .map(policy)
        .join('、')}；同一张账单只报销一次，另一份最多补差额。`;
    case 'endsBeforeNeed':
      return `${who}的${mapPerilWords[finding.peril]}：保到 ${dateText(finding.until)}，${
        finding.needUntil === null
          ? '而这一保障一生都需要'
          : `而${needWords[finding.reason]}要到 ${dateText(finding.needUntil)}`
      }。`;
  }
}
