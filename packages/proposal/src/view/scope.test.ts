import { expect, test } from 'vitest';
import { sampleBundle } from '../testing/sampleBundle.ts';
import { scopeOf } from './scope.ts';

test('a premium of a pass that is not the plan is named, never shown as an id', () => {
  const bundle = sampleBundle();
  const { report } = bundle;
  const [first] = report.plan.certificate.schedule;
  if (first === undefined) throw new TypeError('the sample schedules a premium');
  const stranger = { ...first, lineId: '999999:wife:10年' };
  const certificate = { ...report.plan.certificate, converged: false, schedule: [first, stranger] };
  const scope = scopeOf({
    ...bundle,
    report: { ...report, plan: { ...report.plan, certificate } },
  });
  expect(scope.subject(stranger.lineId)).toMatch(/^另一遍求解的保单（.+，不在方案里）$/);
  expect(scope.subject(first.lineId)).not.toContain('不在方案里');
});

test('policies in force of one insurer are told apart by what they are and for whom', () => {
  const bundle = sampleBundle();
  const [policy] = bundle.household.policies;
  if (policy === undefined) throw new TypeError('the sample holds a policy');
  const other = { ...policy, id: 'another', insured: 'wife' };
  const scope = scopeOf({
    ...bundle,
    household: { ...bundle.household, policies: [policy, other] },
  });
  const { product } = policy.contract;
  expect(scope.subject(policy.id)).toBe(`${product}（${scope.name(policy.insured)}，已有）`);
  expect(scope.subject('another')).toBe(`${product}（${scope.name('wife')}，已有）`);
});

test('two rungs of one product on one person are told apart by how long they cover', () => {
  const bundle = sampleBundle();
  const { report } = bundle;
  const [line] = report.plan.lines;
  if (line === undefined) throw new TypeError('the sample plans a line');
  const namesOf = (periods: readonly string[]) => {
    const lines = periods.map((period, at) => ({
      ...line,
      id: `rung${at}`,
      period,
      coverYears: 10,
    }));
    const scope = scopeOf({ ...bundle, report: { ...report, plan: { ...report.plan, lines } } });
    return lines.map(({ id }) => scope.subject(id));
  };
  const who = scopeOf(bundle).name(line.insured);
  expect(namesOf(['20年'])).toEqual([`${line.name}（${who}）`]);
  expect(namesOf(['20年', ''])).toEqual([
    `${line.name}（${who}，20年）`,
    `${line.name}（${who}，10 年）`,
  ]);
});
