/**
 * Hands a Siso's facts to PostHog, for hosts that use it: `@siso/partner-sdk/posthog`, an entry of its own. Nothing of PostHog is loaded,
 * asked or stored before the visitor has agreed, and nothing is sent after they have changed their mind.
 */
import type { Siso } from './assemble.ts';
import type { SisoEvent } from './bus.ts';
import { joined } from './platform.ts';

/** Tells of consent as it is given and withdrawn: calls the listener with what holds now, and at each change. */
export interface ConsentSource {
  subscribe(listener: (granted: boolean) => void): () => void;
}

/** What is used of `posthog-js`. */
export interface PostHogLike {
  init(key: string, config: PostHogConfig, name: string): PostHogLike | undefined;
  capture(name: string, properties: Record<string, unknown>): unknown;
  set_config(config: { opt_out_capturing_by_default: boolean }): void;
  reset(): void;
  /** False: PostHog sends nothing at all, repetitions of failed requests included. */
  __loaded: boolean;
}

/** An event as PostHog is about to send it. */
interface Captured {
  event: string;
  properties: Record<string, unknown>;
  $set?: unknown;
  $set_once?: unknown;
}
type PostHogConfig = Record<string, unknown> & { before_send(captured: Captured | null): Captured | null };

export interface PostHogOptions {
  /** The PostHog project's key, `phc_…`. */
  apiKey: string;
  /** Where events are sent: `https://eu.i.posthog.com`, or a reverse proxy of the host. */
  apiHost: string;
  /** The visitor's consent: a function is asked again at each event; a source tells by itself. */
  consent: (() => boolean | Promise<boolean>) | ConsentSource;
  /**
   * Which events are handed on. Default: all but those of the live stream, which say what happened in the programme, not on this page, and
   * which every open tab hears.
   */
  wants?: (event: SisoEvent) => boolean;
  /** More of PostHog's own settings, after ours (which switch off all it does by itself); `before_send` stays ours. */
  config?: Record<string, unknown>;
  /** Where `posthog-js` comes from. Default: the package of that name, which the host installs beside this one. */
  load?: () => Promise<{ default: PostHogLike }>;
}

/** Events that wait while PostHog is loading. */
const MOST_WAITING = 100;
/** What PostHog itself may add: no address, no title, no device. */
const ADDED = ['token', 'distinct_id', '$lib', '$lib_version', '$insert_id', '$time', '$process_person_profile'];

const installed = async () => {
  const { default: posthog } = await import('posthog-js/dist/module.slim.no-external.js');
  return { default: posthog as unknown as PostHogLike };
};

/** `{ subject: { id } }` as `{ subject_id }`: names and simple values, nothing nested. */
function flatten(detail: object, prefix = ''): Record<string, unknown> {
  const entries = Object.entries(detail).flatMap(([name, value]): [string, unknown][] =>
    value && typeof value === 'object'
      ? Object.entries(flatten(value, `${prefix}${name}_`))
      : [[`${prefix}${name}`, value]],
  );
  return Object.fromEntries(entries);
}

/** Everything that PostHog would do by itself, off; each event left with its own properties. */
const settings = ({ apiHost, config }: PostHogOptions, isGranted: () => boolean): PostHogConfig => ({
  api_host: apiHost,
  persistence: 'memory',
  person_profiles: 'never',
  autocapture: false,
  capture_pageview: false,
  capture_pageleave: false,
  capture_heatmaps: false,
  capture_dead_clicks: false,
  capture_performance: false,
  capture_exceptions: false,
  rageclick: false,
  disable_session_recording: true,
  disable_surveys: true,
  disable_product_tours: true,
  disable_conversations: true,
  disable_web_experiments: true,
  disable_external_dependency_loading: true,
  disable_scroll_properties: true,
  advanced_disable_flags: true,
  advanced_disable_toolbar_metrics: true,
  save_referrer: false,
  save_campaign_params: false,
  cross_subdomain_cookie: false,
  // At once, so that nothing waits to be sent when consent is withdrawn.
  request_batching: false,
  ...config,
  before_send(captured) {
    if (!captured || !isGranted()) return null;
    const own = captured.properties.siso as Record<string, unknown> | undefined;
    if (!own) return null;
    const added = ADDED.filter((name) => name in captured.properties).map((name) => [name, captured.properties[name]]);
    const { event } = captured;
    return {
      ...captured,
      event,
      properties: { ...Object.fromEntries(added), ...own },
      $set: undefined,
      $set_once: undefined,
    };
  },
});

/**
 * Forwards the events of `siso.on('*')` to PostHog as `siso:<type>`, with ids and codes only. `stop` ends it for good, as a withdrawal
 * does; the host's own PostHog on the page, if any, is another instance and not touched.
 */
export function connectPostHog(siso: Siso, options: PostHogOptions): { stop(): void } {
  const { apiKey, consent, load = installed, wants = ({ type }) => !type.includes('.') } = options;
  let granted = false;
  let stopped = false;
  let posthog: PostHogLike | undefined;
  let waiting: SisoEvent[] = [];

  const send = ({ type, detail }: SisoEvent) => posthog?.capture(`siso:${type}`, { siso: flatten(detail) });

  const start = joined(async () => {
    const { default: library } = await load();
    // Withdrawn meanwhile: not even begun.
    if (!granted) return;
    posthog = library.init(
      apiKey,
      settings(options, () => granted),
      `siso-${crypto.randomUUID()}`,
    );
    for (const event of waiting.splice(0)) send(event);
  });

  function become(next: boolean) {
    if (next === granted || stopped) return;
    granted = next;
    if (!next) waiting = [];
    // That one is done with for good; consent given anew starts another, with a new id.
    posthog?.set_config({ opt_out_capturing_by_default: true });
    posthog?.reset();
    if (posthog) posthog.__loaded = false;
    posthog = undefined;
  }

  function forward(event: SisoEvent) {
    if (!granted) return;
    if (posthog) return void send(event);
    waiting = [...waiting, event].slice(-MOST_WAITING);
    start().catch((error) => console.warn('PostHog could not be loaded.', error));
  }

  // One event after the other, in their order, however long the answer on consent takes.
  let turn = Promise.resolve();
  const leave = siso.on('*', (event) => {
    if (!wants(event)) return;
    if (typeof consent !== 'function') return forward(event);
    turn = turn
      .then(async () => {
        become(await consent());
        forward(event);
      })
      .catch(() => become(false));
  });
  const unsubscribe = typeof consent === 'function' ? undefined : consent.subscribe(become);

  return {
    stop() {
      become(false);
      stopped = true;
      leave();
      unsubscribe?.();
    },
  };
}
