import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { elements, sdk, widgets } from './elements.ts';

/**
 * Writes the `.d.ts` files of both packages into their `dist/types`. Sources import each other as `./x.ts`; what is
 * published says `./x.js`, which TypeScript resolves under every `moduleResolution` that knows `exports`.
 * Wrong types are left to `npm run types`: a build goes on, because what runs is not made of types.
 * @throws Error with TypeScript's messages when no declaration can be written
 */
export function writeTypes(): void {
  emit({
    from: `${sdk}src`,
    to: `${sdk}dist/types`,
    entries: ['index.ts', 'auth.ts', 'posthog.ts'],
    decorators: false,
  });
  emit({
    from: `${widgets}src`,
    to: `${widgets}dist/types`,
    entries: ['index.ts', 'theme.ts', ...elements.map((name) => `${name}/define.ts`)],
    decorators: true,
  });
  for (const name of elements) {
    write(`${widgets}dist/types/define/${name}.d.ts`, `import '../${name}/define.js';\nexport {};\n`);
  }
}

interface Emission {
  readonly from: string;
  readonly to: string;
  readonly entries: readonly string[];
  readonly decorators: boolean;
}

function emit({ from, to, entries, decorators }: Emission): void {
  const program = ts.createProgram(
    entries.map((entry) => path.join(from, entry)),
    {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      customConditions: ['@siso/source'],
      lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
      types: [],
      strict: true,
      noUncheckedIndexedAccess: true,
      allowImportingTsExtensions: true,
      verbatimModuleSyntax: true,
      experimentalDecorators: decorators,
      useDefineForClassFields: !decorators,
      skipLibCheck: true,
      declaration: true,
      emitDeclarationOnly: true,
      stripInternal: true,
      rootDir: from,
      outDir: to,
    },
  );
  const own = program
    .getSourceFiles()
    .filter(({ fileName }) => path.resolve(fileName).startsWith(`${from}${path.sep}`));
  for (const file of own) {
    const { diagnostics, emitSkipped } = program.emit(file, (name, text) => write(name, withoutSources(text)));
    if (emitSkipped) {
      const host = { getCurrentDirectory: () => from, getCanonicalFileName: String, getNewLine: () => '\n' };
      throw new Error(ts.formatDiagnostics(diagnostics, host));
    }
  }
}

/** `'./x.ts'` as `'./x.js'`, in imports, exports and `import('./x.ts')` types. */
const withoutSources = (text: string): string =>
  text.replace(/((?:from|import)\s*\(?\s*)(['"])(\.[^'"]*)\.ts\2/g, '$1$2$3.js$2');

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
