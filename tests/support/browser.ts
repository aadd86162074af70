import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { aptInstall } from './apt-install.ts';

/** The browser engines that the tests drive. */
export type Engine = 'chromium' | 'firefox' | 'webkit';

export const engines: readonly Engine[] = ['chromium', 'firefox', 'webkit'];

/** A program that an engine needs, and where it is looked for. */
interface Program {
  readonly called: string;
  /** The environment variable that names it instead. */
  readonly setting: string;
  readonly names: readonly string[];
  /** Where it may stand outside `PATH`. */
  readonly places?: () => readonly string[];
  /** Debian's packages that bring it. */
  readonly packages: readonly string[];
}

const chromium: Program = {
  called: 'Chromium',
  setting: 'CHROME_PATH',
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  places: () => [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  packages: ['chromium', 'chromium-sandbox', 'fonts-liberation'],
};
const firefox: Program = {
  called: 'Firefox',
  setting: 'FIREFOX_PATH',
  names: ['firefox-esr', 'firefox'],
  places: () => ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  packages: ['firefox-esr'],
};
const webkitDriver: Program = {
  called: 'WebKitWebDriver',
  setting: 'WEBKIT_DRIVER_PATH',
  names: ['WebKitWebDriver'],
  packages: ['webkit2gtk-driver'],
};
const miniBrowser: Program = {
  called: 'MiniBrowser (of WebKitGTK)',
  setting: 'MINIBROWSER_PATH',
  names: ['MiniBrowser'],
  // Debian keeps it out of PATH: /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser
  places: () =>
    foldersIn('/usr/lib').flatMap((folder) =>
      foldersIn(folder)
        .filter((inner) => path.basename(inner).startsWith('webkit'))
        .map((inner) => path.join(inner, 'MiniBrowser')),
    ),
  packages: ['webkit2gtk-driver'],
};
const xvfb: Program = { called: 'Xvfb', setting: 'XVFB_PATH', names: ['Xvfb'], packages: ['xvfb'] };

/** The first program of an engine is the one that `findBrowser` answers. */
const programs: Readonly<Record<Engine, readonly [Program, ...Program[]]>> = {
  chromium: [chromium],
  firefox: [firefox],
  webkit: [webkitDriver, miniBrowser, xvfb],
};

/**
 * Flags of every Chromium that the tests start: nothing leaves the machine, no first-run pages, the same result with and
 * without a graphics card. Chromium refuses to sandbox as root.
 */
export const chromiumFlags: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds the programs of an engine: each by its setting, else the first of its usual names in `PATH`, else its usual
 * places. Undefined when one of them is missing.
 * @throws Error when a setting names what is not executable: a setting is never passed over
 */
export function findPrograms(engine: Engine): string[] | undefined {
  const found = programs[engine].map(find);
  return found.every((file) => file !== undefined) ? found : undefined;
}

/** As `findPrograms`. @throws Error naming what to do when one is missing */
export function requirePrograms(engine: Engine): string[] {
  const found = findPrograms(engine);
  if (found) return found;
  throw new Error(`${missing(engine)} Run "node tests/support/ensure-browser.ts ${engine}".`);
}

/**
 * Finds the programs of an engine or installs Debian's with apt-get, where this account may.
 * @throws Error with one readable line when one is missing and none can be installed
 */
export function ensurePrograms(engine: Engine, log: (line: string) => void): string[] {
  const found = findPrograms(engine);
  if (found) return found;
  const packages = [...new Set(programs[engine].filter((program) => !find(program)).flatMap((each) => each.packages))];
  const settings = programs[engine].map(({ setting }) => setting).join(', ');
  const byHand =
    engine === 'webkit'
      ? `On Debian: "apt-get install ${packages.join(' ')}". Elsewhere: WIDGET_ENGINES=chromium,firefox runs without it.`
      : `Install it (Debian: "apt-get install ${packages.join(' ')}") or set ${settings}.`;
  aptInstall(packages, { problem: missing(engine), byHand, log });
  const installed = findPrograms(engine);
  if (!installed) throw new Error(`${missing(engine)} apt-get installed ${packages.join(', ')} without it. ${byHand}`);
  return installed;
}

/** The Chromium of this machine, if there is one. @throws Error when `CHROME_PATH` is set and is not executable */
export const findChromium = (): string | undefined => findPrograms('chromium')?.[0];

/** The Chromium of this machine. @throws Error naming what to do when there is none */
export const requireChromium = (): string => requirePrograms('chromium')[0] as string;

/** The Chromium of this machine, installed if it must be. @throws Error with one readable line when that is not possible */
export const ensureChromium = (log: (line: string) => void): string => ensurePrograms('chromium', log)[0] as string;

function missing(engine: Engine): string {
  const absent = programs[engine].filter((program) => !find(program)).map(({ called }) => called);
  return `The tests need ${absent.join(' and ')}, and this machine has none.`;
}

function find({ setting, names, places }: Program): string | undefined {
  const chosen = process.env[setting];
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`${setting} is ${chosen}, which cannot be executed.`);
  }
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const candidates = names.flatMap((name) => folders.filter(Boolean).map((folder) => path.join(folder, name)));
  return [...candidates, ...(places?.() ?? [])].find(isExecutable);
}

function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(folder, name));
  } catch {
    return [];
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
