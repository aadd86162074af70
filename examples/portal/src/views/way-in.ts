import { html, nothing, type TemplateResult } from 'lit';
import { need } from '../elements.ts';
import { getPlace, go } from '../router.ts';
import { signedIn, signOut } from '../state/account.ts';
import { forgetToken, getToken, isLink, type Link } from '../state/link-token.ts';
import { regionalTag } from '../state/preferences.ts';
import { getState } from '../state/store.ts';
import { type TextKey, t } from '../texts/texts.ts';
import { headingView, messageView, type Shown, waitView } from './page.ts';

const titles: Readonly<Record<Link, TextKey>> = {
  '/invitation': 'invitation',
  '/reset-password': 'resetPassword',
  '/verify-email': 'verifyEmail',
  '/confirm-email': 'confirmEmail',
};

/** What stands before the portal: the sign-in, and the pages that mails lead to; undefined for who is signed in and may go on. */
export function wayIn(): Shown | undefined {
  const { phase, me } = getState();
  const { path } = getPlace();
  if (phase === 'signed_in' && !isLink(path)) return undefined;
  const title = t(isLink(path) ? titles[path] : 'signIn');
  if (me && path === '/invitation') {
    const out = html`<button class="secondary" type="button" @click=${signOut}>${t('signOut')}</button>`;
    return { title, view: messageView('profile', title, t('signedInAlready', { email: me.email }), out) };
  }
  return { title, view: elementView(title, isLink(path) ? path.slice(1) : 'sign-in') };
}

function elementView(title: string, view: string): TemplateResult {
  const { language } = getState();
  const state = need('sign-in');
  return html`<div class="sr">${headingView(title)}</div>
    <siso-sign-in
      locale=${regionalTag(language)}
      .view=${view}
      .token=${view === 'sign-in' ? undefined : (getToken() ?? '')}
      @siso-signed-in=${entered}
      @siso-view-changed=${walked}
    ></siso-sign-in>
    ${state === 'loading' ? waitView() : nothing}`;
}

/** The page that was asked for is shown next; the pages that mails lead to have done their work. */
async function entered(): Promise<void> {
  forgetToken();
  await signedIn();
  const { path } = getPlace();
  if (isLink(path) || path === '/sign-in') go('/', { replace: true });
}

/** Back from a mailed link to the sign-in, or into the portal for who is signed in. */
function walked({ detail }: CustomEvent<{ view: string }>): void {
  if (detail.view !== 'sign-in' || !isLink(getPlace().path)) return;
  forgetToken();
  go('/', { replace: true });
}
