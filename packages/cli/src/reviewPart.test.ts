/** A plan that carries what moved since an earlier day: made again by verify, no figure can be changed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalJson, cents } from '@cebao/kernel';
import type { DatedState } from '@cebao/planning';
import {
  bundleOf,
  carriedInputs,
  rendererVersion,
  sealOf,
  sealPlan,
  verifySealed,
  viewOf,
  type ReviewPart,
  type SealedPlan,
  type Verification,
} from '@cebao/proposal';
import { runProgram } from './testing/runProgram.ts';
import { smallFamily } from './testing/smallFamily.ts';
import { refusalsOf } from './testing/refusals.ts';
import { rememberingPlan, smallPlan } from './testing/smallPlan.ts';
import { withFamily } from './testing/withFamily.ts';

const { installed, sealed: plain } = smallPlan();
const plan = rememberingPlan();
const { household, budgetCents, assumptionDefaults } = plain.inputs;

/** The same family with a larger cost. */
const since: DatedState = {
  household: {
    ...household,
    costs: household.costs.map((cost, at) =>
      at === 0 ? { ...cost, annualCents: cents(cost.annualCents + 1_000_000) } : cost,
    ),
  },
  assumptionDefaults,
  basis: installed.facts.basis,
};
const compared = withReview();

function withReview(): SealedPlan & { readonly review: ReviewPart } {
  const inputs = carriedInputs(installed.facts, household, budgetCents);
  const made = sealPlan(inputs, null, since);
  if (!made.ok || made.value.review === undefined) throw new TypeError('a plan with a review');
  return { ...made.value, review: made.value.review };
}

const verified = (sealed: object): Verification =>
  verifySealed(new TextEncoder().encode(`${canonicalJson(sealed)}\n`), installed, plan);
const refusals = (sealed: object) => refusalsOf(verified(sealed));
const things = (sealed: object) => refusals(sealed).map(({ thing }) => thing);
/** Whoever changes a part can make its hash again: that alone must not be enough. */
const resealed = (sealed: Omit<SealedPlan, 'review'> & { readonly review: object }) => ({
  ...sealed,
  seal: sealOf(sealed),
});

describe('a plan with a review', () => {
  test('is the same plan with one part more, and verifies against the published tables', () => {
    const { review, seal, ...rest } = compared;
    const { seal: plainSeal, ...plainRest } = plain;
    expect(rest).toEqual(plainRest);
    expect(seal).toEqual({ ...plainSeal, reviewHash: seal.reviewHash });
    expect(review.result.moved).toEqual(['family']);
    expect(review.result.gaps.some(({ changeCents }) => changeCents < 0)).toBe(true);
    const verification = verified(compared);
    expect(verification.ok && verification.value.reviewBasis).toBe('same');
    expect(refusals(compared)).toEqual([]);
  });

  test('every changed figure is named, sealed again or not', () => {
    const { result } = compared.review;
    const [gap, ...gaps] = result.gaps;
    if (gap === undefined) throw new TypeError('a gap that moved');
    const bent = { ...gap, beforeCents: cents(gap.beforeCents + 1) };
    const shared = gap.parts.map((part) => ({ ...part, cents: cents(part.cents + 1) }));
    const table = { ...compared.review.since.basis, yield: 1 };
    const changed: readonly (readonly [string, object])[] = [
      ['review.result.gaps[0].beforeCents', { result: { ...result, gaps: [bent, ...gaps] } }],
      [
        'review.result.gaps[0].parts',
        { result: { ...result, gaps: [{ ...gap, parts: shared }, ...gaps] } },
      ],
      ['review.result', { since: { ...compared.review.since, household } }],
      ['review.since.basis', { since: { ...compared.review.since, basis: table } }],
      ['review.since', { since: { household } }],
    ];
    for (const [path, change] of changed) {
      const review = { ...compared.review, ...change };
      const found = things(resealed({ ...compared, review }));
      expect(found.filter((thing) => thing.startsWith(path)).length, path).toBeGreaterThan(0);
      const hashes = things({ ...compared, review });
      expect(
        hashes.filter((thing) => thing.startsWith('seal.reviewHash')),
        path,
      ).toHaveLength(1);
    }
  });

  test('tables of then that are none of the published ones are named', () => {
    const { basis } = compared.review.since;
    const accident = { ...basis.accident, knots: basis.accident.knots.slice(1) };
    const review = { ...compared.review, since: { ...since, basis: { ...basis, accident } } };
    const found = things(resealed({ ...compared, review }));
    expect(found.some((thing) => thing.startsWith('review.since.basis.accident'))).toBe(true);
  });

  test('cannot lose it unseen', () => {
    const { review: _, ...without } = compared;
    expect(things(without)[0]).toContain('seal.reviewHash');
  });

  test('has a page whose every column sums to the fen; without one there is no page', () => {
    const shown = { renderer: rendererVersion, ...installed.words, licence: null };
    const page = viewOf(bundleOf(compared, shown)).sections.find(({ id }) => id === 'review');
    const tables = (page?.blocks ?? []).flatMap((block) =>
      block.kind === 'table' && block.columns[0]?.title === '' ? [block.rows] : [],
    );
    expect(tables.length).toBeGreaterThan(0);
    const fen = (cell: unknown) =>
      Math.round(
        Number(
          String(cell)
            .replace('−', '-')
            .replace(/[^\d.-]/g, ''),
        ) * 100,
      );
    for (const rows of tables) {
      for (let column = 1; column < (rows[0]?.cells.length ?? 0); column++) {
        const [before = 0, ...rest] = rows.map(({ cells }) => fen(cells[column]));
        const [sum = 0, after = 0] = rest.slice(-2);
        const parts = rest.slice(0, -2).reduce((all, part) => all + part, 0);
        expect([parts, before + sum]).toEqual([sum, after]);
      }
    }
    const ids = viewOf(bundleOf(plain, shown)).sections.map(({ id }) => id);
    expect(ids).not.toContain('review');
  });
});

test('--since FILE on the command line; the wrong way round is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cebao-since-'));
  const write = (name: string, family: object) => {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify(family));
    return file;
  };
  withFamily((file) => {
    const earlier = write('earlier.json', { ...smallFamily, asOf: '2026-01-01' });
    const { exit, out } = runProgram(['plan', file, '--since', earlier, '--json']);
    expect(exit).toBe(0);
    const made: { readonly review: { readonly result: { readonly from: string } } } =
      JSON.parse(out);
    expect(made.review.result.from).toBe('2026-01-01');
    const later = write('later.json', { ...smallFamily, asOf: '2028-01-01' });
    const wrong = runProgram(['plan', file, '--since', later, '--json']);
    expect({ exit: wrong.exit, out: wrong.out }).toEqual({ exit: 3, out: '' });
    expect(wrong.err).toMatch(/拒绝 BAD_DATE/);
  });
  rmSync(folder, { recursive: true });
});
