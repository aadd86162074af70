#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { diagnose } from './diagnose.ts';
import { observe } from './observe.ts';
import { toText } from './report.ts';

const usage = `Usage: npm run doctor -- <url> [--json] [--timeout <seconds>]

Loads the page in a Chromium and says what is wrong with how the SISO elements are set up on it, and how to mend it.
Ends with 0 when nothing is wrong (warnings included), 1 when something does not work, 2 when it could not look.`;

/** Reads the arguments, looks, prints. @returns the exit code */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, timeout: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  const [url] = positionals;
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const parsed = url && URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || positionals.length > 1) {
    console.error(
      `${url ? `"${positionals.join(' ')}" is not one http or https address.` : 'Which page?'}\n\n${usage}`,
    );
    return 2;
  }
  const seconds = Number(values.timeout ?? 15);
  if (!(seconds > 0 && seconds <= 300)) {
    console.error('--timeout takes seconds from 1 to 300.');
    return 2;
  }
  const seen = await observe(parsed.href, { timeoutMs: seconds * 1000 });
  const findings = diagnose(seen);
  console.log(values.json ? JSON.stringify({ url: seen.finalUrl, findings }, null, 2) : toText(seen, findings));
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (thrown) {
  console.error((thrown as Error).message);
  process.exitCode = 2;
}
