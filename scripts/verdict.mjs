/** What a whole test run comes to, in one line that a person and a gate can read. */

/**
 * The part of vitest's JSON report that counts.
 *
 * @typedef {{
 *   numPassedTests: number,
 *   numFailedTests: number,
 *   numPendingTests: number,
 *   numTodoTests: number,
 *   testResults: readonly { status: string, assertionResults: readonly unknown[] }[],
 * }} VitestReport
 *
 * @typedef {{ passed: number, failed: number, problems: readonly string[] }} UnitVerdict
 */

/**
 * A file that could not be loaded has no tests to fail, so it counts as one failure itself.
 *
 * @param {VitestReport | null} report null when vitest left none
 * @param {{ exitCode: number, namedTests: boolean }} context namedTests: a name filter (-t) leaves
 *   other tests out on purpose
 * @returns {UnitVerdict}
 */
export function judgeUnitTests(report, { exitCode, namedTests }) {
  if (report === null) return { passed: 0, failed: 1, problems: ['vitest 没有留下结果'] };
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = report;
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const skipped = numPendingTests + numTodoTests;

  const problems = [];
  if (numFailedTests > 0) problems.push(`${numFailedTests} 个测试失败`);
  if (brokenFiles > 0) problems.push(`${brokenFiles} 个测试文件无法运行`);
  if (passed + numFailedTests === 0) problems.push('没有运行任何测试');
  if (skipped > 0 && !namedTests) problems.push(`${skipped} 个测试被跳过`);
  if (exitCode !== 0 && problems.length === 0) problems.push(`vitest 退出码 ${exitCode}`);
  const failed = numFailedTests + brokenFiles;
  return { passed, failed: Math.max(failed, Math.min(problems.length, 1)), problems };
}

/**
 * Red steps count as failures, so that the line alone never looks green when the run is red.
 *
 * @param {UnitVerdict} unit
 * @param {number} redSteps steps other than the unit tests
 * @returns {string}
 */
export function lastLine({ passed, failed }, redSteps) {
  return `${passed} passed, ${failed + redSteps} failed`;
}
