import { html, nothing, type TemplateResult } from 'lit';
import { addressOf, getPlace } from '../router.ts';
import { chooseLanguage, signOut } from '../state/account.ts';
import { LANGUAGES, type Language, setTheme, THEMES } from '../state/preferences.ts';
import { getState } from '../state/store.ts';
import { install } from '../state/updates.ts';
import { type TextKey, t } from '../texts/texts.ts';
import { icon } from './icons.ts';

/** A role's name; one that is not known yet stays as it is. */
export const roleName = (role: string): string => {
  const key = `role_${role}` as TextKey;
  return t(key);
};

/** Theme and language: they stand on the way in, too. */
export function looksView(): TemplateResult {
  const { theme, language } = getState();
  return html`<div class="looks">
    <fieldset class="segments">
      <legend class="sr">${t('theme')}</legend>
      ${THEMES.map(
        (each) => html`<button type="button" aria-pressed=${theme === each} @click=${() => setTheme(each)}>
          ${t(`theme_${each}`)}
        </button>`,
      )}
    </fieldset>
    <label class="select">
      <span class="sr">${t('language')}</span>${icon('language')}
      <select
        .value=${language}
        @change=${({ currentTarget }: Event) => chooseLanguage((currentTarget as HTMLSelectElement).value as Language)}
      >
        ${Object.entries(LANGUAGES).map(
          ([tag, name]) => html`<option value=${tag} lang=${tag} ?selected=${tag === language}>${name}</option>`,
        )}
      </select>
    </label>
  </div>`;
}

/** Who is signed in, how the portal looks, and the way out. */
export function accountView(): TemplateResult {
  const { me, installable } = getState();
  const home = getPlace().partnerId ? '/settings/security' : addressOf('/settings/security');
  return html`<div class="account">
    <div class="who">
      <strong>${me?.name || me?.email}</strong>
      ${me?.name ? html`<span>${me.email}</span>` : nothing}
      <span class="role">${me ? roleName(me.role) : nothing}</span>
    </div>
    ${looksView()}
    <ul class="menu">
      <li><a href=${home}>${icon('security')}${t('security')}</a></li>
      ${
        installable
          ? html`<li><button type="button" @click=${install}>${icon('install')}${t('install')}</button></li>`
          : nothing
      }
      <li><button type="button" @click=${signOut}>${icon('leave')}${t('signOut')}</button></li>
    </ul>
  </div>`;
}
