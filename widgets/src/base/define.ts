import { VERSION } from './version.ts';

/** How a tag is named. */
export interface DefineOptions {
  /** First part of the tag; `acme` makes `<acme-referral-form>`. Default `siso`. */
  readonly prefix?: string;
}

type ElementClass = CustomElementConstructor & { readonly version?: string };

/**
 * Defines `<prefix-name>` unless the page already has it; never throws.
 *
 * The same version twice is a warning, another version an error that names both: the first one stays in use.
 */
export function defineOnce(name: string, elementClass: ElementClass, { prefix = 'siso' }: DefineOptions = {}): void {
  const tag = `${prefix}-${name}`;
  const present: ElementClass | undefined = customElements.get(tag);
  if (!present) {
    try {
      customElements.define(tag, class extends elementClass {});
    } catch (error) {
      console.error(`<${tag}> could not be defined.`, error);
    }
  } else if (present.version === VERSION) {
    console.warn(`<${tag}> ${VERSION} is already defined; loading it a second time changes nothing.`);
  } else {
    console.error(
      `<${tag}> ${VERSION} was loaded, but ${present.version ?? 'an unknown version'} is already defined and stays in use.`,
    );
  }
}
