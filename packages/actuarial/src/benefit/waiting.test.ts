import { describe, expect, it } from 'vitest';
import { level } from '../flow/amount.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { eventBenefit } from './insurance.ts';
import { withWaiting } from './waiting.ts';

const cover = eventBenefit({ event: 'illness', amount: level(100), to: 20, premiumsPaid: 1 });

describe('a benefit with a waiting period', () => {
  it('of 90 days pays 275/365 of it in the first year, all of it later, and premiums back', () => {
    const parts = valueOf(withWaiting(cover, { waitingDays: 90, premiumsBack: 1 }));
    expect(parts).toEqual([
      {
        ...cover,
        to: 1,
        amount: level(expect.closeTo((100 * 275) / 365, 10)),
        premiumsPaid: expect.closeTo(275 / 365, 12),
      },
      { ...cover, to: 1, amount: level(0), premiumsPaid: expect.closeTo(90 / 365, 12) },
      { ...cover, from: 1 },
    ]);
  });

  it('none, or over before the cover begins, changes nothing', () => {
    const later = { ...cover, from: 1 };
    const nothing = { ...cover, to: 0 };
    expect(valueOf(withWaiting(nothing, { waitingDays: 90, premiumsBack: 1 }))).toEqual([nothing]);
    expect(valueOf(withWaiting(cover, { waitingDays: 0, premiumsBack: 1 }))).toEqual([cover]);
    expect(valueOf(withWaiting(later, { waitingDays: 90, premiumsBack: 1 }))).toEqual([later]);
  });

  it('leaves later amounts where they were', () => {
    const waiting = { waitingDays: 180, premiumsBack: 0 };
    const [, rising] = valueOf(
      withWaiting({ ...cover, amount: { kind: 'arithmetic', first: 10, step: 5 } }, waiting),
    );
    expect(rising?.amount).toEqual({ kind: 'arithmetic', first: 15, step: 5 });
    const [, growing] = valueOf(
      withWaiting({ ...cover, amount: { kind: 'geometric', first: 10, growth: 0.5 } }, waiting),
    );
    expect(growing?.amount).toEqual({ kind: 'geometric', first: 15, growth: 0.5 });
    const [, listed] = valueOf(
      withWaiting({ ...cover, amount: { kind: 'listed', amounts: [3, 2, 1] } }, waiting),
    );
    expect(listed?.amount).toEqual({ kind: 'listed', amounts: [2, 1] });
    const oneYear = valueOf(withWaiting({ ...cover, to: 1 }, waiting));
    expect(oneYear.length).toBe(1);
  });

  it.each([-1, 366, Number.NaN])('refuses %d days', (waitingDays) => {
    const refusal = refusalOf(withWaiting(cover, { waitingDays, premiumsBack: 1 }));
    expect(refusal).toMatchObject({ thing: 'waitingDays', limit: '0 to 365' });
  });
});
