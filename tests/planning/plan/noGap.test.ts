/** A family without an open gap needs no plan, and may see why all the same. */
import { describe, expect, it } from 'vitest';
import { prepareFamily } from '@cebao/planning';
import {
  asset,
  cost,
  facts,
  fen,
  household,
  income,
  medicalQuote,
  must,
  person,
} from '../families.ts';

const rich = household({
  name: 'rich',
  persons: [person({ id: 'adult', age: 40, role: 'adult', incomes: [income('work', 200_000)] })],
  costs: [cost({ yuan: 50_000 })],
  assets: [asset('cash', 100_000_000)],
});

describe('a family without an open gap', () => {
  const within = must(prepareFamily({ ...facts, household: rich }));

  it('gets the default core of medical cover where there is one, outside V, and nothing else', () => {
    const quoted = { ...rich, manualLines: [medicalQuote('adult', 480)] };
    const { plan } = must(must(prepareFamily({ ...facts, household: quoted }))(1_000_000));
    expect(plan.lines.map(({ kind, core }) => [kind, core])).toEqual([['medical', true]]);
    expect(plan.certificate.shownValue).toBe(0);
    const without = { ...quoted, choices: { ...quoted.choices, coreMedical: false } };
    expect(must(prepareFamily({ ...facts, household: without }))(1_000_000)).toMatchObject({
      error: { code: 'NO_OPEN_GAP' },
    });
  });

  it('is refused a plan where nothing of it is on offer', () => {
    expect(within(1_000_000)).toMatchObject({ ok: false, error: { code: 'NO_OPEN_GAP' } });
  });

  it('has the plan of what is locked: a lock asks for a line, gap or none', () => {
    const lockedTo = (code: string) => {
      const locks = [{ insured: 'adult', code, sumInsuredCents: fen(100_000) }];
      const asking = { ...rich, choices: { ...rich.choices, locks } };
      return must(prepareFamily({ ...facts, household: asking }))(1_000_000);
    };
    const { plan, sheet } = must(lockedTo('111013'));
    expect(plan.lines.filter(({ core }) => !core)).toMatchObject([
      { code: '111013', insured: 'adult', sumInsuredCents: fen(100_000), value: 0 },
    ]);
    expect(sheet.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
    const reasons = sheet.find(({ id }) => id === 'noIdleLine')?.reasons ?? [];
    expect(reasons.map(({ code }) => code)).toContain('locked');
    // One that cannot be met is named as such.
    expect(lockedTo('115046')).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
  });

  it('is shown its risks and gaps where an empty plan will do', () => {
    const report = must(within(1_000_000, { emptyAllowed: true }));
    expect(report.plan.lines.filter((line) => !line.core)).toEqual([]);
    expect(report.gaps.every((gap) => gap.now[1].cumulativeCents === 0)).toBe(true);
    expect(report.risks).toEqual([]);
    expect(Math.min(...report.baseline.layer2)).toBeGreaterThan(0);
  });

  it('refuses a budget that is no whole fen, by its name', () => {
    for (const budget of [1.5, Number.NaN, 2 ** 60]) {
      expect(within(budget)).toMatchObject({
        ok: false,
        error: { thing: 'budget', value: String(budget) },
      });
    }
  });
});
