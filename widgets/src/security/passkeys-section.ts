import { makePasskey, type Passkey, type Security } from '@siso/partner-sdk/auth';
import { html, nothing, type TemplateResult } from 'lit';
import { deviceName } from '../auth/device-name.ts';
import { fieldView, formView, keyIcon } from '../auth/views.ts';
import type { Room } from './room.ts';
import { endView, openView, sectionView, sureView } from './section.ts';

function passkeyView(room: Room, { id, name, createdAt, lastUsedAt, backedUp }: Passkey): TemplateResult {
  const { say, auth, act, attempt, date, opened } = room;
  const facts = [
    say('added', { date: date(createdAt) }),
    lastUsedAt ? say('lastUsed', { date: date(lastUsedAt) }) : say('neverUsed'),
    backedUp && say('backedUp'),
  ].filter(Boolean);
  const rename = ({ passkeyName = '' }: Readonly<Record<string, string>>): void => {
    if (attempt.check({ passkeyName: !passkeyName && 'passkeyNameMissing' })) {
      void act(() => auth.renamePasskey(id, passkeyName), { text: 'renamed' });
    }
  };
  const form =
    opened === `rename-${id}`
      ? formView(
          room,
          rename,
          html`${fieldView(room, { name: 'passkeyName', label: say('passkeyName'), autocomplete: 'off', value: name })}
            ${endView(room, 'renameSubmit')}`,
        )
      : opened === `remove-${id}`
        ? sureView(
            room,
            say('removeText', { name }),
            'remove',
            () => void act(() => auth.deletePasskey(id), { text: 'removed' }),
          )
        : nothing;
  return html`<li class="item">
    <div class="row">
      <div class="facts"><p class="name">${keyIcon}<bdi>${name}</bdi></p><p class="muted small-text">${facts.join(' · ')}</p></div>
      <div class="actions">
        ${openView(room, `rename-${id}`, say('rename'), say('renameIt', { name }))}
        ${openView(room, `remove-${id}`, say('remove'), say('removeIt', { name }))}
      </div>
    </div>
    ${form}
  </li>`;
}

/** The passkeys: added, renamed, removed. */
export function passkeysSection(room: Room, { passkeys }: Security): TemplateResult {
  const { say, auth, act } = room;
  const add = (): void =>
    void act(
      async () => {
        const response = await makePasskey(await auth.newPasskeyOptions());
        await auth.addPasskey({ response, name: deviceName() });
      },
      { text: 'passkeyAdded' },
    );
  return sectionView(
    'passkeys',
    say('passkeysTitle'),
    html`<p class="muted">${say('passkeysText')}</p>`,
    room.passkeys
      ? html`<button class="secondary small" part="button" type="button" @click=${add}>${say('passkeyAdd')}</button>`
      : nothing,
    passkeys.length ? html`<ul class="items">${passkeys.map((passkey) => passkeyView(room, passkey))}</ul>` : nothing,
  );
}
