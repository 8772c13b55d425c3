import { yuan } from '@cebao/kernel';
import { expect, test } from 'vitest';
import { largeBundle } from '../testing/largeBundle.ts';
import { day, plainNames, sampleBundle } from '../testing/sampleBundle.ts';
import { forbidden, textsOf } from '../testing/texts.ts';
import { scopeOf } from './scope.ts';
import { viewOf } from './viewOf.ts';

const sample = viewOf(sampleBundle());
const [summary] = sample.sections;

test.each([
  ['the sample', sample],
  ['a large family', viewOf(largeBundle())],
])('%s has neither an empty nor a forbidden text', (_name, view) => {
  const texts = textsOf(view);
  expect(texts.length).toBeGreaterThan(300);
  for (const text of texts) expect(text).not.toMatch(forbidden);
  const empty = view.sections.flatMap((s) => s.blocks.flatMap(textsOf)).filter((t) => t === '');
  expect(empty).toEqual([]);
});

test('the same bundle gives the same view', () => {
  expect(viewOf(sampleBundle())).toEqual(sample);
});

test('what stays uncovered is said first', () => {
  expect(summary?.blocks[0]).toMatchObject({
    kind: 'callout',
    title: '先说没有保障到的（若事故发生在第一年）',
  });
});

test('a family that is short without any event is told so before everything else', () => {
  const view = viewOf(largeBundle());
  expect(textsOf(view.sections[0]?.blocks[0]).join('')).toContain('保险治不好的事');
});

test('money that is left says what could still be done, where something could', () => {
  const bundle = sampleBundle();
  const [item] = bundle.report.uncovered;
  if (item === undefined) throw new TypeError('the sample leaves something open');
  const plan = { ...bundle.report.plan, unspentCents: yuan(5_000) };
  const textOf = (reason: typeof item.reason) => {
    const uncovered = [{ ...item, openCents: yuan(9), reason }];
    return textsOf(viewOf({ ...bundle, report: { ...bundle.report, plan, uncovered } })).join('');
  };
  const said = `还能做的：向保险公司询问能否承保（${scopeOf(bundle).name(item.member)}）`;
  expect(textOf('ask')).toContain(`在目录与现有报价之内补不上`);
  expect(textOf('ask')).toContain(said);
  expect(textOf('deductible')).toContain('用下去补不上');
  expect(textOf('deductible')).not.toContain('还能做的');
});

test('without any income no share of it is printed', () => {
  const bundle = sampleBundle();
  const family = { ...bundle.report.family, annualIncomeCents: yuan(0) };
  const plan = { ...bundle.report.plan, incomeShare: 0 };
  const text = textsOf(viewOf({ ...bundle, report: { ...bundle.report, family, plan } })).join('');
  expect(text).toContain('没有家庭收入，不算占比');
  expect(text).not.toContain('占家庭年收入 0.0%');
});

test('a guarantee that takes the home is said on the first page and beside the debts', () => {
  const bundle = sampleBundle();
  const called = {
    member: 'husband',
    label: '公司贷款',
    amountCents: yuan(3_000_000),
    estateCents: yuan(1_000_000),
    calledCents: yuan(1_000_000),
    inKindCents: yuan(900_000),
    debtCents: yuan(100_000),
  };
  const state = { ...bundle.report.state, guarantees: [called] };
  const view = viewOf({ ...bundle, report: { ...bundle.report, state } });
  const first = textsOf(view.sections[0]?.blocks[0]).join('');
  expect(first).toContain('担保：身故时 90万元 的不变卖资产可能被抵偿');
  const all = textsOf(view).join('');
  expect(all).toContain('担保可能让家里失去住房');
  expect(all).toContain('900,000元');
  expect(textsOf(sample).join('')).not.toContain('个人担保');
});

test('a work income without an end is said to last until the statutory retirement', () => {
  const bundle = sampleBundle();
  const [husband, ...others] = bundle.household.persons;
  const [member, ...rest] = bundle.report.state.members;
  if (husband === undefined || member === undefined) throw new TypeError('the sample has both');
  if (member.retirement === null) throw new TypeError('the sample retires');
  const incomes = husband.incomes.map((income) => ({ ...income, untilAge: null }));
  const household = { ...bundle.household, persons: [{ ...husband, incomes }, ...others] };
  const retirement = { ...member.retirement, endsWork: true };
  const state = { ...bundle.report.state, members: [{ ...member, retirement }, ...rest] };
  const view = viewOf({ ...bundle, household, report: { ...bundle.report, state } });
  expect(textsOf(view).join('\n')).toContain('至法定退休（2057-01）');
  expect(textsOf(sample).join('\n')).not.toContain('至法定退休');
});

test('the certificate says what is best of what, never that it is the best', () => {
  const all = textsOf(sample).join('');
  expect(all).toContain('在目录 2026-02 中，对问题 P1，在这些约束与保费安排 S 下的最优');
  expect(all).toContain('上界 B');
  expect(all).not.toContain('最好');
});

test('without a licence every page is marked; with one the licence is named', () => {
  expect(sample.watermark).toBe('培训用，不得交付客户');
  const bundle = sampleBundle();
  const licence = {
    holder: '示例保险经纪有限公司',
    number: '000000000000',
    scope: '人身保险',
    region: '上海',
    expires: bundle.report.proof.asOf,
  };
  const licensed = viewOf({ ...bundle, licence });
  expect(licensed.watermark).toBeNull();
  expect(licensed.header.right).toContain('示例保险经纪有限公司');
  const expired = { ...licence, expires: day('2026-02-28') };
  expect(viewOf({ ...bundle, licence: expired }).watermark).toBe('培训用，不得交付客户');
});

test('an edited assumption is marked', () => {
  expect(textsOf(sample)).toContain('重疾后收入减少的年数（已修改）');
});

test('an assumed age is printed as one', () => {
  const used = { id: 'survivorWorkUntilAge', value: 60, standard: 60, edited: false };
  const info = { id: used.id, zh: '在世配偶工作到的年龄', unit: 'age', reason: '' };
  const bundle = sampleBundle(plainNames);
  const report = { ...bundle.report, assumptions: [used] };
  expect(textsOf(viewOf({ ...bundle, report, assumptions: [info] }))).toContain('60 岁');
});

test('a horizon of value beyond the horizon of need is said with the years that count', () => {
  const bundle = sampleBundle(plainNames);
  const yearsOf = (entered: number) => {
    const report = {
      ...bundle.report,
      assumptions: [{ id: 'valueYears', value: entered, standard: 0, edited: entered > 0 }],
    };
    const info = { id: 'valueYears', zh: '方案价值的年期', unit: 'years', reason: '' };
    return textsOf(viewOf({ ...bundle, report, assumptions: [info] }));
  };
  const { valueYears } = bundle.report.plan.certificate;
  expect(yearsOf(90)).toContain(`90 年，计入 ${valueYears} 年`);
  expect(yearsOf(90)).toContain(`方案价值的年期填了 90 年，超出需求年期：计入 ${valueYears} 年。`);
  expect(yearsOf(0)).toContain(`按规则：${valueYears} 年`);
  const short = yearsOf(valueYears);
  expect(short).toContain(`${valueYears} 年`);
  expect(short.filter((text) => text.includes('超出需求年期'))).toEqual([]);
});

test('a family without lines, gaps or assumptions still has a whole proposal', () => {
  const bundle = sampleBundle(plainNames);
  const { report } = bundle;
  const zero = yuan(0);
  const view = viewOf({
    ...bundle,
    sources: [],
    report: {
      ...report,
      risks: [],
      gaps: [],
      uncovered: [],
      custom: [],
      assumptions: [],
      plan: {
        ...report.plan,
        lines: [],
        premiumCents: zero,
        unspentCents: report.plan.budgetCents,
        premiumByYear: [],
        frontier: [],
        nextStep: null,
        whyNots: [],
        preferences: [],
        certificate: { ...report.plan.certificate, schedule: [], leftOut: [] },
      },
    },
  });
  const texts = textsOf(view).join('\n');
  expect(texts).not.toMatch(forbidden);
  expect(texts).toContain('没有能补上缺口的保单');
  expect(texts).toContain('再多的预算也补不上更多');
});
