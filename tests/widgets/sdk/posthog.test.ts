import { createPublicSiso, type Siso, type SisoEvent } from '../../../sdk/src/index.ts';
import { connectPostHog, type PostHogOptions } from '../../../sdk/src/posthog.ts';
import { databases, same, until } from './tab.ts';

interface Sent {
  readonly event: string;
  readonly properties: Record<string, unknown>;
}

const seen: { url: string; events: Sent[] }[] = [];
const { fetch } = window;
// Read on the way to the real server of these tests; in place for good, because the library keeps the `fetch` that it finds.
window.fetch = async (input, init) => {
  const request = new Request(input, init);
  if (request.url.includes('/posthog-')) {
    seen.push({ url: request.url, events: JSON.parse(await request.clone().text()).batch });
  }
  return fetch.call(window, request);
};

/** An address for PostHog at the server of these tests, and everything that left the page for it. */
class Sink {
  readonly apiHost = `${location.origin}/posthog-${crypto.randomUUID()}`;
  get #seen() {
    return seen.filter(({ url }) => url.startsWith(this.apiHost));
  }
  get requests() {
    return this.#seen.length;
  }
  get sent() {
    return this.#seen.flatMap(({ events }) => events);
  }
  /** What the browser itself says it requested there. */
  get requested() {
    return performance.getEntriesByType('resource').filter(({ name }) => name.startsWith(this.apiHost)).length;
  }
}

const libraries = () =>
  performance.getEntriesByType('resource').filter(({ name }) => name.includes('posthog-js')).length;
const settle = () => new Promise((resolve) => setTimeout(resolve, 150));
/** All that is kept at this origin but the outboxes of tests that run beside this one. */
const storage = async () => [
  localStorage.length,
  sessionStorage.length,
  document.cookie,
  (await databases()).filter((name) => !name.startsWith('siso-outbox:')),
];

describe('the PostHog adapter', () => {
  let sink: Sink;
  let siso: Siso;
  let stop = () => {};

  beforeEach(() => {
    sink = new Sink();
    siso = createPublicSiso({ apiUrl: 'https://api.example', publishableKey: 'pk_test_1' });
  });
  afterEach(() => {
    stop();
    siso.close();
  });

  const connect = (options: Partial<PostHogOptions> & Pick<PostHogOptions, 'consent'>) => {
    ({ stop } = connectPostHog(siso, {
      apiKey: 'phc_test',
      apiHost: sink.apiHost,
      config: { opt_out_useragent_filter: true, disable_compression: true },
      ...options,
    }));
  };
  const ready = (n: number) => siso.emit('element:ready', { element: 'siso-referral-form', n });

  // The first of all: the library may not have been loaded by another test.
  it('loads, asks and stores nothing before consent; sends ids only after it; and nothing after its withdrawal', async () => {
    const before = await storage();
    let tell = (_: boolean) => {};
    let left = false;
    connect({
      consent: {
        subscribe(listener) {
          tell = listener;
          listener(false);
          return () => {
            left = true;
          };
        },
      },
    });
    ready(1);
    await settle();
    same([libraries(), sink.requests, sink.requested], [0, 0, 0]);

    tell(true);
    ready(2);
    ready(3);
    await until(() => sink.sent.length === 2, 8_000);
    same(libraries() > 0, true);
    same(
      sink.sent.map(({ event, properties }) => [event, properties.element, properties.n]),
      [
        ['siso:element:ready', 'siso-referral-form', 2],
        ['siso:element:ready', 'siso-referral-form', 3],
      ],
    );
    for (const { properties } of sink.sent) {
      const own = ['element', 'n'];
      const added = ['token', 'distinct_id', '$lib', '$lib_version', '$insert_id', '$time', '$process_person_profile'];
      same(
        Object.keys(properties).filter((name) => !own.includes(name) && !added.includes(name)),
        [],
      );
    }
    same(JSON.stringify(sink.sent).includes(location.host), false);

    tell(false);
    const { requests } = sink;
    ready(4);
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new Event('pagehide'));
    await settle();
    same(sink.requests, requests);
    same(sink.sent.length, 2);

    tell(true);
    ready(5);
    await until(() => sink.sent.length === 3);
    same(sink.sent[2]?.properties.n, 5);
    same(sink.sent[2]?.properties.distinct_id === sink.sent[0]?.properties.distinct_id, false);
    stop();
    same(left, true);
    ready(6);
    await settle();
    same(sink.sent.length, 3);
    same(await storage(), before);
  });

  it('asks a function at each event, and keeps their order however long the answer takes', async () => {
    let granted = true;
    connect({
      async consent() {
        const answer = granted;
        await new Promise((resolve) => setTimeout(resolve, 20 * Math.random()));
        return answer;
      },
    });
    for (let n = 1; n <= 5; n++) ready(n);
    await until(() => sink.sent.length === 5, 8_000);
    same(
      sink.sent.map(({ properties }) => properties.n),
      [1, 2, 3, 4, 5],
    );
    granted = false;
    ready(6);
    await settle();
    granted = true;
    ready(7);
    await until(() => sink.sent.length === 6);
    same(sink.sent[5]?.properties.n, 7);
  });

  it('takes an answer that fails for a no', async () => {
    connect({ consent: () => Promise.reject(new Error('The banner is broken')) });
    ready(1);
    await settle();
    same(sink.requests, 0);
  });

  it('leaves the stream`s events out unless they are wanted, and flattens what it sends', async () => {
    const event: SisoEvent<'referral.created'>['detail'] = {
      id: 'evt_1',
      occurredAt: '2026-03-01T12:00:00Z',
      subject: { type: 'referral', id: 'ref_1' },
    };
    connect({ consent: () => true });
    siso.emit('referral.created', event);
    ready(1);
    await until(() => sink.sent.length === 1, 8_000);
    stop();
    connect({ consent: () => true, wants: ({ type }) => type === 'referral.created' });
    siso.emit('referral.created', event);
    ready(2);
    await until(() => sink.sent.length === 2, 8_000);
    await settle();
    same(
      sink.sent.map((one) => one.event),
      ['siso:element:ready', 'siso:referral.created'],
    );
    const { subject_type, subject_id, id } = sink.sent[1]?.properties ?? {};
    same([id, subject_type, subject_id], ['evt_1', 'referral', 'ref_1']);
  });

  it('does without PostHog where it cannot be loaded', async () => {
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (...said: unknown[]) => warned.push(said);
    try {
      connect({ consent: () => true, load: () => Promise.reject(new Error('Blocked')) });
      ready(1);
      await settle();
    } finally {
      console.warn = warn;
    }
    same(warned.length, 1);
    same(sink.requests, 0);
  });
});
