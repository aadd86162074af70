import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const MODULES = fileURLToPath(new URL('../../../api/src/modules', import.meta.url));

/** A function of a module, as its source shows it. */
export interface SourceFunction {
  /** `referrals/create-referral.ts` */
  file: string;
  name: string;
  exported: boolean;
  /** The type of its first parameter: `Ctx`, `WriteCtx`, or anything else. */
  context: string | undefined;
  /** The text above it. */
  doc: string;
  /** What it calls, in the order of the text. */
  calls: string[];
}

function sources(): ts.SourceFile[] {
  return readdirSync(MODULES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) =>
      ts.createSourceFile(file, readFileSync(path.join(MODULES, file), 'utf8'), ts.ScriptTarget.Latest, true),
    );
}

function calledIn(body: ts.Node): string[] {
  const calls: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) calls.push(node.expression.text);
    ts.forEachChild(node, visit);
  };
  visit(body);
  return calls;
}

function functionsOf(source: ts.SourceFile): SourceFunction[] {
  return source.statements.filter(ts.isFunctionDeclaration).flatMap((node) => {
    if (!node.name || !node.body) return [];
    const [comment] = ts.getLeadingCommentRanges(source.text, node.getFullStart())?.slice(-1) ?? [];
    return [
      {
        file: source.fileName,
        name: node.name.text,
        exported: node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false,
        context: node.parameters[0]?.type?.getText(source),
        doc: comment ? source.text.slice(comment.pos, comment.end) : '',
        calls: calledIn(node.body),
      },
    ];
  });
}

/** Every function of the modules, with a way to follow its calls from one to another. */
export function moduleFunctions() {
  const files = sources();
  const all = files.flatMap(functionsOf);

  /** The function that a name means in a file: its own, else the one of that name elsewhere. */
  function resolve(name: string, file: string): SourceFunction | undefined {
    const named = all.filter((each) => each.name === name);
    return named.find((each) => each.file === file) ?? named.find((each) => each.exported);
  }

  /** Everything that is called from a function, however many steps away, in order. */
  function reached(from: SourceFunction, seen = new Set<SourceFunction>()): string[] {
    if (seen.has(from)) return [];
    seen.add(from);
    return from.calls.flatMap((name) => {
      const next = resolve(name, from.file);
      return next ? [name, ...reached(next, seen)] : [name];
    });
  }

  /** The names that files of this ending import. */
  function importedBy(ending: string): Set<string> {
    const names = files
      .filter(({ fileName }) => fileName.endsWith(ending))
      .flatMap((source) => source.statements.filter(ts.isImportDeclaration))
      .flatMap(({ importClause }) =>
        importClause?.namedBindings && ts.isNamedImports(importClause.namedBindings)
          ? importClause.namedBindings.elements.map(({ name }) => name.text)
          : [],
      );
    return new Set(names);
  }

  return { all, reached, importedBy };
}
