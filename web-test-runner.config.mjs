import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';

const chrome = process.env.CHROME_PATH ?? '/usr/bin/chromium';

/** One launcher per engine, by name; `WIDGET_ENGINES` (a comma list) chooses some of them. */
const engines = {
  chromium: () =>
    chromeLauncher({
      launchOptions: {
        executablePath: chrome,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      },
    }),
};

const wanted = (process.env.WIDGET_ENGINES ?? Object.keys(engines).join(',')).split(',');
if (wanted.includes('chromium') && !existsSync(chrome)) {
  throw new Error(`No browser at ${chrome}. Install Chromium, or name one with CHROME_PATH.`);
}

export default {
  files: 'tests/widgets/**/*.test.ts',
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  concurrency: 2,
  nodeResolve: { exportConditions: ['browser', 'development'], extensions: ['.ts', '.mjs', '.js'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./widgets/tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: wanted.map((name) => engines[name]()),
  testFramework: { config: { timeout: 20_000 } },
  testsFinishTimeout: 240_000,
  coverageConfig: {
    include: ['widgets/src/**/*.ts', 'sdk/src/**/*.ts'],
    report: true,
    reporters: ['lcovonly', 'text-summary'],
    nativeInstrumentation: true,
  },
  filterBrowserLogs: ({ args }) =>
    !args.some((arg) =>
      /Lit is in dev mode|cannot send referrals|cannot show this answer|is already defined/.test(String(arg)),
    ),
  testRunnerHtml: (framework) =>
    `<!doctype html><html lang="en"><head><title>Element tests</title></head><body><script type="module" src="${framework}"></script></body></html>`,
};
