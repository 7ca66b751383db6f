// Siteimprove Alfa over pages that a browser has written down: one page a line in, its violations a line out.
//
// A line in is {document, width, height, scheme, scripting}; a line out is a list of sentences. The end-to-end tests
// keep one of these running (tests/e2e/alfa.rs), as loading Alfa takes longer than an audit.

import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const installed = createRequire(process.env.IOM_ALFA);
const load = (name) => import(pathToFileURL(installed.resolve(`@siteimprove/alfa-${name}`)));
const parts = ['act', 'device', 'dom', 'http', 'rules', 'wcag', 'web'];
const [act, devices, dom, http, rules, wcag, web] = await Promise.all(parts.map(load));

// What WCAG 2.2 A and AA, ARIA and good practice ask for. What only AAA asks for (contrast of 7:1, targets of 44
// pixels) is not claimed.
const asked = [...rules.default].filter((rule) => {
  const criteria = [...rule.requirements].filter(wcag.Criterion.isCriterion);
  const isOnlyAAA = criteria.length > 0 && criteria.every((it) => it.level.toJSON().every(([level]) => level === 'AAA'));
  return !isOnlyAAA;
});

function device({ width, height, scheme, scripting }) {
  return devices.Device.of(
    devices.Device.Type.Screen,
    devices.Viewport.of(width, height),
    devices.Display.of(1),
    devices.Scripting.of(scripting),
    [devices.Preference.of('prefers-color-scheme', scheme)],
  );
}

// Where it is, and what stands there. A node is a list too, of what is in it.
function place(target) {
  const nodes = dom.Node.isNode(target) ? [target] : [...target];
  return nodes.map((node) => `${node.path()} ${String(node).replace(/\s+/g, ' ').slice(0, 160)}`).join(', ');
}

function reasons(outcome) {
  return [...outcome.expectations].map(([, expectation]) => expectation)
    .filter((it) => it.isErr?.() || it.isSome?.())
    .map((it) => JSON.stringify(it).match(/"message":"([^"]*)"/)?.[1] ?? '').join('; ');
}

async function violations(page) {
  const screen = device(page);
  const document = dom.Node.from(page.document, screen);
  const response = http.Response.empty();
  const input = web.Page.of(http.Request.empty(), response, document, screen);
  const outcomes = await act.Audit.of(input, asked).evaluate();
  return [...outcomes].filter(act.Outcome.isFailed).map((it) => {
    const rule = it.rule.uri.split('/').pop();
    return `${rule} (${reasons(it)}): ${place(it.target)}`;
  });
}

for await (const line of createInterface({ input: process.stdin })) {
  const found = await violations(JSON.parse(line)).catch((error) => [`Alfa failed: ${error.stack}`]);
  process.stdout.write(`${JSON.stringify(found)}\n`);
}
