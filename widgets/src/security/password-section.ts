import type { Security } from '@siso/partner-sdk/auth';
import { html, nothing, type TemplateResult } from 'lit';
import type { Blame } from '../auth/attempt.ts';
import { fieldView, formView, PASSWORD_LEAST, passwordMistake } from '../auth/views.ts';
import type { Room, SecurityText } from './room.ts';
import { endView, openView, sectionView } from './section.ts';

const blame: Blame<SecurityText> = ({ code, errors: [mistake] }) => {
  if (code === 'invalid_credentials') {
    return { field: 'currentPassword', text: 'passwordWrong' };
  }
  return mistake?.pointer === '/newPassword'
    ? { field: 'newPassword', text: 'refused', detail: mistake.detail }
    : undefined;
};

/** The password and its change. */
export function passwordSection(room: Room, { email, hasPassword, passwordChangedAt }: Security): TemplateResult {
  const { say, auth, act, attempt, date } = room;
  const send = ({ currentPassword = '', newPassword = '' }: Readonly<Record<string, string>>): void => {
    const fine = attempt.check({
      currentPassword: !currentPassword && 'passwordMissing',
      newPassword: passwordMistake(newPassword),
    });
    if (fine) {
      void act(() => auth.changePassword({ currentPassword, newPassword }), { text: 'passwordSaved' }, blame);
    }
  };
  const state = !hasPassword
    ? say('passwordNone')
    : passwordChangedAt
      ? say('passwordSince', { date: date(passwordChangedAt) })
      : say('passwordSet');
  return sectionView(
    'password',
    say('passwordTitle'),
    html`<p class="value">${state}</p>`,
    hasPassword ? openView(room, 'password', say('change'), `${say('change')}: ${say('passwordTitle')}`) : nothing,
    room.opened === 'password'
      ? formView(
          room,
          send,
          html`<input name="username" type="text" autocomplete="username" .value=${email} readonly hidden />
            ${fieldView(room, {
              name: 'currentPassword',
              label: say('currentPassword'),
              type: 'password',
              autocomplete: 'current-password',
            })}
            ${fieldView(room, {
              name: 'newPassword',
              label: say('newPassword'),
              type: 'password',
              autocomplete: 'new-password',
              hint: say('newPasswordHint', { count: PASSWORD_LEAST }),
            })}
            ${endView(room, 'passwordSubmit')}`,
        )
      : nothing,
  );
}
