import { expect } from 'chai';
import type { Provider } from '../../widgets/src/provider/provider.ts';
import { deep, textOf } from './support/deep.ts';
import { defineAll } from './support/elements.ts';
import { until } from './support/show-state.ts';

defineAll();

describe('a demo’s people, keys and log', () => {
  const page = document.createElement('div');
  before(() => document.body.append(page));
  after(() => page.remove());

  it('are shown, can be tried, and are written down', async () => {
    page.innerHTML = `<siso-provider demo demo-seed="a" locale="en-US"><siso-team></siso-team><siso-api-keys></siso-api-keys>
      <siso-audit-log view="changes"></siso-audit-log></siso-provider>`;
    const provider = page.firstElementChild as Provider;
    const [team, keys, log] = ['team', 'api-keys', 'audit-log'].map(
      (name) => page.querySelector(`siso-${name}`) as HTMLElement,
    ) as [HTMLElement, HTMLElement, HTMLElement];
    const press = async (element: HTMLElement, selector: string): Promise<void> => {
      await until(() => element.shadowRoot?.querySelector(selector), `${selector} in ${textOf(element)}`);
      deep(element, selector).click();
    };
    const fill = (element: HTMLElement, name: string, value: string): void => {
      const control = deep<HTMLInputElement>(element, `.ask [name=${name}]`);
      control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
    };
    await until(() => textOf(team).includes('new@example.com'), 'the people and an invitation');
    expect(textOf(team)).to.contain('Owner').and.to.contain('5 rows, complete');
    await until(() => textOf(keys).includes('pk_test_'), 'the keys');
    await press(team, '[data-do=invite]');
    await until(() => team.shadowRoot?.querySelector('.ask[open] [name=email]'), 'the dialog');
    fill(team, 'email', 'grace@example.com');
    await press(team, '.ask .primary');
    await until(() => textOf(team).includes('on its way to grace@example.com'), 'the invitation');
    await press(team, 'tbody [data-menu]');
    await press(team, '[role=menu] [data-action=suspend]');
    await press(team, '.ask[open] .primary');
    await until(() => textOf(team).includes('is suspended'), 'the suspension');
    await press(keys, '[data-do=create]');
    await until(() => keys.shadowRoot?.querySelector('.ask[open] [name=name]'), 'the dialog');
    fill(keys, 'name', 'Spring page');
    fill(keys, 'allowedOrigins', 'https://spring.example.com');
    await press(keys, '.ask .primary');
    await until(() => keys.shadowRoot?.querySelector('.fresh[open]'), 'the new key');
    await press(keys, '[data-do=done]');
    const [first] = [...(keys.shadowRoot?.querySelectorAll<HTMLElement>('tbody [data-menu]') ?? [])].slice(-1);
    first?.click();
    await press(keys, '[role=menu] [data-action=rotate]');
    await press(keys, '.ask[open] .primary');
    await until(() => keys.shadowRoot?.querySelector('.fresh[open]'), 'the key that takes its place');
    await press(keys, '[data-do=done]');
    const select = deep<HTMLSelectElement>(log, 'select[name=kind]');
    select.value = 'api_key';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => textOf(log).includes('Spring page'), 'the new key in the log');
    expect(textOf(log)).to.contain('Key: replaced').and.to.contain('Key: created');
    await press(log, '.views [value=sign-ins]');
    await until(() => textOf(log).includes('Refused'), 'the sign-ins');
    provider.demo = false;
    await until(() => !textOf(team).includes('grace@example.com'), 'the demo to be forgotten');
  });
});
