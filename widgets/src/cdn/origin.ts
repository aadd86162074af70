import { setDefaultApiUrl } from '../base/connection.ts';

/** Elements that name no API use the one that served them. */
setDefaultApiUrl(new URL(import.meta.url).origin);
