import { createSiso, type Siso, type SisoEvent } from '@siso/partner-sdk';
import { expect } from 'chai';
import { busyYear } from '../../widgets/src/commission-dashboard/commission-dashboard.states.ts';
import { define as defineDashboard } from '../../widgets/src/commission-dashboard/define.ts';
import { define as defineProvider } from '../../widgets/src/provider/define.ts';
import { define as defineForm } from '../../widgets/src/referral-form/define.ts';
import { deep, next, textOf } from './support/deep.ts';
import { BRAND, Network } from './support/network.ts';
import { settle, until } from './support/show-state.ts';

for (const define of [defineProvider, defineForm, defineDashboard]) {
  define();
}

let serial = 0;
/** A session for `claims`, as the API would hand it out. */
function grant(claims: object): { token: string; expiresAt: string } {
  const iat = Math.floor(Date.now() / 1000);
  const part = btoa(JSON.stringify({ sub: `user-${serial++}`, partner: 'ptr_1', iat, exp: iat + 900, ...claims }));
  return { token: `e30.${part}.c2ln`, expiresAt: new Date((iat + 900) * 1000).toISOString() };
}
const everything = {
  components: ['commission-dashboard', 'referral-form'],
  scopes: ['activity:read', 'brand:read', 'commissions:read', 'dashboard:read', 'events:read', 'referrals:submit'],
};

describe('a session’s grants', () => {
  let network: Network;
  let siso: Siso;
  const page = document.createElement('div');

  beforeEach(() => {
    network = new Network();
    network.answer('GET /v1/brand', BRAND);
    network.answer('GET /v1/dashboard', busyYear());
    document.body.append(page);
  });
  afterEach(async () => {
    page.replaceChildren();
    page.remove();
    await siso.logout();
  });

  function show(tags: readonly string[], fetchSession: () => Promise<{ token: string; expiresAt: string }>) {
    siso = createSiso({ apiUrl: `https://api-${Date.now()}-${serial++}.example`, fetch: network.fetch, fetchSession });
    const provider = document.createElement('siso-provider');
    provider.innerHTML = tags.map((tag) => `<${tag}></${tag}>`).join('');
    provider.siso = siso;
    page.append(provider);
    return [...provider.children] as HTMLElement[];
  }

  it('let an element say quietly that it is not for this viewer, without asking the API', async () => {
    const told: SisoEvent[] = [];
    const errors: string[] = [];
    const listener = ({ detail }: HTMLElementEventMap['siso-error']): number => errors.push(detail.code);
    page.addEventListener('siso-error', listener);
    const [board, form] = show(['siso-commission-dashboard', 'siso-referral-form'], async () =>
      grant({ components: ['referral-form'], scopes: ['brand:read', 'referrals:submit'] }),
    ) as [HTMLElement, HTMLElement];
    siso.on('*', (event) => told.push(event));
    await until(() => board.hasAttribute('denied'), 'the refusal');
    await settle();
    page.removeEventListener('siso-error', listener);
    expect(deep(board, '.panel').textContent).to.match(/access|permission|allowed|available/i);
    expect(form.hasAttribute('denied')).to.equal(false);
    expect(textOf(form)).to.contain('Send referral');
    expect(network.count('GET /v1/dashboard')).to.equal(0);
    expect(network.streams).to.equal(0);
    expect(errors).to.deep.equal(['missing_scope']);
    const facts = told.filter(({ type }) => type === 'element:error').map(({ detail }) => detail);
    expect(facts).to.deep.equal([{ element: 'siso-commission-dashboard', code: 'missing_scope' }]);
  });

  it('that come later bring the element to life, and those that go take it away', async () => {
    let granted: object = { components: ['referral-form'], scopes: ['brand:read'] };
    const sub = 'one-person';
    const [board] = show(['siso-commission-dashboard'], async () => grant({ sub, ...granted })) as [HTMLElement];
    await until(() => board.hasAttribute('denied'), 'the refusal');
    granted = everything;
    await siso.session.token({ force: true });
    await until(() => board.shadowRoot?.querySelector('.board:not(.loading)'), 'the figures');
    expect(board.hasAttribute('denied')).to.equal(false);
    granted = { ...everything, components: ['referral-form'] };
    await siso.session.token({ force: true });
    await until(() => board.hasAttribute('denied') && !board.shadowRoot?.querySelector('.board'), 'the refusal again');
    await until(() => network.streams === 0, 'the stream to close');
  });

  it('are one stream and one call for several elements, and all of it ends with a logout', async () => {
    const boards = show(['siso-commission-dashboard', 'siso-commission-dashboard', 'siso-referral-form'], async () =>
      grant(everything),
    );
    await until(() => boards[1]?.shadowRoot?.querySelector('.board:not(.loading)'), 'the figures');
    await until(() => network.streams === 1, 'the stream');
    expect([network.count('GET /v1/dashboard'), network.count('GET /v1/brand')]).to.deep.equal([1, 1]);
    await siso.logout();
    await until(() => network.streams === 0, 'the stream to close');
    expect((await indexedDB.databases()).filter(({ name }) => name?.includes(siso.apiUrl))).to.deep.equal([]);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });

  it('put what elements tell on the bus of their connection, with their tag and ids only', async () => {
    network.answer('POST /v1/referrals', { id: 'ref_1', clientName: 'Ada Lovelace' }, 201);
    const [form] = show(['siso-referral-form'], async () => grant(everything)) as [HTMLElement];
    const told: SisoEvent[] = [];
    siso.on('*', (event) => told.push(event));
    const leave = siso.on('*', () => {
      throw new Error('The host’s own mistake');
    });
    const { reportError } = window;
    let reported = 0;
    window.reportError = () => {
      reported++;
    };
    await until(() => form.shadowRoot?.querySelector('form'), 'the form');
    for (const [name, value] of Object.entries({ clientName: 'Ada Lovelace', clientEmail: 'ada@client.example' })) {
      deep<HTMLInputElement>(form, `[name=${name}]`).value = value;
    }
    const submitted = next(form, 'siso-referral-submitted');
    deep(form, 'button[type=submit]').click();
    await submitted;
    await settle();
    leave();
    window.reportError = reportError;
    const facts = told.filter(({ type }) => type.startsWith('element:')).map(({ type, detail }) => [type, detail]);
    const element = 'siso-referral-form';
    expect(facts).to.deep.include(['element:before-submit', { element }]);
    expect(facts).to.deep.include(['element:referral-submitted', { element, referralId: 'ref_1' }]);
    expect(JSON.stringify(told)).not.to.match(/Ada|ada@/);
    expect(reported).to.be.greaterThan(0);
  });
});
