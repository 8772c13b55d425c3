import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { eventBenefit } from '../benefit/insurance.ts';
import { benefitsOnly } from '../contract/contract.ts';
import { partsAt } from '../contract/parts.ts';
import { flatInterest } from '../flow/interest.ts';
import type { Segment } from '../flow/segment.ts';
import { lifeCourse } from '../life/course.ts';
import {
  annuityDue,
  annuityDueByColumns,
  increasingAnnuityDueByColumns,
  increasingTermByColumns,
  pureEndowment,
  pureEndowmentByColumns,
  termByColumns,
  termInsurance,
} from '../../testdata/plain.ts';
import { isClose, lifeTables, rates } from '../../testdata/arbitrary.ts';
import { valueOf } from '../../testdata/tables.ts';
import { commutationColumns } from './columns.ts';

const given = fc.record({
  table: lifeTables,
  i: rates,
  later: fc.integer({ min: 0, max: 2 }),
  n: fc.integer({ min: 0, max: 45 }),
});

describe('commutation columns and the sum of cash flows are two engines', () => {
  it('that agree on level and increasing benefits', () => {
    fc.assert(
      fc.property(given, ({ table, i, later, n }) => {
        const x = 30 + later;
        const columns = commutationColumns(table, i);
        const basis = { course: valueOf(lifeCourse(table, x)), interest: flatInterest(i) };
        const value = (segment: Segment) =>
          valueOf(partsAt(benefitsOnly([segment]), basis, 0)).benefits.fixed;
        const rising = { kind: 'arithmetic', first: 1, step: 1 } as const;
        const death = eventBenefit({ event: 'death', amount: rising, to: n });
        const annuity: Segment = {
          pays: 'survival',
          timing: 'start',
          paymentsPerYear: 1,
          from: 0,
          to: n,
          amount: rising,
        };
        const term = { table, i, x, n };
        const pairs: readonly (readonly [number, number])[] = [
          [termByColumns(columns, term), termInsurance(term)],
          [pureEndowmentByColumns(columns, term), pureEndowment(term)],
          [annuityDueByColumns(columns, term), annuityDue(term)],
          [increasingTermByColumns(columns, term), value(death)],
          [increasingAnnuityDueByColumns(columns, term), value(annuity)],
        ];
        // Differences of columns lose the digits that a small Dx has not: hence their scale.
        const scale = (columns.N[0] ?? 1) / (columns.D[later] ?? 1);
        for (const [a, b] of pairs) expect(isClose(a / scale, b / scale, 1e-9)).toBe(true);
      }),
    );
  });
});
