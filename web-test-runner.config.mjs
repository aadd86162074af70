import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumFlags, requirePrograms } from './tests/support/browser.ts';
import { chosenEngines } from './tests/support/chosen-engines.ts';
import { driverPlugin } from './tests/support/driver-plugin.ts';
import { secondScriptPlugin } from './tests/support/second-script-plugin.ts';
import { WebKitLauncher } from './tests/support/webkit-launcher.ts';
import { lackingOf } from './tests/widgets/support/engines.ts';
import { VERSION } from './widgets/src/base/version.ts';

/** A download opens a panel of Firefox's own, which takes the keys that come next. */
const QUIET = { 'browser.download.alwaysOpenPanel': false, 'browser.download.panel.shown': true };

/** One launcher per engine; `WIDGET_ENGINES` (a comma list) chooses some of them. */
const launchers = {
  chromium: () => {
    const [executablePath] = requirePrograms('chromium');
    return chromeLauncher({ launchOptions: { executablePath, args: [...chromiumFlags] }, createPage: focusedPage });
  },
  firefox: () => {
    const [executablePath] = requirePrograms('firefox');
    // The launcher of the locally installed Chrome speaks WebDriver BiDi as well; only its name is Chrome's.
    const launchOptions = { browser: 'firefox', executablePath, extraPrefsFirefox: QUIET };
    const launcher = chromeLauncher({ launchOptions, concurrency: 1 });
    return Object.assign(launcher, { name: 'Firefox' });
  },
  webkit: () => {
    requirePrograms('webkit');
    return new WebKitLauncher();
  },
};

/** A page that has the focus although another one, of the file that runs beside it, has it too: keys reach both. */
async function focusedPage({ context }) {
  const page = await context.newPage();
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

const chosen = chosenEngines();
for (const engine of chosen) {
  for (const { ability, why } of lackingOf(engine)) {
    console.log(`${engine} cannot do: ${ability} (${why})`);
  }
}

export default {
  files: 'tests/widgets/**/*.test.ts',
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  concurrency: 2,
  nodeResolve: { exportConditions: ['@siso/source', 'browser', 'development'], extensions: ['.ts', '.mjs', '.js'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./widgets/tsconfig.json', import.meta.url)),
    }),
    driverPlugin(),
    secondScriptPlugin(fileURLToPath(new URL('./widgets/dist/cdn', import.meta.url)), VERSION),
  ],
  browsers: chosen.map((engine) => launchers[engine]()),
  browserStartTimeout: 60_000,
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
