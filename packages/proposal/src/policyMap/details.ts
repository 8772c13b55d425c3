/** The pages behind the overview: all findings, every policy, every person, every year. */
import { formatYuan, type Cents } from '@cebao/kernel';
import type { MapPerson, MapPolicy, PolicyMap } from '@cebao/planning';
import type { Block, Row } from '../view/blocks.ts';
import { heading, left, muted, right, row, span, table, totalRow } from '../view/build.ts';
import { wan, yuan } from '../view/text.ts';
import { growthText } from '../words/growthWords.ts';
import {
  mapPerilWords,
  modeWords,
  policyStatusWords,
  waiverWords,
} from '../words/policyMapWords.ts';
import { kindWords } from '../words/zhCN.ts';
import { termsText, todayText } from './cellText.ts';
import { findingTexts, namesOf, type MapNames } from './findingText.ts';

type Detail = { readonly title: string; readonly blocks: readonly Block[] };

export function detailBlocks(map: PolicyMap): readonly Detail[] {
  return [
    { title: '保单明细', blocks: policyBlocks(map) },
    { title: '每人的保障', blocks: map.persons.flatMap((person) => personBlocks(person, map)) },
    { title: '按年保费', blocks: premiumBlocks(map) },
    { title: '全部提示', blocks: findingBlocks(map) },
  ];
}

function policyBlocks(map: PolicyMap): readonly Block[] {
  const names = namesOf(map);
  const columns = [
    left('险种与产品', 2.6),
    left('保险公司、保单号', 1.7),
    left('投保人', 0.75),
    left('被保险人', 0.85),
    left('受益人', 1.7),
    right('保额', 0.9),
    right('保费', 1),
    left('交费至', 1.4),
    left('保障至', 1.4),
    left('豁免', 1),
    left('状态', 0.85),
  ];
  if (map.policies.length === 0) return [muted('没有登记保单。')];
  return [
    table(
      columns,
      map.policies.map((policy) => policyRow(policy, { map, names })),
    ),
  ];
}

type Shown = { readonly map: PolicyMap; readonly names: MapNames };

function policyRow(policy: MapPolicy, { map, names: { person } }: Shown): Row {
  const live = policy.status !== 'lapsed' && policy.status !== 'ended';
  const tone = live ? 'plain' : 'muted';
  const cells = [
    [policy.product, kindWords[policy.kind], ...riderText(policy, map)].join('\n'),
    policy.number === null ? policy.insurer : `${policy.insurer}\n${policy.number}`,
    person(policy.policyholder),
    person(policy.insured),
    beneficiaryText(policy),
    sumText(policy),
    premiumText(policy),
    payText(policy),
    coverText(policy),
    waiverWords[policy.waiver],
  ];
  return {
    tone,
    cells: [...cells, [span(policyStatusWords[policy.status], statusTone(policy.status))]],
  };
}

/** Beside which policy a rider stands. */
function riderText({ riderOf }: MapPolicy, map: PolicyMap): readonly string[] {
  const main = map.policies.find(({ id }) => id === riderOf);
  return main === undefined ? [] : [`附加于 ${main.product}`];
}

/** An account may stand where no sum is insured. */
function sumText(policy: MapPolicy): string {
  const { kind, sumInsuredCents, surrenderValueCents, maturityCents, growth } = policy;
  const isAccount = kind === 'universal' || kind === 'investmentLinked';
  const value = `${isAccount ? '账户' : '现价'} ${wan(surrenderValueCents)}`;
  return [
    sumInsuredCents > 0 || surrenderValueCents === 0 ? wan(sumInsuredCents) : '',
    surrenderValueCents > 0 ? value : '',
    maturityCents > 0 ? `满期 ${wan(maturityCents)}` : '',
    growth === null ? '' : growthText(growth),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

function statusTone(status: MapPolicy['status']) {
  if (status === 'grace') return 'amber';
  return status === 'lapsed' || status === 'ended' ? 'muted' : 'plain';
}

function beneficiaryText({ beneficiary, deathBeneficiary }: MapPolicy): string {
  if (deathBeneficiary === null) return beneficiary;
  return `生存：${beneficiary}\n身故：${deathBeneficiary}`;
}

/** Where nothing is due any more nobody has to say what was paid. */
function premiumText({ instalmentCents, nextDue, premiumMode }: MapPolicy): string {
  if (instalmentCents === 0 && nextDue === null) return '—';
  return `${yuan(instalmentCents)}\n${modeWords[premiumMode]}`;
}

function payText({ payUntil, nextDue }: MapPolicy): string {
  if (nextDue === null) return '已无应交';
  return `${payUntil ?? ''}\n下次 ${nextDue}`;
}

function coverText({ coverUntil, coverUntilAge, guaranteedRenewalUntil }: MapPolicy): string {
  if (coverUntil === null) return '终身';
  const age = coverUntilAge === null ? '' : `\n${coverUntilAge} 岁`;
  return `${coverUntil}${age}${guaranteedRenewalUntil === null ? '' : '，保证续保'}`;
}

function personBlocks(person: MapPerson, map: PolicyMap): readonly Block[] {
  const covered = person.cells.filter((cell) => cell.layers.length > 0);
  const products = new Map(map.policies.map(({ id, product }) => [id, product]));
  if (covered.length === 0) {
    return [heading(3, `${person.name}，${person.age} 岁`), muted('没有有效的保障。')];
  }
  const rows = covered.flatMap((cell) => [
    ...cell.layers.map((layer) =>
      row(
        mapPerilWords[cell.peril],
        products.get(layer.policy) ?? layer.policy,
        cell.peril === 'pension' ? `${yuan(layer.cents)}/年` : wan(layer.cents),
        layer.from === map.asOf ? '现在' : layer.from,
        layer.until === null ? '终身' : `${layer.until}（${layer.untilAge ?? ''} 岁）`,
        layer.asOfToday ? todayText : termsText(layer),
      ),
    ),
    ...(cell.layers.length > 1 && cell.nowCents !== null
      ? [totalRow(`${mapPerilWords[cell.peril]}合计`, '', wan(cell.nowCents), '现在', '', '')]
      : []),
  ]);
  const columns = [
    left('保障', 1.1),
    left('保单', 2.6),
    right('金额', 1),
    left('从', 1),
    left('到', 1.4),
    left('条件', 1.6),
  ];
  const blocks = [heading(3, `${person.name}，${person.age} 岁`), table(columns, rows)];
  return rows.length > mostKeptRows ? blocks : [{ kind: 'keep', blocks }];
}

/** A longer table breaks across pages. */
const mostKeptRows = 20;

const yearsPerTable = 9;

/** Policies down, calendar years across, as many tables as the years need. */
function premiumBlocks(map: PolicyMap): readonly Block[] {
  const { years } = map.premiums;
  if (years.length === 0) return [muted('没有未交的保费。')];
  const tables: Block[] = [];
  for (let at = 0; at < years.length; at += yearsPerTable) {
    tables.push(yearTable(map, years.slice(at, at + yearsPerTable)));
  }
  return [...tables, muted('单位：元。宽限期内的逾期保费计在整理日。一年期险种只计到本期期满。')];
}

function yearTable(map: PolicyMap, years: PolicyMap['premiums']['years']): Block {
  const paid = map.policies.filter((policy) =>
    years.some(({ byPolicy }) => byPolicy.some((entry) => entry.policy === policy.id)),
  );
  const { person } = namesOf(map);
  const amount = (cents: Cents | undefined): string => (cents === undefined ? '' : bare(cents));
  return table(
    [left('保单', 2.4), left('交费人', 0.9), ...years.map(({ year }) => right(String(year), 1))],
    [
      ...paid.map((policy) =>
        row(
          `${person(policy.insured)} · ${policy.product}`,
          person(policy.policyholder),
          ...years.map(({ byPolicy }) =>
            amount(byPolicy.find((entry) => entry.policy === policy.id)?.cents),
          ),
        ),
      ),
      totalRow('合计', '', ...years.map(({ cents }) => bare(cents))),
    ],
  );
}

function bare(cents: Cents): string {
  const text = formatYuan(cents);
  return text.endsWith('.00') ? text.slice(0, -3) : text;
}

function findingBlocks(map: PolicyMap): readonly Block[] {
  const texts = findingTexts(map);
  if (texts.length === 0) return [muted('没有要提示的事。')];
  const tones = { amber: 'amber', accent: 'strong', muted: 'muted' } as const;
  return [
    table(
      [left('提示', 1), left('说明', 4)],
      texts.map(({ title, text, tone }) => row([span(title, tones[tone])], text)),
    ),
  ];
}
