/** How measured ratios are judged and shown, and what a machine without a compiler is told. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgePromises, sameSum } from '../../scripts/measure/judge.mjs';
import { pageOf } from '../../scripts/measure/page.mjs';
import { buildReferences } from '../../scripts/measure/reference.mjs';
import { median, ratioOf, readLines, runInterleaved } from '../../scripts/measure/rounds.mjs';

const pledge = {
  id: 'book',
  promise: 'A book',
  ours: 'ours',
  reference: 'c',
  atMost: 1.6,
  recorded: 1.2,
  decimals: 4,
};
const measured = (ours: readonly number[], sum = '12.34567') => ({
  rounds: ours.map(
    (time) =>
      new Map([
        ['ours', time],
        ['c', 2],
      ]),
  ),
  sums: new Map([
    ['ours', sum],
    ['c', '12.34571'],
  ]),
});
const judged = (ours: readonly number[], sum?: string) =>
  judgePromises([pledge], measured(ours, sum))[0];

describe('a measured promise', () => {
  it('is kept up to its limit, by the median of the rounds', () => {
    expect(judged([9, 2.4, 2])).toMatchObject({ ratio: 1.2, isKept: true, isWorse: false });
    expect(judged([3.3, 3.3, 2])).toMatchObject({ isKept: false, isWorse: true });
  });

  it('is worse from 20 % above the record, though still kept', () => {
    expect(judged([2.88])).toMatchObject({ isKept: true, isWorse: false });
    expect(judged([2.9])).toMatchObject({ isKept: true, isWorse: true });
  });

  it('is broken by another checksum or a missing one', () => {
    expect(judged([2])?.isEqual).toBe(true);
    expect(judged([2], '12.3461')?.isEqual).toBe(false);
    expect(judged([2], '12.3461')?.says).toContain('校验和');
    expect(sameSum(undefined, '1', 4)).toBe(false);
    expect(judgePromises([{ ...pledge, ours: 'gone' }], measured([2]))[0]).toMatchObject({
      isKept: false,
      isWorse: true,
      isEqual: false,
    });
  });

  it('is of milliseconds where nothing stands beside it, and those are not held against a record', () => {
    const alone = { ...pledge, reference: null, atMost: 25, recorded: 1 };
    const [verdict] = judgePromises([alone], measured([24e6]));
    expect(verdict).toMatchObject({ ratio: 24, unit: 'ms', isKept: true, isWorse: false });
    expect(judgePromises([alone], measured([26e6]))[0]).toMatchObject({ isKept: false });
  });

  it('that is open says so and is not broken, unless the checksums differ', () => {
    const open = { ...pledge, isOpen: true, beside: 'HiGHS' };
    const machine = { processor: '', memory: '', node: '', compiler: '', load: '', date: 'today' };
    const page = (sum?: string) => pageOf(judgePromises([open], measured([9], sum)), machine);
    expect(page()).toContain('| ≤ 1.6 × HiGHS | 4.50 × HiGHS | 9.00 ns | equal | not kept yet |');
    expect(page('13')).toContain('| differ | broken |');
    const small = pageOf(judgePromises([open], measured([0.0086])), machine);
    expect(small).toContain('| 0.0043 × HiGHS |');
  });

  it('stands on its page with machine and date', () => {
    const verdicts = judgePromises([pledge], measured([2.4]));
    const page = pageOf(verdicts, {
      processor: '2 × P',
      memory: '8 GB',
      node: 'v24',
      compiler: 'gcc 12',
      load: '0.3',
      date: '2026-11-26',
    });
    expect(page).toContain('Machine: 2 × P, 8 GB, load 0.3; Node v24; gcc 12. Date: 2026-11-26.');
    expect(page).toContain(
      '| A book | ≤ 1.6 × C | 1.20 × C | 2.40 ns | equal | kept | 2026-11-26 |',
    );
  });
});

describe('the measuring', () => {
  it('takes medians of ratios, not ratios of medians', () => {
    const rounds = [
      new Map([
        ['a', 1],
        ['b', 1],
      ]),
      new Map([
        ['a', 8],
        ['b', 4],
      ]),
      new Map([
        ['a', 3],
        ['b', 1],
      ]),
    ];
    expect(ratioOf({ rounds, sums: new Map() }, 'a', 'b')).toBe(2);
    expect(median([3, 1, 2])).toBe(2);
  });

  it('runs a slow program in the first round alone, and takes what it says for the whole', () => {
    const says = (key: string) => ({
      command: process.execPath,
      args: ['-e', `console.log('${key}\\t5000000\\t1')`],
    });
    const programs = [says('quick'), { ...says('slow'), isSlow: true }];
    const run = runInterleaved(programs, { rounds: 3, env: process.env });
    expect(run.rounds.map((round) => [...round.keys()])).toEqual([
      ['quick', 'slow'],
      ['quick'],
      ['quick'],
    ]);
    const alone = { ...pledge, ours: 'slow', reference: null, atMost: 10 };
    expect(judgePromises([alone], run)[0]).toMatchObject({ ratio: 5, isKept: true });
  });

  it('refuses lines it cannot read', () => {
    expect(readLines('k\t1.5\t7\n')).toEqual([{ key: 'k', nanoseconds: 1.5, checksum: '7' }]);
    expect(() => readLines('k\tfast\t7')).toThrow('k\tfast\t7');
  });

  it('names the compiler that is missing and how to get it', () => {
    const build = () => buildReferences('out', 'no-such-compiler');
    expect(build).toThrow('缺少 C 编译器 no-such-compiler');
    try {
      build();
    } catch (failure) {
      expect(failure).toMatchObject({ remedy: expect.stringContaining('apt-get install gcc') });
    }
  });

  it('has promises that are stricter on record than in public', () => {
    const text = readFileSync(new URL('../../bench/promises.json', import.meta.url), 'utf8');
    const pledges: readonly (typeof pledge & { readonly isOpen?: boolean })[] = JSON.parse(text);
    expect(pledges.length).toBeGreaterThan(4);
    const kept = pledges.filter(({ isOpen }) => isOpen !== true);
    expect(kept.length).toBeGreaterThan(4);
    for (const { recorded, atMost } of kept) expect(recorded).toBeLessThan(atMost);
  });
});
