import type { Security } from '@siso/partner-sdk/auth';
import { html, nothing, type TemplateResult } from 'lit';
import { emailMistake, fieldView, formView } from '../auth/views.ts';
import { doneIcon, problemIcon } from '../theme/icons.ts';
import type { Room } from './room.ts';
import { endView, openView, sectionView } from './section.ts';

/** The address, whether it is confirmed, and the way to another one. */
export function emailSection(room: Room, { email, emailVerified }: Security): TemplateResult {
  const { say, auth, act, attempt } = room;
  const send = ({ newEmail = '' }: Readonly<Record<string, string>>): void => {
    const same = newEmail.toLowerCase() === email.toLowerCase();
    if (attempt.check({ newEmail: emailMistake(newEmail) || (same && 'emailSame') })) {
      void act(() => auth.changeEmail(newEmail), { text: 'emailSent', parameters: { email: newEmail } });
    }
  };
  const again = (): void => void act(() => auth.sendVerification(), { text: 'sentAgain', parameters: { email } });
  return sectionView(
    'email',
    say('emailTitle'),
    html`<p class="value">${email}</p>
      <p class="mark ${emailVerified ? 'success' : 'warning'}">
        ${emailVerified ? doneIcon : problemIcon}${say(emailVerified ? 'verified' : 'unverified')}
      </p>`,
    html`${
      emailVerified
        ? nothing
        : html`<button class="secondary small" part="button" type="button" @click=${again}>${say('sendAgain')}</button>`
    }
    ${openView(room, 'email', say('change'), `${say('change')}: ${say('emailTitle')}`)}`,
    room.opened === 'email'
      ? formView(
          room,
          send,
          html`${fieldView(room, {
            name: 'newEmail',
            label: say('newEmail'),
            type: 'email',
            autocomplete: 'email',
            hint: say('newEmailHint'),
          })}
          ${endView(room, 'emailSubmit')}`,
        )
      : nothing,
  );
}
