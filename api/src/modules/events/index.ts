/** What the entries may call. */
export { createStreams, type Streams } from './streams.ts';
