import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { define } from '../../widgets/src/referral-form/define.ts';
import { parseAmount } from '../../widgets/src/referral-form/parse-amount.ts';
import type { ReferralForm } from '../../widgets/src/referral-form/referral-form.ts';
import { deep, next, textOf } from './support/deep.ts';
import { BRAND, Network } from './support/network.ts';
import { makeSiso, settle, until } from './support/show-state.ts';

define();

const ROUTE = 'POST /v1/referrals';

describe('<siso-referral-form>', () => {
  let network: Network;
  let form: ReferralForm;

  const control = (name: string): HTMLInputElement => deep<HTMLInputElement>(form, `#${name}`);
  const fill = (values: Record<string, string>): void => {
    for (const [name, value] of Object.entries(values)) {
      control(name).value = value;
    }
  };
  const send = (): void => deep(form, 'button[type=submit]').click();
  const active = (): string | undefined => form.shadowRoot?.activeElement?.id;

  const mount = async (attributes: Record<string, string> = {}): Promise<void> => {
    form = document.createElement('siso-referral-form');
    form.siso = makeSiso(network.fetch);
    for (const [name, value] of Object.entries(attributes)) {
      form.setAttribute(name, value);
    }
    document.body.append(form);
    await form.updateComplete;
  };

  beforeEach(async () => {
    network = new Network();
    network.answer('GET /v1/brand', BRAND);
    network.answer(ROUTE, { id: 'ref_1' }, 201);
    await mount({ locale: 'en-US' });
  });

  afterEach(async () => {
    form.remove();
    await form.siso?.logout();
  });

  it('sends what was typed by the keyboard alone, with Enter', async () => {
    const submitted = next(form, 'siso-referral-submitted');
    control('clientName').focus();
    await sendKeys({ type: 'Amara Okafor' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'amara@northwind.example' });
    await sendKeys({ press: 'Enter' });
    expect((await submitted).detail).to.deep.equal({ referralId: 'ref_1' });
    const request = network.seen.find(({ method }) => method === 'POST');
    expect(request?.headers.get('authorization')).to.equal('Bearer pk_test_1');
    expect(request?.headers.get('idempotency-key')).to.match(/^[\w-]{16,}$/);
    expect(request?.body).to.deep.include({
      clientName: 'Amara Okafor',
      clientEmail: 'amara@northwind.example',
      source: 'website',
    });
    expect(request?.body.pageUrl).to.contain(location.origin);
    await until(() => textOf(form).includes('get in touch with Amara Okafor'), 'the thanks');
    expect(form.shadowRoot?.activeElement?.localName).to.equal('h2');
  });

  it('carries the campaign of the page', async () => {
    const here = location.href;
    history.replaceState(null, '', `${location.pathname}?utm_source=letter&utm_campaign=spring`);
    form.remove();
    await mount();
    history.replaceState(null, '', here);
    fill({ clientName: 'A', clientPhone: '+1 555 010 0199' });
    send();
    await until(() => network.count(ROUTE) === 1, 'the request');
    expect(network.seen.at(-1)?.body.utm).to.deep.include({ source: 'letter', campaign: 'spring' });
  });

  it('reads the controls when it sends, so that autofill without events counts', async () => {
    fill({
      clientName: ' Amara ',
      clientPhone: '+1 555 010 0199',
      clientCompany: 'Northwind',
      projectDescription: 'A portal',
      estimatedValue: '24,500.5',
    });
    send();
    await until(() => network.count(ROUTE) === 1, 'the request');
    expect(network.seen.at(-1)?.body).to.deep.include({
      clientName: 'Amara',
      clientPhone: '+1 555 010 0199',
      clientCompany: 'Northwind',
      projectDescription: 'A portal',
      estimatedValue: { amount: 2_450_050, currency: 'USD' },
    });
    expect(network.seen.at(-1)?.body).not.to.have.property('clientEmail');
  });

  it('names what the browser may fill in', () => {
    const hints = ['clientName', 'clientEmail', 'clientPhone', 'clientCompany'].map(
      (name) => control(name).autocomplete,
    );
    expect(hints).to.deep.equal(['name', 'email', 'tel', 'organization']);
  });

  it('lists mistakes, goes to the first, leads from the list to each, and takes them back as they are mended', async () => {
    fill({ clientEmail: 'amara@', estimatedValue: 'a lot' });
    send();
    await until(() => form.shadowRoot?.querySelector('[part=summary]'), 'the summary');
    expect(network.count(ROUTE)).to.equal(0);
    expect(active()).to.equal('clientName');
    expect(textOf(form)).to.contain('Please mend 3 things before sending');
    const email = control('clientEmail');
    expect(email.getAttribute('aria-invalid')).to.equal('true');
    expect(deep(form, `#${email.getAttribute('aria-describedby')}`).textContent).to.contain('name@example.com');
    expect(email.value).to.equal('amara@');
    deep(form, '[part=summary] li:nth-child(3) button').click();
    expect(active()).to.equal('estimatedValue');
    email.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: 'northwind.example' });
    await form.updateComplete;
    expect(email.hasAttribute('aria-invalid')).to.equal(false);
    expect(textOf(form)).to.contain('Please mend 2 things before sending');
  });

  it('asks for an email address or a phone number, whichever', async () => {
    fill({ clientName: 'Amara' });
    send();
    await until(() => form.shadowRoot?.querySelector('#clientEmail-error'), 'the error');
    control('clientPhone').focus();
    await sendKeys({ type: '555 010 0199' });
    await form.updateComplete;
    expect(form.shadowRoot?.querySelector('.error')).to.equal(null);
  });

  it('puts the API’s mistakes on their fields and keeps everything typed', async () => {
    network.answer(
      ROUTE,
      {
        code: 'validation_failed',
        detail: 'The request is not valid.',
        errors: [{ in: 'body', pointer: '/clientEmail', detail: 'This address does not take mail.' }],
      },
      422,
    );
    fill({ clientName: 'Amara', clientEmail: 'amara@northwind.example', projectDescription: 'A portal' });
    send();
    await until(() => form.shadowRoot?.querySelector('#clientEmail-error'), 'the error');
    expect(deep(form, '#clientEmail-error').textContent).to.contain('This address does not take mail.');
    expect(active()).to.equal('clientEmail');
    expect(control('projectDescription').value).to.equal('A portal');
    await sendKeys({ type: 'x' });
    await form.updateComplete;
    expect(form.shadowRoot?.querySelector('#clientEmail-error')).to.equal(null);
  });

  it('sends once however often the button is pressed', async () => {
    fill({ clientName: 'Amara', clientEmail: 'amara@northwind.example' });
    send();
    send();
    await form.updateComplete;
    send();
    await until(() => textOf(form).includes('Thank you'), 'the thanks');
    expect(network.count(ROUTE)).to.equal(1);
  });

  it('lets the page veto, and keeps what was typed', async () => {
    form.addEventListener('siso-before-submit', (event) => event.preventDefault(), { once: true });
    fill({ clientName: 'Amara', clientEmail: 'amara@northwind.example' });
    send();
    await settle();
    expect(network.count(ROUTE)).to.equal(0);
    expect(control('clientName').value).to.equal('Amara');
    send();
    await until(() => network.count(ROUTE) === 1, 'the request');
  });

  it('keeps a referral without a connection and sends it by itself, exactly once', async () => {
    const queued = next(form, 'siso-referral-queued');
    network.connected = false;
    fill({ clientName: 'Amara', clientEmail: 'amara@northwind.example' });
    send();
    expect((await queued).detail.outboxId).to.be.a('string');
    await until(() => textOf(form).includes('Saved on this device'), 'the queued state');
    const submitted = next(form, 'siso-referral-submitted');
    network.connected = true;
    window.dispatchEvent(new Event('online'));
    expect((await submitted).detail).to.deep.equal({ referralId: 'ref_1' });
    await until(() => textOf(form).includes('Thank you'), 'the thanks');
    await settle(200);
    expect(network.count(ROUTE)).to.equal(1);
  });

  it('tells of a referral that waits while the next one is typed, and of its sending', async () => {
    network.connected = false;
    fill({ clientName: 'Amara', clientEmail: 'amara@northwind.example' });
    send();
    await until(() => textOf(form).includes('Saved on this device'), 'the queued state');
    deep(form, '.panel button').click();
    await until(() => textOf(form).includes('One referral is saved on this device'), 'the note');
    expect(control('clientName').value).to.equal('');
    expect(active()).to.equal('clientName');
    fill({ clientName: 'Next one' });
    network.connected = true;
    window.dispatchEvent(new Event('online'));
    await until(() => !textOf(form).includes('One referral is saved'), 'the note to go');
    expect(control('clientName').value).to.equal('Next one');
  });

  it('says when the referral waits in this page only', async () => {
    const outbox = form.siso?.outbox;
    if (!outbox) {
      throw new Error('No outbox');
    }
    outbox.submit = async () => ({ state: 'queued', id: 'x', durable: false });
    fill({ clientName: 'Amara', clientEmail: 'amara@northwind.example' });
    send();
    await until(() => textOf(form).includes('keep this page open'), 'the warning');
  });

  for (const [code, status, words] of [
    ['partner_suspended', 403, 'Referrals are paused'],
    ['origin_not_allowed', 403, 'does not work on this site'],
    ['unauthenticated', 401, 'not connected'],
  ] as const) {
    it(`says so at once when the form may not send: ${code}`, async () => {
      network.answer('GET /v1/brand', { code, detail: '' }, status);
      form.remove();
      const reported = new Promise<string>((resolve) =>
        document.addEventListener('siso-error', (event) => resolve((event as CustomEvent).detail.code), { once: true }),
      );
      await mount();
      expect(await reported).to.equal(code);
      await until(() => textOf(form).includes(words), words);
      expect(deep(form, 'form').hidden).to.equal(true);
    });

    it(`keeps what was typed when that shows only on sending: ${code}`, async () => {
      network.answer(ROUTE, { code, detail: '' }, status);
      fill({ clientName: 'Amara', clientEmail: 'amara@northwind.example' });
      send();
      await until(() => textOf(form).includes(words), words);
      expect(deep(form, 'form').hidden).to.equal(false);
      expect(control('clientName').value).to.equal('Amara');
    });
  }

  it('shows the chosen fields, and always a way to reach the person', async () => {
    form.fields = 'company';
    await form.updateComplete;
    const names = [...(form.shadowRoot?.querySelectorAll('input, textarea') ?? [])].map(({ id }) => id);
    expect(names).to.deep.equal(['clientName', 'clientEmail', 'clientPhone', 'clientCompany']);
    form.fields = 'phone';
    await form.updateComplete;
    expect(form.shadowRoot?.querySelectorAll('input').length).to.equal(2);
  });

  it('shows the partner’s currency and how an amount was understood', async () => {
    form.locale = 'de-DE';
    form.currency = 'EUR';
    await form.updateComplete;
    expect(deep(form, '.amount').textContent).to.contain('EUR');
    control('estimatedValue').focus();
    await sendKeys({ type: '12500,5' });
    await sendKeys({ press: 'Tab' });
    expect(control('estimatedValue').value).to.equal('12.500,50');
  });
});

describe('parseAmount', () => {
  const cases: readonly [string, string, string, number | string | undefined][] = [
    ['', 'en', 'USD', undefined],
    ['12,500', 'en', 'USD', 1_250_000],
    ['12500.5', 'en', 'USD', 1_250_050],
    ['$12,500.50', 'en', 'USD', 1_250_050],
    ['USD 1 ', 'en', 'USD', 100],
    ['0.1', 'en', 'USD', 10],
    ['12.500,50', 'de', 'EUR', 1_250_050],
    ['12 500,50 €', 'fr', 'EUR', 1_250_050],
    ['١٢٬٥٠٠٫٥', 'ar-EG', 'USD', 1_250_050],
    ['1,00,000', 'en-IN', 'USD', 10_000_000],
    ["12'500", 'de-CH', 'EUR', 1_250_000],
    ['1,5', 'en', 'USD', 'wrong'],
    ['1.5', 'de', 'EUR', 'wrong'],
    ['12,50', 'en', 'USD', 'wrong'],
    ['1.2.3', 'en', 'USD', 'wrong'],
    ['-5', 'en', 'USD', 'wrong'],
    ['a lot', 'en', 'USD', 'wrong'],
    ['1.005', 'en', 'USD', 'decimals'],
    ['1.500', 'en', 'USD', 150],
    ['90071992547409.93', 'en', 'USD', 'big'],
    ['1000000000000', 'en', 'USD', 100_000_000_000_000],
  ];
  for (const [text, locale, currency, wanted] of cases) {
    it(`reads "${text}" in ${locale} as ${wanted}`, () => {
      expect(parseAmount(text, locale, currency)).to.equal(wanted);
    });
  }
});
