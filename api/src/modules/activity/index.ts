/** What other modules and the entries may call. */
export { latestActivity } from './latest-activity.ts';
export { listActivity } from './list-activity.ts';
export { Event, type EventRow, EXAMPLE_EVENT, encodeEvent, toEvent } from './schemas.ts';
