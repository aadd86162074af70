import { html, nothing, render, type TemplateResult } from 'lit';
import { takeArrival } from './router.ts';
import { findOut } from './state/account.ts';
import { getState, subscribe } from './state/store.ts';
import { t } from './texts/texts.ts';
import { dress, ownerName, programmeName } from './views/brand.ts';
import { entranceView } from './views/entrance.ts';
import { bottomView, sideView, topView } from './views/navigation.ts';
import { noticesView, updateView } from './views/notices.ts';
import { messageView, pageOf, type Shown } from './views/page.ts';
import { paletteView } from './views/palette.ts';
import { wayIn } from './views/way-in.ts';

const root = document.getElementById('portal') as HTMLElement;
let before: unknown;

function shellView({ view }: Shown): TemplateResult {
  return html`${sideView()}
    <div class="stage">
      ${topView()} ${noticesView()}
      <main id="main" tabindex="-1">${view}</main>
    </div>
    ${bottomView()} ${paletteView()}`;
}

/** Nobody can be asked who is signed in. */
function unreachable(): Shown {
  const { online } = getState();
  const title = t(online ? 'unreachableTitle' : 'offlineTitle');
  const again = html`<button class="secondary" type="button" @click=${findOut}>${t('retry')}</button>`;
  const text = t(online ? 'unreachableText' : 'offlineText');
  return { title, view: entranceView(messageView('offline', title, text, again)) };
}

function current(): Shown {
  const { phase } = getState();
  if (phase === 'starting') return { title: '', view: html`` };
  if (phase === 'unreachable') return unreachable();
  const entrance = wayIn();
  if (entrance) return { ...entrance, view: entranceView(entrance.view) };
  const page = pageOf();
  return { ...page, view: shellView(page) };
}

function draw(): void {
  const { title, view } = current();
  const { phase } = getState();
  dress();
  const name = phase === 'signed_in' ? ownerName() || programmeName() : programmeName();
  document.title = title ? `${title} – ${name}` : name;
  root.dataset.phase = phase;
  render(
    html`<a class="skip" href="#main" @click=${skip}>${t('skip')}</a> ${view}
      ${phase === 'starting' ? nothing : updateView()}`,
    root,
  );
  const arrived = takeArrival();
  // Also after a sign-in or its end: what had the focus is gone.
  if ((arrived || (before !== undefined && before !== phase)) && before !== 'starting') focusTitle();
  before = phase;
}

function focusTitle(): void {
  (document.getElementById('page-title') ?? document.getElementById('main'))?.focus({ preventScroll: true });
}

function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

/** Draws the portal now and whenever something changes. */
export function startDrawing(): void {
  subscribe(draw);
  draw();
}
