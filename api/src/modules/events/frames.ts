/** The text of the stream: HTML Standard, "Server-sent events". */

const encoder = new TextEncoder();

/** The id of a stream that has not had an event yet: a client that comes back with it gets all since the beginning. */
export const BEGINNING = '0';

/** What every stream begins with; a client that loses it comes back after two seconds. */
export const OPENING = encoder.encode(': open\nretry: 2000\n\n');

/** Says that the stream is alive. */
export const HEARTBEAT = encoder.encode(':\n\n');

/** One event. `json` is one line, as JSON.stringify makes it. */
export function eventFrame(event: { id: string; type: string; json: string }): Uint8Array {
  return encoder.encode(`id: ${event.id}\nevent: ${event.type}\ndata: ${event.json}\n\n`);
}

/** Tells the client where it stands, without an event. */
export function idFrame(id: string): Uint8Array {
  return encoder.encode(`id: ${id}\n\n`);
}

/** Tells the client that events are missing: it fetches anew what it shows, and goes on from `id`. */
export function resetFrame(id: string): Uint8Array {
  return encoder.encode(`id: ${id}\nevent: reset\ndata: {"type":"reset"}\n\n`);
}
