/** What the entries may call. */
export { type OpenStream, openEventStream } from './open-event-stream.ts';
export { createStreams, type Streams } from './streams.ts';
