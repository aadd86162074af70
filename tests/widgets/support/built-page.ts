import type * as Sdk from '@siso/partner-sdk';
import { type ElementState, fetchOf } from '../../../widgets/src/base/states.ts';
import { commissionDashboardStates } from '../../../widgets/src/commission-dashboard/commission-dashboard.states.ts';
import { referralFormStates } from '../../../widgets/src/referral-form/referral-form.states.ts';
import { until } from './show-state.ts';

/** What the frame tells the test: what went wrong, and the computed styles that were asked for. */
export interface BuiltReport {
  readonly problems: string[];
  readonly styles: Readonly<Record<string, string>>;
}

const problems: string[] = [];
window.addEventListener(
  'error',
  ({ message, target }) => {
    problems.push(message ?? `${(target as HTMLScriptElement).src} could not be loaded; run "npm run build" first`);
  },
  true,
);
window.addEventListener('unhandledrejection', ({ reason }) => problems.push(String(reason)));

const { createSiso }: typeof Sdk = await import(new URL('/widgets/dist/cdn/sdk.js', location.href).href);

/** Puts an element into a provider, as a host page does, and waits for a part of it. */
async function show(tag: string, state: ElementState | undefined, part: string): Promise<ShadowRoot> {
  const provider = document.createElement('siso-provider');
  provider.siso = createSiso({
    apiUrl: `https://${tag}.example`,
    fetch: fetchOf(state?.replies ?? {}),
    fetchSession: async () => ({ token: 'token', expiresAt: new Date(Date.now() + 900_000).toISOString() }),
  });
  const element = document.createElement(tag);
  provider.append(element);
  document.body.append(provider);
  await until(() => element.shadowRoot?.querySelector(part), `${part} of <${tag}>`);
  return element.shadowRoot as ShadowRoot;
}

async function run(): Promise<BuiltReport> {
  const full = ({ name }: ElementState): boolean => name === 'full';
  const board = await show(
    'siso-commission-dashboard',
    commissionDashboardStates.find(full),
    '.board:not(.loading) .pipeline',
  );
  const form = await show('siso-referral-form', referralFormStates.find(full), 'form');
  const style = (root: ShadowRoot, selector: string, property: string): string =>
    getComputedStyle(root.querySelector(selector) ?? document.body).getPropertyValue(property);
  const brand = async (): Promise<string> => {
    const colour = (): string => style(form, '.primary', 'background-color');
    await until(() => colour() === 'rgb(15, 118, 110)', 'the colour of the brand').catch(() => {});
    return colour();
  };
  return {
    problems,
    styles: {
      board: style(board, '.board', 'display'),
      figures: style(board, '.figures.main', 'display'),
      bar: style(board, '.bar', 'block-size'),
      axis: style(board, '.x-axis', 'grid-auto-flow'),
      columns: style(board, 'table', 'border-collapse'),
      switch: style(board, '.sr', 'position'),
      form: style(form, 'form', 'display'),
      field: style(form, '.field', 'row-gap'),
      label: style(form, 'label', 'font-weight'),
      control: style(form, 'input', 'border-start-start-radius'),
      button: await brand(),
    },
  };
}

const tell = (report: BuiltReport): void => parent.postMessage(report, location.origin);
run().then(tell, (error: unknown) => tell({ problems: [...problems, String(error)], styles: {} }));
