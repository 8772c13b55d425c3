import { expect, test } from 'vitest';
import type { PlanLine, Report, Uncovered } from '@cebao/planning';
import { comparedLines, comparedOpen } from './comparePlans.ts';

type Line = Pick<PlanLine, 'insured' | 'code' | 'planCode'> & { readonly sumInsuredCents: number };
type Open = Pick<Uncovered, 'member' | 'peril' | 'layer'> & { readonly openCents: number };

/** Of a report, what a comparison looks at. */
const report = (lines: readonly Line[], uncovered: readonly Open[] = []) =>
  ({ plan: { lines }, uncovered }) as unknown as Report;
const line = (insured: string, code: string, sumInsuredCents: number): Line => ({
  insured,
  code,
  planCode: '',
  sumInsuredCents,
});

test('the same product for the same person is one line, whatever its sum', () => {
  const left = report([line('dad', '1', 100), line('mum', '1', 100)]);
  const right = report([line('dad', '1', 200), line('dad', '2', 50)]);
  const sums = comparedLines(left, right).map((row) => [
    row.left?.sumInsuredCents ?? null,
    row.right?.sumInsuredCents ?? null,
  ]);
  expect(sums).toEqual([
    [100, 200],
    [100, null],
    [null, 50],
  ]);
});

test('two lines of one product for one person stay two', () => {
  const left = report([line('dad', '1', 100), line('dad', '1', 300)]);
  const keys = comparedLines(left, left).map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
});

test('what is open under one plan only stands beside nothing', () => {
  const open = (openCents: number): Open => ({
    member: 'dad',
    peril: 'death',
    layer: 1,
    openCents,
  });
  expect(comparedOpen(report([], [open(7)]), report([], []))).toEqual([
    { member: 'dad', peril: 'death', layer: 1, leftOpenCents: 7, rightOpenCents: null },
  ]);
});
