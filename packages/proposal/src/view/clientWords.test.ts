import type { Benefit, Product } from '@cebao/actuarial';
import { cents, yuan } from '@cebao/kernel';
import { expect, test } from 'vitest';
import type { ProposalBundle } from '../bundle.ts';
import { sampleBundle } from '../testing/sampleBundle.ts';
import { textsOf } from '../testing/texts.ts';
import { uncoveredSection, uncoveredText } from './need/uncovered.ts';
import { alternativeBlocks } from './plan/alternatives.ts';
import { certificateSentence, clientSentences } from './plan/certificate.ts';
import { frontierBlocks } from './plan/frontier.ts';
import { scopeOf } from './scope.ts';
import { viewOf } from './viewOf.ts';

const sample = sampleBundle();

const mild: Benefit = {
  id: 'mild',
  peril: 'mildIllness',
  pays: { kind: 'share', share: 0.3, capCents: null },
  fromAge: null,
  untilAge: null,
  sex: null,
  waitingDays: 90,
  endsContract: false,
  clause: '115036 tk 2',
};

function product(code: string, change: Partial<Product>): Product {
  return {
    code,
    name: code,
    insurer: '示例',
    kind: 'criticalIllness',
    riderOf: null,
    status: 'terms',
    chosenBy: 'sumInsured',
    perCents: yuan(10_000),
    eligibility: {
      minAge: 0,
      maxAge: 60,
      minDays: null,
      requires: [],
      maxOccupationClass: null,
      clause: '',
    },
    steps: {
      minCents: yuan(100_000),
      stepCents: yuan(100_000),
      maxCents: yuan(3_000_000),
      evidence: 'clause',
      reason: '',
    },
    plans: [{ code: '', benefits: [mild] }],
    coolingOffDays: null,
    graceDays: null,
    guaranteedRenewalYears: null,
    untranslatable: [],
    ...change,
  };
}

function withProducts(...products: readonly Product[]): ProposalBundle {
  return { ...sample, products };
}

const alternatives = (bundle: ProposalBundle) => textsOf(alternativeBlocks(scopeOf(bundle))).join();

test('what is dominated is dominated within V, and what V leaves out is named', () => {
  const plain = alternatives(sample);
  expect(plain).toContain('在计入方案价值的给付之内，另有一种选择给付不少而更便宜');
  expect(plain).not.toContain('V 不计的给付');
  expect(alternatives(withProducts(product('115036', { kind: 'annuity' })))).toContain(
    'V 不计的给付它有轻症（保额的 30%）',
  );
});

test('what closes no gap is not said to be kept out: it is no rival', () => {
  const { report } = sample;
  const [one] = report.plan.whyNots;
  if (one === undefined) throw new TypeError('the sample leaves nothing out');
  const lost = (part: Partial<typeof one>): string => {
    const whyNots = [{ ...one, refusal: null, valueLost: null, ...part }];
    const plan = { ...report.plan, whyNots, preferences: [] };
    return alternatives({ ...sample, report: { ...report, plan } });
  };
  expect(lost({ reason: 'crossRule' })).toContain('放不进来');
  expect(lost({ reason: 'noGap' })).not.toContain('放不进来');
});

test('what stability costs is said where the two values print as different', () => {
  const { report } = sample;
  const bestValue = 1_000_000_000;
  const said = (stabilityShare: number): string => {
    const shownValue = bestValue * (1 - stabilityShare);
    const given = { shownValue, bestValue, stabilityShare };
    const certificate = { ...report.plan.certificate, ...given };
    const scope = scopeOf({
      ...sample,
      report: { ...report, plan: { ...report.plan, certificate } },
    });
    return [certificateSentence(scope), ...clientSentences(scope)].join();
  };
  expect(said(0)).not.toMatch(/为了稳定让出|比最优少/);
  expect(said(1e-9)).not.toMatch(/为了稳定让出|比最优少/);
  expect(said(0.000_02)).toMatch(/为了稳定让出 不到 0\.01%.*比最优少 不到 0\.01%/);
  expect(said(0.002)).toMatch(/为了稳定让出 0\.20%.*比最优少 0\.20%/);
});

test('the proof says what was compared, under which rules, and whether the premiums repeat', () => {
  const { report } = sample;
  const assumptions = [
    ...report.assumptions.filter(({ id }) => id !== 'ladderStepYuan'),
    { id: 'ladderStepYuan' as const, value: 300_000, standard: 500_000, edited: true },
  ];
  const said = (part: Partial<typeof report.plan.certificate>): string => {
    const certificate = { ...report.plan.certificate, ...part };
    const plan = { ...report.plan, certificate };
    return clientSentences(scopeOf({ ...sample, report: { ...report, assumptions, plan } })).join();
  };
  const held = said({
    constraints: ['twoRungs', 'coreMedical', 'deathFirst'],
    reserveCents: yuan(120),
  });
  expect(held).toContain('长短两份定期寿险搭配时各取 30万元 的整数倍，小额的也可不到它');
  expect(held).toContain('先配基础医疗险、先补经济支柱的身故缺口、留出豁免的钱');
  expect(held).toContain('它们当中没有价值更高的');
  expect(held).toContain('在这个范围内，这是可以证明的最优，不是估计；范围之外的没有比较');
  expect(held).toContain('方案的保费也算作支出');
  const free = said({ constraints: [], reserveCents: yuan(0) });
  expect(free).not.toMatch(/长短两份|先配基础医疗险|先补经济支柱|留出豁免/);
  const open = said({ converged: false });
  expect(open).toContain('求解没有重复');
  expect(open).toContain('最优只对那份安排成立');
  expect(open).not.toMatch(/方案的保费也算作支出|这是可以证明的最优/);
});

test('a benefit that the bought line has as well is no reason to think again', () => {
  const { plan } = sample.report;
  const lines = plan.lines.map((line) => ({ ...line, benefits: [...line.benefits, mild] }));
  const kind = lines.find((line) => line.insured === 'husband')?.kind ?? 'term';
  const bundle = withProducts(product('115036', { kind }));
  const report = { ...sample.report, plan: { ...plan, lines } };
  expect(alternatives({ ...bundle, report })).not.toContain('V 不计的给付');
});

test('a cap that no paper states is called an assumption', () => {
  const line = sample.report.plan.lines.find(({ kind }) => kind === 'term');
  expect(line).toBeDefined();
  const item = {
    member: line?.insured ?? '',
    peril: 'death',
    layer: 1,
    gapCents: yuan(2),
    paidCents: yuan(1),
    openCents: yuan(1),
    openFromYear: null,
    openUntilYear: null,
    coverEndsYear: null,
    reason: 'marketCap',
  } as const;
  const { steps } = product('x', {});
  const said = (evidence: 'clause' | 'assumption') =>
    uncoveredText(
      scopeOf(withProducts(product(line?.code ?? '', { steps: { ...steps, evidence } }))),
      item,
    );
  expect(said('assumption')).toContain('是策保的假设');
  expect(said('clause')).toBe('同类最多两份，已到可投保的最高保额');
});

test('what medical cover leaves of a bill may be a share of it', () => {
  const [one] = sample.report.uncovered;
  if (one === undefined) throw new TypeError('nothing is open');
  expect(uncoveredText(scopeOf(sample), { ...one, reason: 'deductible' })).toBe(
    '免赔额以内、按比例自付或超出限额的部分，目录中没有更高的赔付',
  );
});

test('what is closed now and open later says the cover that ends before', () => {
  const { report } = sample;
  const [one] = report.uncovered;
  if (one === undefined) throw new TypeError('the sample leaves nothing open');
  const said = (coverEndsYear: number | null): string => {
    const later = {
      openCents: cents(0),
      openFromYear: 20,
      openUntilYear: 21,
      reason: 'none',
    } as const;
    const uncovered = [{ ...one, ...later, coverEndsYear }];
    return textsOf(
      uncoveredSection(scopeOf({ ...sample, report: { ...report, uncovered } })),
    ).join();
  };
  expect(said(20)).toContain('第 20 年末有保障到期，以后的年份仍有缺口');
  expect(said(null)).not.toContain('年末有保障到期');
});

test('a step says its term, and says when nothing changes', () => {
  const stepped = textsOf(frontierBlocks(scopeOf(sample))).join();
  expect(stepped).toContain('重大疾病保险（至70周岁，20年交）');
  const { plan } = sample.report;
  const nextStep = plan.nextStep === null ? null : { ...plan.nextStep, changes: [] };
  const report = { ...sample.report, plan: { ...plan, nextStep } };
  expect(textsOf(frontierBlocks(scopeOf({ ...sample, report }))).join()).toContain('保单没有变化');
});

test('page one speaks to a client', () => {
  const [summary] = viewOf(sample).sections;
  expect(textsOf(summary).join()).not.toMatch(/问题 P1|保费安排 S|加权元|上界 B/);
});
