/** Events of the elements. They bubble, are composed, and carry ids, not records. */
export interface SisoEventDetails {
  /** The element shows its content for the first time. */
  'siso-ready': Record<string, never>;
  /** The element shows an error; `code` is the API's problem code or the element's own. */
  'siso-error': { readonly code: string };
  /** A referral is about to be sent; `preventDefault()` stops it and keeps what was typed. */
  'siso-before-submit': Record<string, never>;
  /** The API has taken a referral. */
  'siso-referral-submitted': { readonly referralId: string };
  /** A referral is kept on this device until it can be sent. */
  'siso-referral-queued': { readonly outboxId: string };
  /** A row of a list was opened, or closed again (`id` is empty). */
  'siso-selected': { readonly id: string };
  /** The API has taken the changes of a profile. */
  'siso-profile-saved': Record<string, never>;
  /** Somebody wants to see a partner's portal as the partner does. */
  'siso-look-at-partner': { readonly partnerId: string };
  /** Somebody has signed in; the cookie is set. */
  'siso-signed-in': { readonly userId: string };
  /** The way in shows another view. */
  'siso-view-changed': { readonly view: string };
}

declare global {
  interface HTMLElementEventMap {
    'siso-ready': CustomEvent<SisoEventDetails['siso-ready']>;
    'siso-error': CustomEvent<SisoEventDetails['siso-error']>;
    'siso-before-submit': CustomEvent<SisoEventDetails['siso-before-submit']>;
    'siso-referral-submitted': CustomEvent<SisoEventDetails['siso-referral-submitted']>;
    'siso-referral-queued': CustomEvent<SisoEventDetails['siso-referral-queued']>;
    'siso-selected': CustomEvent<SisoEventDetails['siso-selected']>;
    'siso-profile-saved': CustomEvent<SisoEventDetails['siso-profile-saved']>;
    'siso-look-at-partner': CustomEvent<SisoEventDetails['siso-look-at-partner']>;
    'siso-signed-in': CustomEvent<SisoEventDetails['siso-signed-in']>;
    'siso-view-changed': CustomEvent<SisoEventDetails['siso-view-changed']>;
  }
}
