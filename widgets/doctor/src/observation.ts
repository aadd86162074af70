/** A Content-Security-Policy as the page has it. */
export interface SeenPolicy {
  readonly from: 'header' | 'meta';
  readonly reportOnly: boolean;
  readonly text: string;
}

/** A script tag of the page that has to do with the elements. */
export interface SeenScript {
  readonly src: string;
  readonly type: string;
  readonly integrity: string;
  readonly crossOrigin: string | null;
}

/** An element of ours, or one that looks meant to be. */
export interface SeenElement {
  /** As written, for example `siso-referral-form`. */
  readonly tag: string;
  readonly defined: boolean;
  /** The version that the class says of itself; null where it is not defined. */
  readonly version: string | null;
  /** The attributes that its class reads; empty where it is not defined. */
  readonly known: readonly string[];
  /** Names as written; values only of those that are public by nature (keys are shortened). */
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether there is a `<siso-provider>` above it. */
  readonly inProvider: boolean;
  /** Whether it takes up room on the page. */
  readonly visible: boolean;
  /** The text that it shows in trouble; empty where it shows none. */
  readonly alert: string;
}

/** A `securitypolicyviolation` event. */
export interface SeenViolation {
  readonly directive: string;
  readonly blocked: string;
  readonly source: string;
  readonly enforced: boolean;
}

/** A request of the page to a script of ours or to the API. No header or body of the page's user is kept. */
export interface SeenRequest {
  readonly method: string;
  /** Without its query. */
  readonly url: string;
  readonly kind: string;
  /** 0: no answer. */
  readonly status: number;
  readonly contentType: string;
  /** The response's header names and values that the rules read, lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The browser's reason when there was no answer. */
  readonly failure: string;
  /** `code` and `detail` of a problem answer. */
  readonly problem?: { readonly code: string; readonly detail: string };
}

/** What the service itself says, asked apart from the page. */
export interface SeenService {
  readonly apiUrl: string;
  /** Whether `/healthz` answered. */
  readonly healthy: boolean;
  /** Version of the elements that it serves; null where it does not say. */
  readonly version: string | null;
}

/** Everything that a look at one page brought; the rules judge only this, so that they can be tested without a browser. */
export interface Observation {
  readonly url: string;
  /** After redirects. */
  readonly finalUrl: string;
  /** 0: the page could not be loaded; `loadError` says why. */
  readonly status: number;
  readonly loadError?: string;
  /** The page's HTML as sent. */
  readonly html: string;
  /** Response headers of the page, lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly policies: readonly SeenPolicy[];
  readonly scripts: readonly SeenScript[];
  readonly elements: readonly SeenElement[];
  readonly violations: readonly SeenViolation[];
  readonly requests: readonly SeenRequest[];
  /** Warnings and errors of the console, and exceptions that nobody caught. */
  readonly console: readonly string[];
  readonly service?: SeenService;
}
