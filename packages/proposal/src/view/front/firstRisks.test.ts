import { expect, test } from 'vitest';
import type { RiskCell } from '@cebao/planning';
import { sampleBundle } from '../../testing/sampleBundle.ts';
import { textsOf } from '../../testing/texts.ts';
import { scopeOf } from '../scope.ts';
import { firstRisks, gravestFirst, riskEvidence } from './firstRisks.ts';

const { report } = sampleBundle();
const [first, second, third] = report.risks;
if (first === undefined || second === undefined || third === undefined) {
  throw new TypeError('the sample has three risks');
}

test('a grave risk stands above a likelier nuisance, and within a grade the rank decides', () => {
  const cells: RiskCell[] = [
    { ...first, grade: 'medium', rank: 1 },
    { ...second, grade: 'high', rank: 4 },
    { ...third, grade: 'high', rank: 3 },
    { ...third, grade: 'severe', rank: 9 },
    { ...third, grade: 'low', rank: 2 },
  ];
  expect(gravestFirst(cells).map(({ rank }) => rank)).toEqual([9, 3, 4, 1, 2]);
});

test('evidence is the weaker of probability and impact, and the weakest where there is no gap', () => {
  const { member, peril } = first;
  const gap = report.gaps.find((one) => one.member === member && one.peril === peril);
  if (gap === undefined) throw new TypeError('the sample has that gap');
  const of = (probabilityGrade: 'T' | 'P' | 'A', grade: 'T' | 'P' | 'A') =>
    riskEvidence({ member, peril, probabilityGrade }, [{ ...gap, grade }]);
  expect([of('T', 'T'), of('T', 'P'), of('P', 'T'), of('T', 'A'), of('A', 'P')]).toEqual([
    'T',
    'P',
    'P',
    'A',
    'A',
  ]);
  expect(riskEvidence({ member, peril, probabilityGrade: 'T' }, [])).toBe('A');
});

test('page one counts its own places and says what they rest on, in words', () => {
  const bundle = sampleBundle();
  const risks = bundle.report.risks.map((cell): RiskCell => {
    return cell.rank === 1 ? { ...cell, grade: 'medium' } : cell;
  });
  const scope = scopeOf({ ...bundle, report: { ...bundle.report, risks } });
  const text = textsOf(firstRisks(scope)).join('\n');
  expect(text).toContain('1. 张伟');
  expect(text).not.toContain('4. ');
  expect(text).not.toMatch(/^[TPA]$/m);
  expect(text).toContain('相近数据推算');
});
