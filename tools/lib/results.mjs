// Counts passed and failed tests, also when a runner breaks down half-way.

/** A runner that ends badly without naming a failed test has failed once. */
function honest({ passed, failed }, status) {
  return { passed, failed: failed === 0 && status !== 0 ? 1 : failed };
}

/** The numbers in vitest's JSON report; `report` is undefined when it wrote none. */
export function vitestResults(report, status) {
  if (!report) return { passed: 0, failed: 1 };
  // A file that does not even load has no test that could fail.
  const broken = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'));
  return honest({ passed: report.numPassedTests, failed: report.numFailedTests + broken.length }, status);
}

/** The numbers that the editor suite left; `report` is undefined when the editor was missing or broke down. */
export function editorResults(report, status) {
  return report ? honest(report, status) : { passed: 0, failed: 1 };
}
