import type { SignInSession } from '@siso/partner-sdk/auth';
import { html, nothing, type TemplateResult } from 'lit';
import type { Room } from './room.ts';
import { sectionView } from './section.ts';

function sessionView(room: Room, session: SignInSession): TemplateResult {
  const { say, auth, act, date } = room;
  const { id, current, browser, os, address, lastSeenAt } = session;
  const name = browser && os ? say('sessionOn', { browser, os }) : (browser ?? os ?? say('sessionUnknown'));
  const end = (): void => void act(() => auth.revokeSession(id), { text: 'sessionEnded' });
  return html`<li class="item">
    <div class="row">
      <div class="facts">
        <p class="name"><bdi>${name}</bdi>${current ? html`<span class="badge">${say('sessionThis')}</span>` : nothing}</p>
        <p class="muted small-text">${say('sessionSeen', { date: date(lastSeenAt, true) })}${address ? html` · <bdi>${address}</bdi>` : nothing}</p>
      </div>
      ${
        current
          ? nothing
          : html`<div class="actions"><button class="secondary small" part="button" type="button"
              aria-label=${say('sessionEndIt', { name })} @click=${end}>${say('sessionEnd')}</button></div>`
      }
    </div>
  </li>`;
}

/** Every browser in which this person is signed in; this one first. */
export function sessionsSection(room: Room, sessions: readonly SignInSession[]): TemplateResult {
  const { say, auth, act } = room;
  const endAll = (): void => void act(() => auth.revokeOtherSessions(), { text: 'sessionsEnded' });
  const sorted = [...sessions].sort(
    (a, b) => Number(b.current) - Number(a.current) || b.lastSeenAt.localeCompare(a.lastSeenAt),
  );
  return sectionView(
    'sessions',
    say('sessionsTitle'),
    nothing,
    sessions.length > 1
      ? html`<button class="secondary small" part="button" type="button" @click=${endAll}>${say('sessionsEnd')}</button>`
      : nothing,
    html`<ul class="items">${sorted.map((session) => sessionView(room, session))}</ul>`,
  );
}
