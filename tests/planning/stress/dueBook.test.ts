/** Sums of the stress test are shared by what they depend on; what would break that is a fault, by name. */
import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../packages/planning/src/project/effect.ts';
import { dueBookOf, dueOf } from '../../../packages/planning/src/stress/paths/dueBook.ts';
import { benefit, cover, fen, household, inForce, person, wholeSum } from '../families.ts';
import { contextOf } from '../handmade.ts';

const illness = cover({
  id: 'illness',
  kind: 'criticalIllness',
  insured: 'one',
  premium: 0,
  sumInsuredCents: fen(100),
  benefits: [benefit('criticalIllness', wholeSum)],
});
const couple = household({
  persons: [
    person({ id: 'one', age: 40, role: 'adult' }),
    person({ id: 'other', age: 40, role: 'adult' }),
  ],
  policies: [inForce(illness)],
});
const struck = (member: string) =>
  ({ member, peril: 'criticalIllness', accidental: false }) as const;

describe('the book of sums', () => {
  it('has one entry for the illness of all whom no cover answers, and another one beside it', () => {
    const bare = contextOf({ ...couple, policies: [] });
    const book = dueBookOf(bare);
    expect(dueOf(book, struck('one'), bare)).toBe(dueOf(book, struck('other'), bare));
    const context = contextOf(couple);
    const covered = dueBookOf(context);
    expect(dueOf(covered, struck('one'), context)).not.toBe(
      dueOf(covered, struck('other'), context),
    );
  });

  it('knows every cover that pays', () => {
    const book = dueBookOf(contextOf({ ...couple, policies: [] }));
    const context = contextOf(couple);
    expect(() => dueOf(book, struck('one'), context)).toThrow('cover illness is not in the book');
  });

  it('has no sums of one person in the entry of all whom no cover answers', () => {
    const context = contextOf({ ...couple, policies: [] });
    // Some rule that pays one person for an illness, whatever the covers are.
    const rules = changesOf(struck('one'), context);
    const own = { kind: 'sums', isFixed: true, shared: null, at: () => undefined } as const;
    (rules as (typeof own)[]).push(own);
    const book = dueBookOf(context);
    expect(() => dueOf(book, struck('one'), context)).toThrow('without cover has sums of its own');
  });
});
