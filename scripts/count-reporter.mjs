// A Vitest reporter that prints nothing and writes how many tests passed and failed, for scripts/test.mjs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export const countFile = 'node_modules/.cache/heddle/tests.json';

class CountReporter {
  onTestRunEnd(files) {
    const count = { passed: 0, failed: 0 };
    for (const file of files) {
      const before = count.failed;
      for (const test of file.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') count.passed++;
        else if (state === 'failed') count.failed++;
      }
      // A file that does not even load, or whose own hooks fail, has no failed test in it: count the file.
      if (file.state() === 'failed' && count.failed === before) count.failed++;
    }
    mkdirSync(dirname(countFile), { recursive: true });
    writeFileSync(countFile, JSON.stringify(count));
  }
}

export default CountReporter;
