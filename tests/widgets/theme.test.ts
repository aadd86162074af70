import { expect } from 'chai';
import { define as defineProvider } from '../../widgets/src/provider/define.ts';
import { define } from '../../widgets/src/referral-form/define.ts';
import type { ReferralForm } from '../../widgets/src/referral-form/referral-form.ts';
import { deep, next } from './support/deep.ts';
import { BRAND, Network } from './support/network.ts';
import { paint } from './support/paint.ts';
import { makeSiso, until } from './support/show-state.ts';

define();
defineProvider();

describe('theme', () => {
  let form: ReferralForm;

  beforeEach(async () => {
    form = document.createElement('siso-referral-form');
    const network = new Network();
    network.answer('GET /v1/brand', BRAND);
    form.siso = makeSiso(network.fetch);
    document.body.append(form);
    await form.updateComplete;
  });

  afterEach(() => {
    form.remove();
  });

  it('keeps the brand’s own colour for the primary action in light schemes', async () => {
    form.style.colorScheme = 'light';
    form.brandColor = '#0f766e';
    await form.updateComplete;
    expect(getComputedStyle(deep(form, 'button[type=submit]')).backgroundColor).to.equal('rgb(15, 118, 110)');
  });

  it('takes a token of the host page over the brand, and follows it live', async () => {
    form.style.setProperty('--siso-color-brand', '#7c2d12');
    await form.updateComplete;
    const button = deep(form, 'button[type=submit]');
    button.style.transition = 'none';
    expect(paint([getComputedStyle(button).backgroundColor])).to.deep.equal([[124, 45, 18]]);
    form.style.setProperty('--siso-color-accent', 'rgb(1, 2, 3)');
    expect(getComputedStyle(button).backgroundColor).to.equal('rgb(1, 2, 3)');
  });

  it('takes the brand from the API, refuses what is no colour or font, and inherits the host’s font', async () => {
    const network = new Network();
    network.answer('GET /v1/brand', { ...BRAND, color: 'red}:host{display:none', radius: 20, font: 'x;} *{color:red' });
    form.style.fontFamily = 'Georgia';
    form.siso = makeSiso(network.fetch);
    await until(() => getComputedStyle(deep(form, 'input')).borderRadius === '20px', 'the radius');
    expect(getComputedStyle(form).display).to.equal('block');
    expect(getComputedStyle(deep(form, 'input')).fontFamily).to.equal('Georgia');
  });

  it('changes with the brand without a new element or a new request per element', async () => {
    const network = new Network();
    network.answer('GET /v1/brand', BRAND);
    const siso = makeSiso(network.fetch);
    form.siso = siso;
    const second = document.createElement('siso-referral-form');
    second.siso = siso;
    document.body.append(second);
    await until(() => network.count('GET /v1/brand') === 1, 'the brand');
    const input = deep<HTMLInputElement>(form, '#clientName');
    input.value = 'typed';
    network.answer('GET /v1/brand', { ...BRAND, radius: 2 });
    await siso.query('brand', async () => (await siso.client.get('/v1/brand')).data).refresh();
    await form.updateComplete;
    expect(getComputedStyle(input).borderRadius).to.equal('2px');
    expect(input.value).to.equal('typed');
    expect(network.count('GET /v1/brand')).to.equal(2);
    second.remove();
  });

  it('falls back to the page’s font where the brand’s is not there', async () => {
    const network = new Network();
    network.answer('GET /v1/brand', { ...BRAND, font: 'No Such Font' });
    form.style.fontFamily = '';
    document.body.style.fontFamily = 'Courier, monospace';
    form.siso = makeSiso(network.fetch);
    const family = (): string => getComputedStyle(deep(form, 'input')).fontFamily;
    await until(() => family().includes('No Such Font'), 'the brand’s font');
    expect(family().replaceAll('"', '')).to.equal('No Such Font, Courier, monospace');
    form.style.setProperty('--siso-font-family', 'Georgia');
    expect(family()).to.equal('Georgia');
    document.body.style.fontFamily = '';
  });

  it('stands closer when asked, by the element and by the provider, and never too small to hit', async () => {
    const height = (): number => deep(form, 'input').offsetHeight;
    const [usual, whole] = [height(), form.offsetHeight];
    form.density = 'compact';
    await form.updateComplete;
    expect(height()).to.be.lessThan(usual).and.to.be.at.least(32);
    expect(form.offsetHeight).to.be.lessThan(whole * 0.9);
    form.density = undefined;
    const provider = document.createElement('siso-provider');
    provider.setAttribute('density', 'compact');
    document.body.append(provider);
    provider.append(form);
    await form.updateComplete;
    expect(height()).to.be.lessThan(usual);
    form.setAttribute('density', 'comfortable');
    await form.updateComplete;
    expect(height()).to.equal(usual);
    provider.remove();
  });

  it('meets its provider under another prefix, with the same events', async () => {
    defineProvider({ prefix: 'acme' });
    define({ prefix: 'acme' });
    const network = new Network();
    network.answer('GET /v1/brand', { ...BRAND, radius: 13 });
    const provider = document.createElement('acme-provider');
    provider.innerHTML = '<acme-referral-form></acme-referral-form>';
    Object.assign(provider, { siso: makeSiso(network.fetch) });
    const ready = next(document.body, 'siso-ready');
    document.body.append(provider);
    await ready;
    const branded = provider.firstElementChild as HTMLElement;
    await until(() => getComputedStyle(deep(branded, 'input')).borderRadius === '13px', 'the brand');
    provider.remove();
  });
});
