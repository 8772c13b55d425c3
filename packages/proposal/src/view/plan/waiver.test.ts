/** A waiver is filed as term life: nowhere may what it waives be read as a sum on death. */
import { yuan } from '@cebao/kernel';
import type { PlanLine } from '@cebao/planning';
import { expect, test } from 'vitest';
import { sampleBundle } from '../../testing/sampleBundle.ts';
import { textsOf } from '../../testing/texts.ts';
import { viewOf } from '../viewOf.ts';

const bundle = sampleBundle();
const { report } = bundle;
const term = report.plan.lines.find(({ kind, insured }) => kind === 'term' && insured === 'wife');
const illness = report.plan.lines.find(({ id }) => id === 'ci-child');

/** The wife pays for the child, and the child's premiums end with her death. */
function withWaiver(): typeof bundle {
  if (term === undefined || illness === undefined) throw new TypeError('the sample has both lines');
  const waiver: PlanLine = {
    ...term,
    id: 'waiver-wife',
    code: '111002',
    name: '附加豁免保险费定期寿险',
    beneficiary: 'nobody',
    sumInsuredCents: yuan(480),
    premiumCents: yuan(7),
    waives: [illness.id],
    benefits: [],
    value: 0,
    status: 'rates',
    grade: 'A',
  };
  const plan = { ...report.plan, lines: [...report.plan.lines, waiver] };
  return { ...bundle, report: { ...report, plan } };
}

const texts = (part: unknown): string => textsOf(part).join('\n');
const view = viewOf(withWaiver());
const section = (of: typeof view, id: string) => of.sections.find((found) => found.id === id);

test('on page one it is in no column of cover, and its premium is said apart', () => {
  const [before, after] = [viewOf(bundle), view].map((of) => texts(section(of, 'summary')));
  expect(before).not.toContain('豁免');
  expect(after).toContain('首年保费另含豁免 7元');
  expect(after).not.toContain('480元');
});

test('its card says what it waives, whose premiums end, and that this is read from its name', () => {
  const plan = texts(section(view, 'plan'));
  expect(plan).toContain('豁免 附加豁免保险费定期寿险');
  expect(plan).toContain('豁免的年保费\n480元');
  expect(plan).toContain('受益人\n没有：以后的保费不必再交');
  expect(plan).toMatch(/身故后不必再交：重大疾病保险\(互联网专属\)（[^）]+）的保费/);
  expect(plan).toContain('责任是从产品名称读出的');
});

test('two sums that end at different times each say when, on page one', () => {
  if (term === undefined) throw new TypeError('the sample has the line');
  const rung = {
    ...term,
    id: 'rung',
    sumInsuredCents: yuan(500_000),
    coverYears: 10,
    period: '10年',
  };
  const plan = { ...report.plan, lines: [...report.plan.lines, rung] };
  const shown = viewOf({ ...bundle, report: { ...report, plan } });
  expect(texts(section(shown, 'summary'))).toContain('90万元（30年）\n+ 50万元（10年）');
  expect(texts(section(view, 'summary'))).not.toContain('（30年）');
});

test('where more budget buys it, it is no term life either: so much a year it ends', () => {
  const { nextStep } = report.plan;
  const [change] = nextStep?.changes ?? [];
  if (nextStep === null || change === undefined) throw new TypeError('the sample has a change');
  const bought = {
    ...change,
    name: '附加豁免保险费定期寿险',
    kind: 'term' as const,
    waives: ['ci-child'],
    beforeCents: yuan(0),
    afterCents: yuan(480),
  };
  const plan = { ...report.plan, nextStep: { ...nextStep, changes: [bought] } };
  const shown = texts(viewOf({ ...bundle, report: { ...report, plan } }).sections);
  expect(shown).toContain('豁免 附加豁免保险费定期寿险');
  expect(shown).toContain('没有\n每年 480元');
});
