/** The same family gives the same report: twice, and under another clock and another language. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@cebao/kernel';
import { prepareFamily } from '@cebao/planning';
import { facts, must, planOf, sampleFamily } from './families.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
/** One family with ages and pensions by hand, one under the rules of the state. */
const report = () =>
  canonicalJson([
    must(planOf(sampleFamily('young-couple'), 15_000)),
    must(planOf(sampleFamily('business-owner'), 20_000)),
  ]);

const script = `
import { createHash } from 'node:crypto';
import { canonicalJson } from '@cebao/kernel';
import { must, planOf, sampleFamily } from './tests/planning/families.ts';
const text = canonicalJson([
  must(planOf(sampleFamily('young-couple'), 15_000)),
  must(planOf(sampleFamily('business-owner'), 20_000)),
]);
process.stdout.write(createHash('sha256').update(text).digest('hex'));
`;

describe('the report of a family', () => {
  const here = report();

  it('is the same a second time', () => {
    expect(report()).toBe(here);
  });

  it('is the same from a prepared family, whatever budget was asked before', () => {
    const within = must(prepareFamily({ ...facts, household: sampleFamily('young-couple') }));
    for (const budget of [40_000, 8_000, 15_000, 40_000]) {
      const direct = planOf(sampleFamily('young-couple'), budget);
      expect(canonicalJson(within(budget * 100))).toBe(canonicalJson(direct));
    }
  });

  it.each([
    { TZ: 'America/New_York', LC_ALL: 'de_DE.UTF-8' },
    { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' },
  ])('is the same under %o', (surroundings) => {
    const child = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      env: { ...process.env, ...surroundings },
      encoding: 'utf8',
    });
    expect(child.stderr).not.toMatch(/Error/);
    expect(child.stdout).toBe(hashOf(here));
  });
});
