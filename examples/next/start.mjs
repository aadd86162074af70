import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { readSettings } from '../html/settings.mjs';

const { settings, problems } = readSettings(process.env, 8790);
if (problems.length > 0) {
  console.error(['The Next.js example cannot start:', ...problems.map((problem) => `  - ${problem}`)].join('\n'));
  process.exit(1);
}

// Next.js hands only what begins with NEXT_PUBLIC_ to the browser.
const env = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  SISO_SECRET_KEY: settings.secretKey,
  NEXT_PUBLIC_SISO_API_URL: settings.apiUrl,
  NEXT_PUBLIC_SISO_PUBLISHABLE_KEY: settings.publishableKey,
};
const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
const child = spawn(process.execPath, [next, 'dev', '--port', String(settings.port), '--hostname', 'localhost'], {
  cwd: fileURLToPath(new URL('.', import.meta.url)),
  env,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (code) => process.exit(code ?? 0));
