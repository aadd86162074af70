import { html, nothing, svg, type TemplateResult } from 'lit';
import { numberFormat } from '../base/format.ts';
import { problemIcon, waitingIcon } from '../theme/icons.ts';
import type { Attempt } from './attempt.ts';
import type { AccessText, Say } from './say.ts';

type Part = TemplateResult | typeof nothing;

/** What a form of these elements is drawn with. */
export interface Desk<Key extends string> {
  readonly say: Say<Key>;
  readonly attempt: Attempt<Key>;
  /** A BCP 47 tag for figures. */
  readonly language: string;
}

/** The least number of characters of a new password; the API has the last word. */
export const PASSWORD_LEAST = 12;

/** How a field is shown. */
export interface FieldLook {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'password';
  readonly autocomplete: string;
  readonly hint?: string;
  readonly value?: string;
  readonly numeric?: boolean;
}

const eye = svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M2 10c2-3.6 4.7-5.5 8-5.500s6 1.9 8 5.500c-2 3.6-4.7 5.5-8 5.500S4 13.6 2 10Z" /><circle cx="10" cy="10" r="2.4" /><path class="slash" d="m4 16 12-12" /></svg>`;

/** A key: the sign of passkeys. */
export const keyIcon: TemplateResult = svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><circle cx="6.8" cy="13.2" r="3.7" /><path d="m9.5 10.5 7-7M13.5 6.5l2.5 2.5" /></svg>`;

function togglePassword({ currentTarget }: Event): void {
  const button = currentTarget as HTMLElement;
  const input = button.previousElementSibling as HTMLInputElement;
  const shown = input.type === 'text';
  input.type = shown ? 'password' : 'text';
  button.ariaPressed = String(!shown);
}

/** Password managers look for a password field at the moment of sending. */
function hidePasswords(form: HTMLFormElement): void {
  for (const button of form.querySelectorAll<HTMLElement>('.reveal[aria-pressed=true]')) {
    button.click();
  }
}

/** A label with its hint, control and error. */
export function fieldView<Key extends string>({ say, attempt }: Desk<Key>, field: FieldLook): TemplateResult {
  const { name, label, type = 'text', autocomplete, hint, value = '', numeric } = field;
  const fault = attempt.faults.get(name);
  const [hintId, errorId] = [`${name}-hint`, `${name}-error`];
  const described = [hint && hintId, fault && errorId].filter(Boolean).join(' ') || nothing;
  const secret = type === 'password';
  return html`<div class="field" part="field">
    <label part="label" for=${name}>${label}</label>
    ${hint ? html`<p class="hint" part="hint" id=${hintId}>${hint}</p>` : nothing}
    <div class="control ${secret ? 'secret' : ''} ${numeric ? 'code' : ''}">
      <input id=${name} name=${name} part="control" type=${type} dir=${autocomplete === 'name' ? 'auto' : 'ltr'} .defaultValue=${value}
        autocomplete=${autocomplete} autocapitalize="off" spellcheck="false" inputmode=${numeric ? 'numeric' : nothing}
        aria-invalid=${fault ? 'true' : nothing} aria-describedby=${described} />
      ${
        secret
          ? html`<button class="reveal" type="button" aria-pressed="false" aria-label=${say('showPassword')} title=${say('showPassword')}
              @click=${togglePassword}>${eye}</button>`
          : nothing
      }
    </div>
    ${
      fault
        ? html`<p class="error" part="error" id=${errorId}>${problemIcon}<span>${say(fault.text, {
            detail: 'detail' in fault ? (fault.detail ?? '') : '',
            count: PASSWORD_LEAST,
          })}</span></p>`
        : nothing
    }
  </div>`;
}

/** Seconds as `0:28`, in the digits of the language. */
const clock = (language: string, seconds: number): string =>
  `${numberFormat(language).format(Math.floor(seconds / 60))}:${numberFormat(language, { minimumIntegerDigits: 2 }).format(seconds % 60)}`;

/** What is wrong with all of it, and how long to wait; the seconds that pass are not read out. */
export function faultView<Key extends string>({ say, attempt, language }: Desk<Key>): Part {
  const { wait } = attempt;
  if (wait) {
    return html`<div class="notice warning" part="notice" tabindex="-1">
      ${waitingIcon}
      <div><strong role="alert">${say('waitTitle')}</strong><p role="timer">${say('waitText', { time: clock(language, wait) })}</p></div>
    </div>`;
  }
  const fault = attempt.faults.get('');
  return fault && 'title' in fault
    ? html`<div class="notice danger" part="notice" role="alert" tabindex="-1">
        ${problemIcon}
        <div><strong>${say(fault.title)}</strong><p>${say(fault.text)}</p><slot name="error"></slot></div>
      </div>`
    : nothing;
}

/** The one button that sends. */
export const sendView = <Key extends string>({ say, attempt }: Desk<Key>, label: Key | AccessText): TemplateResult =>
  html`<button class="primary" part="button send" type="submit" aria-disabled=${attempt.busy || attempt.wait > 0}>
    ${say(attempt.busy ? 'busy' : label)}
  </button>`;

/** A form with what is wrong above its fields. `send` gets what was typed, without spaces around it. */
export function formView<Key extends string>(
  desk: Desk<Key>,
  send: (values: Readonly<Record<string, string>>) => void,
  fields: unknown,
): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    hidePasswords(form);
    const typed = [...new FormData(form)] as [string, string][];
    send(Object.fromEntries(typed.map(([name, value]) => [name, /password/i.test(name) ? value : value.trim()])));
  };
  const edited = ({ target }: Event): void => desk.attempt.edited((target as HTMLInputElement).name);
  return html`<form part="form" novalidate @submit=${submit} @input=${edited}>${faultView(desk)} ${fields}</form>`;
}

/** A button that looks like a link. */
export const linkView = (text: string, act: () => void): TemplateResult =>
  html`<button class="link" type="button" @click=${act}>${text}</button>`;

/** A button beside the primary one. */
export const otherView = (text: unknown, act: () => void): TemplateResult =>
  html`<button class="secondary" part="button" type="button" @click=${act}>${text}</button>`;

/** "or", between two ways to the same end. */
export const orView = <Key extends string>({ say }: Desk<Key>): TemplateResult =>
  html`<p class="or"><span>${say('or')}</span></p>`;

const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** What is wrong with an email address at first sight. */
export const emailMistake = (email = ''): 'emailMissing' | 'emailWrong' | false =>
  !email ? 'emailMissing' : EMAIL.test(email) ? false : 'emailWrong';

/** What is wrong with a new password at first sight; the API knows more. */
export const passwordMistake = (password = ''): 'newPasswordShort' | false =>
  [...password].length < PASSWORD_LEAST && 'newPasswordShort';

/** A one-time code as the API wants it: Latin digits without spaces. */
export const plainCode = (code = ''): string =>
  code.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15)).replace(/\s/g, '');
