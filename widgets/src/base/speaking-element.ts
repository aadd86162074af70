import type { PropertyDeclarations, PropertyValues } from 'lit';
import {
  fill,
  isMessage,
  isRtl,
  matchLocale,
  type OwnTexts,
  type Parameters,
  type TextGroup,
  type Texts,
} from '../locales/catalog.ts';
import { Ambient, nearest, whenAncestorsUpgrade } from './ambient.ts';
import { localeContext, textsContext } from './contexts.ts';
import { safeLocale } from './format.ts';
import { ThemedElement } from './themed-element.ts';

/** How long an element stays blank while its language is on its way; English is shown after that. */
const LANGUAGE_PATIENCE_MS = 300;

/**
 * An element with texts: it finds its language, fetches what is written in it, and lays itself out in its direction.
 *
 * The language is that of `locale`, else the provider's, else that of the nearest `lang`, else the browser's. English is
 * built in and stands in where a language is missing. While a language loads for the first time the element keeps its
 * place without being seen, for 0.3 s at most; when a page changes its language, the old texts stay until the new ones
 * are there.
 */
export abstract class SpeakingElement<Key extends string = string> extends ThemedElement {
  static override readonly properties: PropertyDeclarations = {
    locale: {},
    texts: { type: Object },
    catalog: { state: true },
    late: { state: true },
  };

  /** A BCP 47 tag for texts, numbers and dates. Default: the provider's, else the page's language. */
  locale?: string;
  /** Texts of the page's own, by key, in place of ours; as an attribute in JSON. Default: the provider's. */
  texts?: OwnTexts<Key>;

  private catalog?: { readonly tag: string; readonly texts: Texts<Key> };
  private late = false;

  /** This element's texts. */
  protected abstract readonly group: TextGroup<Key>;
  /** The tag in use for numbers and dates. */
  protected language = 'en';
  /** Whether the element is laid out from right to left. */
  protected rtl = false;

  /** Another array whenever texts, language or direction are not what they were: for what is drawn from these alone. */
  protected tongue: readonly unknown[] = [];

  readonly #localeFrom = new Ambient(this, localeContext);
  readonly #textsFrom = new Ambient(this, textsContext);
  /** A page may change its language and direction at any time. */
  readonly #page = new MutationObserver(() => this.requestUpdate());
  #wantedTag?: string;
  #patience?: ReturnType<typeof setTimeout>;

  override connectedCallback(): void {
    super.connectedCallback();
    whenAncestorsUpgrade(this, () => {
      this.#localeFrom.hostConnected();
      this.#textsFrom.hostConnected();
    });
    this.#page.observe(document.documentElement, { attributeFilter: ['lang', 'dir'] });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#page.disconnect();
    clearTimeout(this.#patience);
    this.late = true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#speak();
    const tongue = [this.language, this.rtl, this.catalog, this.texts, this.#textsFrom.value];
    if (tongue.some((each, place) => each !== this.tongue[place])) {
      this.tongue = tongue;
    }
    this.blank = this.#wantedTag !== undefined && !this.catalog && !this.late;
    super.willUpdate(changed);
  }

  /** A text in the language in use: the page's own, else ours, else English. */
  protected text(key: Key, parameters?: Parameters): string {
    const own = this.#ownText(key);
    const ours = this.catalog?.texts[key];
    const tag = own || ours ? this.language : 'en';
    const text = fill(own ?? ours ?? this.group.english[key] ?? key, tag, parameters);
    // A sentence against the direction of its surroundings would be torn apart at its numbers.
    return isRtl(tag) === this.rtl ? text : `${this.rtl ? '\u2066' : '\u2067'}${text}\u2069`;
  }

  /** The language that texts are in, for a `lang` attribute; it differs from the page's where a language is missing. */
  protected get textLanguage(): string {
    const all = Object.keys(this.group.english).every((key) => this.#ownText(key as Key));
    return all ? this.language : (this.catalog?.tag ?? 'en');
  }

  #ownText(key: Key) {
    const provided: OwnTexts<string> | undefined = this.#textsFrom.value?.[this.group.name];
    return [this.texts?.[key], provided?.[key]].find(isMessage);
  }

  /** Finds the language, the direction and the texts. */
  #speak(): void {
    const own = this.locale || this.#localeFrom.value;
    const lang = nearest(this, '[lang]')?.getAttribute('lang');
    this.language = safeLocale(own || lang || navigator.language || 'en');
    const dir = (own && !this.dir ? undefined : nearest(this, '[dir],[lang]'))?.getAttribute('dir');
    this.rtl = dir
      ? dir === 'rtl' || (dir === 'auto' && getComputedStyle(this).direction === 'rtl')
      : isRtl(this.language);
    this.direction = dir ? undefined : this.rtl ? 'rtl' : 'ltr';
    const tag = matchLocale(this.group.languages, this.language);
    if (tag !== this.#wantedTag) {
      this.#wantedTag = tag;
      // What is seen already is not taken away again: somebody may be typing.
      this.late ||= this.hasUpdated && !this.blank;
      clearTimeout(this.#patience);
      if (tag) {
        this.#patience = setTimeout(() => {
          this.late = true;
        }, LANGUAGE_PATIENCE_MS);
        void this.#load(tag);
      } else {
        this.catalog = undefined;
      }
    }
  }

  async #load(tag: string): Promise<void> {
    try {
      const { default: texts } = (await this.group.languages[tag]?.()) ?? {};
      if (texts && this.#wantedTag === tag) {
        this.catalog = { tag, texts };
      }
    } catch (error) {
      this.late = true;
      console.warn(`<${this.localName}> could not load its texts in "${tag}"; English is used.`, error);
    }
  }
}
