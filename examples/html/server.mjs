import { listen } from './listen.mjs';
import { createSite } from './site.mjs';

await listen({ name: 'The demo site', port: 8788, createSite });
