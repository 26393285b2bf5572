import type { Reporter, TestCase, TestModule, TestSuite } from "vitest/node";

/** One line per test, and at the end the line the whole run is judged by. */
export default class Lines implements Reporter {
  private passed = 0;
  private failed = 0;

  onTestCaseResult(test: TestCase): void {
    const { state, errors } = test.result();
    // Left out by a name on the command line.
    if (state === "skipped") return;
    if (state === "passed") this.passed += 1;
    else this.failed += 1;
    console.log(`${state === "passed" ? "ok  " : "FAIL"} ${test.fullName}`);
    for (const error of errors ?? []) console.log(indent(error.stack ?? error.message));
  }

  onTestSuiteResult(suite: TestSuite): void {
    for (const error of suite.errors()) {
      this.failed += 1;
      console.log(`FAIL ${suite.fullName}\n${indent(error.stack ?? error.message)}`);
    }
  }

  onTestModuleEnd(module: TestModule): void {
    for (const error of module.errors()) {
      this.failed += 1;
      console.log(`FAIL ${module.moduleId}\n${indent(error.stack ?? error.message)}`);
    }
  }

  onTestRunEnd(_modules: unknown, errors: readonly { message: string; stack?: string }[]): void {
    for (const error of errors) {
      this.failed += 1;
      console.log(indent(error.stack ?? error.message));
    }
    console.log(`${this.passed} passed, ${this.failed} failed`);
  }
}

function indent(text: string): string {
  return text.replace(/^/gm, "     ");
}
