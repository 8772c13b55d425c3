/** The policy map as sheets of a workbook: amounts are numbers in yuan, to be added and filtered. */
import { formatYuan, type Cents } from '@cebao/kernel';
import { mapPerils, type MapCell, type MapPolicy, type PolicyMap } from '@cebao/planning';
import { writeXlsx, type SheetToWrite, type SheetValue } from '@cebao/sheets';
import {
  mapPerilWords,
  modeWords,
  policyStatusWords,
  waiverWords,
} from '../words/policyMapWords.ts';
import { kindWords } from '../words/zhCN.ts';
import { notEnteredText, termsText, todayText } from './cellText.ts';
import { findingTexts, namesOf, type MapNames } from './findingText.ts';

export function policyMapXlsx(map: PolicyMap): Promise<Uint8Array> {
  return writeXlsx(policyMapSheets(map));
}

export function policyMapSheets(map: PolicyMap): readonly SheetToWrite[] {
  return [overview(map), policies(map), covers(map), premiums(map), findings(map)];
}

function overview(map: PolicyMap): SheetToWrite {
  const titles = mapPerils.map((peril) => `${mapPerilWords[peril]}（元）`);
  const rows = map.persons.map(({ id, name, age, cells }) => [
    name,
    age,
    ...cells.map(sumOf),
    soonOf(map, id),
  ]);
  const totals = mapPerils.map((peril) => {
    const total = map.totals.find((candidate) => candidate.peril === peril);
    return total === undefined ? null : yuanOf(total.cents);
  });
  return {
    name: '总览',
    headerRows: 1,
    widths: [12, 6, ...titles.map(() => 15), 18],
    rows: [
      ['家人', '年龄', ...titles, '12 个月保费（元）'],
      ...rows,
      ['全家', null, ...totals, yuanOf(map.premiums.nextTwelveMonthsCents)],
      [],
      [`整理日 ${map.asOf}。医疗与意外医疗为最大的一份限额，不相加。`],
    ],
  };
}

/** Of bills the largest limit: limits do not add up. */
function sumOf({ nowCents, layers, notEntered }: MapCell): SheetValue {
  if (layers.length === 0) return notEntered.length === 0 ? null : notEnteredText;
  if (nowCents !== null) return yuanOf(nowCents);
  const [largest] = layers.toSorted((a, b) => b.cents - a.cents);
  return largest === undefined ? null : yuanOf(largest.cents);
}

function soonOf({ premiums: { nextTwelveMonthsByInsured } }: PolicyMap, id: string): SheetValue {
  const soon = nextTwelveMonthsByInsured.find(({ person }) => person === id);
  return soon === undefined ? 0 : yuanOf(soon.cents);
}

const policyTitles = [
  '险种',
  '产品',
  '保险公司',
  '保单号',
  '投保人',
  '被保险人',
  '生存受益人',
  '身故受益人',
  '保额（元）',
  '每期保费（元）',
  '交费方式',
  '生效日',
  '交费至',
  '下次交费',
  '以后总保费（元）',
  '保障至',
  '保障至年龄',
  '保证续保至',
  '等待期至',
  '豁免',
  '状态',
  '现金价值或账户价值（元）',
  '满期给付（元）',
];

function policies(map: PolicyMap): SheetToWrite {
  const names = namesOf(map);
  return {
    name: '保单明细',
    headerRows: 1,
    widths: policyTitles.map((title) => Math.max(title.length * 2, 12)),
    rows: [policyTitles, ...map.policies.map((policy) => policyRow(policy, names))],
  };
}

function policyRow(policy: MapPolicy, { person }: MapNames): readonly SheetValue[] {
  return [
    kindWords[policy.kind],
    policy.product,
    policy.insurer,
    policy.number,
    person(policy.policyholder),
    person(policy.insured),
    policy.beneficiary,
    policy.deathBeneficiary,
    yuanOf(policy.sumInsuredCents),
    policy.instalmentCents === 0 && policy.nextDue === null ? null : yuanOf(policy.instalmentCents),
    modeWords[policy.premiumMode],
    policy.effective,
    policy.payUntil,
    policy.nextDue,
    yuanOf(policy.dueCents),
    policy.coverUntil ?? '终身',
    policy.coverUntilAge,
    policy.guaranteedRenewalUntil,
    policy.waitingUntil,
    waiverWords[policy.waiver],
    policyStatusWords[policy.status],
    yuanOf(policy.surrenderValueCents),
    yuanOf(policy.maturityCents),
  ];
}

function covers(map: PolicyMap): SheetToWrite {
  const products = new Map(map.policies.map(({ id, product }) => [id, product]));
  const rows = map.persons.flatMap(({ name, cells }) =>
    cells.flatMap(({ peril, layers }) =>
      layers.map((layer) => [
        name,
        mapPerilWords[peril],
        products.get(layer.policy) ?? layer.policy,
        yuanOf(layer.cents),
        layer.from,
        layer.until ?? '终身',
        layer.untilAge,
        layer.asOfToday ? todayText : termsText(layer),
      ]),
    ),
  );
  return {
    name: '每人的保障',
    headerRows: 1,
    widths: [12, 12, 32, 16, 12, 12, 8, 40],
    rows: [['家人', '保障', '保单', '金额（元）', '从', '到', '到时年龄', '条件'], ...rows],
  };
}

function premiums(map: PolicyMap): SheetToWrite {
  const { years } = map.premiums;
  const { person } = namesOf(map);
  const rows = map.policies.map((policy) => [
    person(policy.insured),
    policy.product,
    person(policy.policyholder),
    ...years.map(({ byPolicy }) => {
      const due = byPolicy.find((entry) => entry.policy === policy.id);
      return due === undefined ? 0 : yuanOf(due.cents);
    }),
    yuanOf(policy.dueCents),
  ]);
  return {
    name: '按年保费',
    headerRows: 1,
    widths: [12, 32, 12, ...years.map(() => 12), 14],
    rows: [
      ['被保险人', '保单', '交费人', ...years.map(({ year }) => `${year}（元）`), '合计（元）'],
      ...rows,
      [
        '合计',
        null,
        null,
        ...years.map(({ cents }) => yuanOf(cents)),
        yuanOf(map.premiums.totalCents),
      ],
    ],
  };
}

function findings(map: PolicyMap): SheetToWrite {
  return {
    name: '提示',
    headerRows: 1,
    widths: [26, 100],
    rows: [['提示', '说明'], ...findingTexts(map).map(({ title, text }) => [title, text])],
  };
}

/** Whole fen have at most two decimals: the nearest float prints them back exactly. */
function yuanOf(amount: Cents): number {
  return Number(formatYuan(amount).replaceAll(',', ''));
}
