// What csp_evaluator finds in each policy, a line of JSON for each on standard input: the gravest severity first.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(process.env.IOM_CSP_EVALUATOR);
const { CspParser } = require('csp_evaluator/dist/parser.js');
const { CspEvaluator } = require('csp_evaluator/dist/evaluator.js');
const { Version } = require('csp_evaluator/dist/csp.js');
const { Severity } = require('csp_evaluator/dist/finding.js');

for await (const line of createInterface({ input: process.stdin })) {
  const { csp } = new CspParser(JSON.parse(line));
  const findings = new CspEvaluator(csp, Version.CSP3).evaluate();
  console.log(JSON.stringify(findings.map((it) => ({
    severity: Severity[it.severity], directive: it.directive, value: it.value || '', description: it.description,
  }))));
}
