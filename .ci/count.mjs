// Prints "PASSED FAILED" of a report of vitest; a skipped test counts as failed and is named on stderr.
import { readFileSync } from 'node:fs';

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

const report = read(process.argv[2]);
const tests = report === null ? [] : report.testResults.flatMap((file) => file.assertionResults);
const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
for (const { fullName } of skipped) console.error(`skipped: ${fullName}`);
const passed = tests.filter(({ status }) => status === 'passed').length;
const failed = tests.filter(({ status }) => status === 'failed').length + skipped.length;
// a file that could not be loaded has no tests of its own
const broken =
  report === null
    ? 1
    : report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
        .length;
console.log(passed, failed + broken);
