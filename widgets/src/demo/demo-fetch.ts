import type { Brand, PartnerEvent } from '@siso/partner-sdk';
import type { Office } from './office.ts';
import { answer } from './routes.ts';
import type { Story } from './story.ts';
import type { World } from './world.ts';

/** How long an answer takes, so that loading can be seen. */
const LATENCY_MS = 180;
/** The first thing that happens while somebody looks, and the pauses after it. */
const FIRST_MS = 6000;
const PAUSE_MS = [14_000, 34_000] as const;

/** What a demo's network needs. */
export interface DemoNetwork {
  readonly world: World;
  readonly story: Story;
  /** The brand as it stands at the moment. */
  readonly brand: () => Brand;
  readonly office: Office;
  /** An integer between two bounds; from the demo's seed. */
  int(least: number, most: number): number;
}

/** A `fetch` that reaches nobody: it answers from the world, and streams what happens in it. */
export function demoFetch({ world, story, brand, office, int }: DemoNetwork): typeof fetch {
  const listeners = new Set<(event: PartnerEvent) => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  world.onEvent = (event) => {
    for (const listener of listeners) {
      listener(event);
    }
  };

  /** Things go on happening while somebody listens and looks. */
  const plan = (ms: number): void => {
    timer = setTimeout(() => {
      if (!document.hidden) {
        story.next(Date.now());
      }
      plan(int(...PAUSE_MS));
    }, ms);
  };

  function stream(request: Request): Response {
    const from = request.headers.get('last-event-id');
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const send = (text: string): void => controller.enqueue(encoder.encode(text));
        const tell = (event: PartnerEvent): void =>
          send(`id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
        const missed = from ? world.events.slice(world.events.findIndex(({ id }) => id === from) + 1) : [];
        send(`id: ${from ?? world.events.at(-1)?.id ?? '0'}\n\n`);
        missed.forEach(tell);
        const beat = setInterval(() => send(': still here\n\n'), 15_000);
        if (!listeners.size) {
          plan(FIRST_MS);
        }
        listeners.add(tell);
        request.signal.addEventListener('abort', () => {
          listeners.delete(tell);
          clearInterval(beat);
          if (!listeners.size) {
            clearTimeout(timer);
          }
          controller.error(request.signal.reason);
        });
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }

  return async (input, init) => {
    const request = new Request(input, init);
    const { pathname: path, searchParams: query } = new URL(request.url);
    if (path === '/v1/events/stream') {
      return stream(request);
    }
    const text = await request.text();
    await new Promise((resolve) => setTimeout(resolve, LATENCY_MS));
    request.signal.throwIfAborted();
    if (path === '/v1/brand') {
      return Response.json(brand());
    }
    const asked = { method: request.method, path, query, body: text ? JSON.parse(text) : undefined };
    const { status = 200, body, text: file } = answer(world, office, asked, Date.now());
    return file === undefined
      ? Response.json(body, { status })
      : new Response(file, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
  };
}
