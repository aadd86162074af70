/** What other modules and the entries may call. */
export { authenticateSession } from './authenticate-session.ts';
export { createWidgetSession } from './create-widget-session.ts';
export { mintForPerson } from './mint-for-person.ts';
export { sweepWidgetSessionsJob } from './sweep-widget-sessions.ts';
