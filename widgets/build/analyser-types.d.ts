/** The analyser's own types name neither its function nor its plugins. It brings its own TypeScript, whose trees it needs. */
declare module '@custom-elements-manifest/analyzer/src/browser-entrypoint.js' {
  interface SourceFile {
    readonly fileName: string;
  }
  export const ts: {
    readonly ScriptTarget: { readonly ES2022: number };
    createSourceFile(name: string, text: string, target: number, setParentNodes: boolean): SourceFile;
  };
  export function litPlugin(): object[];
  /** A manifest of the modules; what is not known of an element is left out. */
  export function create(options: { modules: SourceFile[]; plugins: object[] }): {
    readonly modules: readonly {
      readonly path: string;
      readonly declarations?: readonly {
        readonly kind: string;
        readonly name: string;
        readonly description?: string;
        readonly [list: string]: unknown;
      }[];
    }[];
  };
}
