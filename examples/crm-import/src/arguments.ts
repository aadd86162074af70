import { parseArgs } from 'node:util';
import { EXIT, ImportFailure } from './import-failure.ts';

export interface ImportOptions {
  folder: string;
  url: string;
  key: string;
  concurrency: number;
}

const DEFAULT_CONCURRENCY = 16;
const MAX_CONCURRENCY = 128;

export const HELP = `Imports a CRM export (sales_teams.csv, sales_pipeline.csv) into SISO Partner over its public API.
Run it as often as you like: it sends only what is missing, and completes a run that was cut off.

  npm run crm-import -- <folder> --url <api> --key <operatorKey>

  --url           where the API answers, for example http://localhost:8787
  --key           an operator key; better in SISO_OPERATOR_KEY, which stays out of your shell's history
  --concurrency   how many deals are under way at a time (${DEFAULT_CONCURRENCY}; 1 to ${MAX_CONCURRENCY})
  --help          this text

Exit codes: 0 everything stands in SISO · 1 some rows were refused, each is printed with file and line ·
2 the command, the files or the plans do not fit, nothing was sent · 3 the server is away or the key does not open it ·
130 interrupted, the next run does the rest`;

/** Reads the command line. Returns null when only the help is wanted; throws `ImportFailure` with the way out. */
export function readArguments(argv: readonly string[], env: Record<string, string | undefined>): ImportOptions | null {
  const { values, positionals } = parse(argv);
  if (values.help) return null;
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) {
    throw usage(folder === undefined ? 'Which folder?' : `One folder at a time, not ${positionals.length}.`);
  }
  if (!values.url) throw usage('Where is the API? --url is missing.');
  if (!/^https?:\/\//.test(values.url) || !URL.canParse(values.url)) {
    throw usage(`--url "${values.url}" is not an address like http://localhost:8787.`);
  }
  const key = values.key || env.SISO_OPERATOR_KEY;
  if (!key) throw usage('Which key? Give --key or set SISO_OPERATOR_KEY.');
  assertLooksLikeOperatorKey(key);
  const concurrency = Number(values.concurrency ?? DEFAULT_CONCURRENCY);
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > MAX_CONCURRENCY) {
    throw usage(`--concurrency "${values.concurrency}" is not a whole number from 1 to ${MAX_CONCURRENCY}.`);
  }
  return { folder, url: values.url.replace(/\/+(?:v1\/*)?$/, ''), key, concurrency };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        key: { type: 'string' },
        concurrency: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

/** Names the commonest mix-ups before anything is sent; the key itself is never printed. */
function assertLooksLikeOperatorKey(key: string): void {
  if (key.startsWith('sk_')) return;
  const kind = key.startsWith('pk_') ? 'a publishable key (pk_…)' : 'not a secret key (sk_…)';
  throw new ImportFailure(`The key is ${kind}.`, OPERATOR_KEY_WAY_OUT, EXIT.usage);
}

/** Where an operator key comes from. */
export const OPERATOR_KEY_WAY_OUT =
  'Take the operator key: `operatorKey` in .data/demo.json after `npm start`, or what `npm run operator-key` prints on a server of your own.';

function usage(message: string): ImportFailure {
  return new ImportFailure(
    message,
    'npm run crm-import -- <folder> --url http://localhost:8787 --key sk_…  (--help tells more)',
    EXIT.usage,
  );
}
