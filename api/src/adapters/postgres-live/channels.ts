/** What the processes tell each other by NOTIFY; the truth is in the tables, and a sweep finds what was not heard. */

/** A transaction has left events in `outbox`. */
export const OUTBOX_CHANNEL = 'siso_outbox';
/** Events have got their position; the payload is the last one's. */
export const EVENTS_CHANNEL = 'siso_events';
