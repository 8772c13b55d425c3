import { describe, expect, it } from 'vitest';
import { judgeUnitTests, lastLine } from '../../scripts/verdict.mjs';

const GREEN = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
};
const RUN = { exitCode: 0, namedTests: false };

describe('the verdict of a run', () => {
  it('is green when tests ran and none failed', () => {
    const verdict = judgeUnitTests(GREEN, RUN);
    expect(verdict.problems).toEqual([]);
    expect(lastLine(verdict, 0)).toBe('5 passed, 0 failed');
  });

  it('counts failed tests and files that could not be loaded', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const report = { ...GREEN, numFailedTests: 2, testResults: [broken] };
    const verdict = judgeUnitTests(report, { ...RUN, exitCode: 1 });
    expect(verdict.problems).toHaveLength(2);
    expect(lastLine(verdict, 0)).toBe('5 passed, 3 failed');
  });

  it('is red when nothing ran, when something was skipped, when vitest died', () => {
    const last = (report: typeof GREEN | null, exitCode = 0) =>
      lastLine(judgeUnitTests(report, { ...RUN, exitCode }), 0);
    expect(last({ ...GREEN, numPassedTests: 0, testResults: [] })).toBe('0 passed, 1 failed');
    expect(last({ ...GREEN, numPendingTests: 1 })).toBe('5 passed, 1 failed');
    expect(last({ ...GREEN, numTodoTests: 1 })).toBe('5 passed, 1 failed');
    expect(last(GREEN, 1)).toBe('5 passed, 1 failed');
    expect(last(null)).toBe('0 passed, 1 failed');
  });

  it('lets a name filter leave tests out', () => {
    const verdict = judgeUnitTests({ ...GREEN, numPendingTests: 9 }, { ...RUN, namedTests: true });
    expect(verdict.problems).toEqual([]);
  });

  it('adds the red steps, so that the line alone is never greener than the run', () => {
    expect(lastLine(judgeUnitTests(GREEN, RUN), 2)).toBe('5 passed, 2 failed');
  });
});
