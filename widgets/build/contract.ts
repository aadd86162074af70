/** The parts of the custom elements manifest (schema 1.0.0) that are written here. */

export interface Described {
  readonly name: string;
  readonly description?: string;
}

export interface Typed extends Described {
  /** TypeScript or CSS, as it stands in the sources. */
  readonly type?: { readonly text: string };
  readonly default?: string;
}

export interface Member extends Typed {
  readonly kind: 'field' | 'method';
  readonly privacy?: 'public' | 'private' | 'protected';
  readonly static?: boolean;
  readonly readonly?: boolean;
  /** A field's attribute, where it has one. */
  readonly attribute?: string;
}

export interface Attribute extends Typed {
  readonly fieldName?: string;
}

/** A custom element's class. */
export interface Declaration extends Described {
  readonly kind: 'class';
  readonly customElement: true;
  readonly tagName: string;
  readonly attributes: readonly Attribute[];
  readonly members: readonly Member[];
  readonly events: readonly (Described & { readonly type: { readonly text: string } })[];
  readonly slots: readonly Described[];
  readonly cssParts: readonly Described[];
  readonly cssProperties: readonly (Typed & { readonly syntax?: string })[];
}

interface Reference {
  readonly name: string;
  readonly module: string;
}

export interface Manifest {
  readonly schemaVersion: '1.0.0';
  readonly readme: string;
  readonly modules: readonly {
    readonly kind: 'javascript-module';
    readonly path: string;
    readonly declarations: readonly Declaration[];
    readonly exports: readonly {
      readonly kind: 'js' | 'custom-element-definition';
      readonly name: string;
      readonly declaration: Reference;
    }[];
  }[];
}
