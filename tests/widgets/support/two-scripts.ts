import type * as Sdk from '@siso/partner-sdk';
import { fetchOf } from '../../../widgets/src/base/states.ts';
import { referralFormStates } from '../../../widgets/src/referral-form/referral-form.states.ts';
import { settle, until } from './show-state.ts';

/** What a page tells that has loaded the script a second time; the second one is named after the `?`. */
export interface TwoScriptsReport {
  readonly problems: string[];
  readonly warnings: string[];
  readonly errors: string[];
  /** The version behind the tag, before the second script and after it. */
  readonly versions: (string | undefined)[];
  /** What the forms sent: one from before the second script, one from after it. */
  readonly sent: string[];
}

const report: TwoScriptsReport = { problems: [], warnings: [], errors: [], versions: [], sent: [] };
window.addEventListener('error', ({ message }) => report.problems.push(message));
window.addEventListener('unhandledrejection', ({ reason }) => report.problems.push(String(reason)));
Object.assign(console, {
  warn: (...said: unknown[]) => report.warnings.push(said.join(' ')),
  error: (...said: unknown[]) => report.errors.push(said.join(' ')),
});

const tag = 'siso-referral-form';
const load = <T>(file: string): Promise<T> => import(new URL(file, location.href).href);

async function addForm({ createSiso }: typeof Sdk): Promise<HTMLElement> {
  const form = document.createElement(tag);
  form.siso = createSiso({
    apiUrl: 'https://two.example',
    fetch: fetchOf(referralFormStates.find(({ name }) => name === 'success')?.replies ?? {}),
    fetchSession: async () => ({ token: 'token', expiresAt: new Date(Date.now() + 900_000).toISOString() }),
  });
  document.body.append(form);
  await until(() => form.shadowRoot?.querySelector('form'), 'the form');
  return form;
}

async function send(form: HTMLElement): Promise<void> {
  for (const [name, value] of [
    ['clientName', 'Amara Okafor'],
    ['clientEmail', 'amara@northwind.example'],
  ] as const) {
    const control = form.shadowRoot?.querySelector<HTMLInputElement>(`#${name}`);
    if (control) {
      control.value = value;
    }
  }
  form.addEventListener('siso-referral-submitted', (event) =>
    report.sent.push((event as CustomEvent).detail.referralId),
  );
  form.shadowRoot?.querySelector<HTMLElement>('button[type=submit]')?.click();
  await until(() => form.shadowRoot?.textContent?.includes('Thank you'), 'the thanks');
}

const version = (): string | undefined => (customElements.get(tag) as { version?: string } | undefined)?.version;

async function run(): Promise<void> {
  const second = `/${location.search.slice(1)}/`;
  await load('/widgets/dist/cdn/siso.js');
  const early = await addForm(await load<typeof Sdk>('/widgets/dist/cdn/sdk.js'));
  report.versions.push(version());
  await load(`${second}siso.js`);
  await settle(300);
  report.versions.push(version());
  // A connection of the other script's making: hosts do not know which one they import.
  const late = await addForm(await load<typeof Sdk>(`${second}sdk.js`));
  await send(early);
  await send(late);
}

run()
  .catch((error: unknown) => report.problems.push(String(error)))
  .finally(() => parent.postMessage(report, location.origin));
