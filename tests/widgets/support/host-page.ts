import type * as Sdk from '@siso/partner-sdk';
import { fetchOf } from '../../../widgets/src/base/states.ts';
import { commissionDashboardStates } from '../../../widgets/src/commission-dashboard/commission-dashboard.states.ts';
import { referralFormStates } from '../../../widgets/src/referral-form/referral-form.states.ts';
import { settle, until } from './show-state.ts';

/** What a host page tells of the built elements on it. */
export interface HostReport {
  readonly problems: string[];
  /** Computed styles of everything in the elements' shadow roots, by place and property. */
  readonly styles: Readonly<Record<string, string>>;
  /** Width of each element as a share of the page's. */
  readonly widths: Readonly<Record<string, number>>;
  /** The id of the referral that the form sent, and what the dashboard showed after a click on its switch. */
  readonly sent: string;
  readonly switched: boolean;
}

const compared = [
  'display',
  'position',
  'visibility',
  'opacity',
  'font-size',
  'font-weight',
  'line-height',
  'text-transform',
  'text-align',
  'color',
  'background-color',
  'border-top-width',
  'border-top-style',
  'border-start-start-radius',
  'padding-top',
  'padding-left',
  'outline-style',
] as const;

const problems: string[] = [];
const noted = (thrown: unknown): void => {
  problems.push(thrown instanceof Error ? `${thrown.message} ${thrown.stack}` : String(thrown));
};
window.addEventListener('error', ({ error, message }) => noted(error ?? message));
window.addEventListener('unhandledrejection', ({ reason }) => noted(reason));

const { createSiso }: typeof Sdk = await import(new URL('/widgets/dist/cdn/sdk.js', location.href).href);

async function show(tag: string, state: string, part: string): Promise<HTMLElement> {
  const states = tag === 'siso-referral-form' ? referralFormStates : commissionDashboardStates;
  const provider = document.createElement('siso-provider');
  provider.siso = createSiso({
    apiUrl: `https://${tag}.example`,
    fetch: fetchOf(states.find(({ name }) => name === state)?.replies ?? {}),
    fetchSession: async () => ({ token: 'token', expiresAt: new Date(Date.now() + 900_000).toISOString() }),
  });
  const element = document.createElement(tag);
  provider.append(element);
  document.body.append(provider);
  await until(() => element.shadowRoot?.querySelector(part), `${part} of <${tag}>`);
  await settle(200);
  return element;
}

/** Every element below the root by its place, with what is compared of its style. */
function stylesOf(host: HTMLElement): [string, string][] {
  const all = [...(host.shadowRoot?.querySelectorAll('.root, .root *') ?? [])];
  return all.flatMap((each, index) => {
    const style = getComputedStyle(each);
    const place = `${host.localName} ${index} ${each.localName}.${each.getAttribute('class') ?? ''}`;
    return compared.map((property): [string, string] => [`${place} ${property}`, style.getPropertyValue(property)]);
  });
}

async function run(): Promise<HostReport> {
  const board = await show('siso-commission-dashboard', 'full', '.board:not(.loading) .chart');
  const form = await show('siso-referral-form', 'success', 'form');
  const styles = Object.fromEntries([...stylesOf(board), ...stylesOf(form)]);
  const widths = Object.fromEntries(
    [board, form].map((each) => [
      each.localName,
      (each.shadowRoot?.querySelector('.root')?.getBoundingClientRect().width ?? 0) / innerWidth,
    ]),
  );
  board.shadowRoot?.querySelector<HTMLElement>('.trend button')?.click();
  await until(() => board.shadowRoot?.querySelector('.trend table'), 'the table').catch(() => {});
  for (const [name, value] of [
    ['clientName', 'Amara Okafor'],
    ['clientEmail', 'amara@northwind.example'],
  ] as const) {
    const control = form.shadowRoot?.querySelector<HTMLInputElement>(`#${name}`);
    if (control) {
      control.value = value;
    }
  }
  const submitted = new Promise<string>((resolve) => {
    form.addEventListener('siso-referral-submitted', ({ detail }) => resolve(detail.referralId));
    setTimeout(resolve, 3000, 'nothing');
  });
  form.shadowRoot?.querySelector<HTMLElement>('button[type=submit]')?.click();
  const sent = await submitted;
  return { problems, styles, widths, sent, switched: !!board.shadowRoot?.querySelector('.trend table') };
}

const tell = (report: HostReport): void => parent.postMessage(report, location.origin);
run().then(tell, (error: unknown) =>
  tell({ problems: [...problems, String(error)], styles: {}, widths: {}, sent: '', switched: false }),
);
