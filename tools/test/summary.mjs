// Adds up the reports that the test targets left, names what was skipped and why, and prints the closing line.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

function readReports(root) {
  const folder = join(root, 'dist/reports');
  return readdirSync(existsSync(folder) ? folder : root)
    .sort()
    .map((project) => ({ project, file: join(folder, project, 'vitest.json') }))
    .filter(({ file }) => existsSync(file))
    .map(({ project, file }) => ({ project, report: JSON.parse(readFileSync(file, 'utf8')) }));
}

/** A file that could not even be loaded counts as one failure: its tests never had a chance to pass. */
const brokenFiles = (report) =>
  report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );

function titlesWith(report, statuses) {
  return report.testResults
    .flatMap((file) => file.assertionResults)
    .filter((test) => statuses.includes(test.status))
    .map((test) => test.fullName);
}

export function printSummary(root, failedSteps) {
  const reports = readReports(root);
  const sum = (count) => reports.reduce((total, { report }) => total + count(report), 0);
  const passed = sum((report) => report.numPassedTests);
  const failed = sum((report) => report.numFailedTests + brokenFiles(report).length);
  const skipped = sum((report) => report.numPendingTests + report.numTodoTests);

  console.log('');
  for (const { project, report } of reports) {
    for (const title of titlesWith(report, ['pending', 'skipped', 'todo', 'disabled']))
      console.log(`skipped  ${project}: ${title}`);
    for (const title of titlesWith(report, ['failed']))
      console.log(`FAILED   ${project}: ${title}`);
    for (const file of brokenFiles(report))
      console.log(`FAILED   ${project}: ${file.name} ${file.message}`);
  }
  for (const title of failedSteps) console.log(`FAILED   step: ${title}`);
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed === 0 && passed > 0 && failedSteps.length === 0;
}
