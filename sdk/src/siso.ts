import { assemble, type Siso, type SisoOptions } from './assemble.ts';
import { lazyLive } from './lazy-live.ts';
import { createSession } from './session.ts';

/** Makes what `<siso-provider>` hands to the elements in it. Starts loading the session at once. */
export const createSiso = (options: SisoOptions): Siso => assemble(options, { session: createSession, live: lazyLive });
