import { createSiso as createSisoAt, type Siso, type SisoOptions } from '@siso/partner-sdk';

export * from '@siso/partner-sdk';

/** `createSiso` whose API is, unless named, the one that served this file. */
export const createSiso = (options: Omit<SisoOptions, 'apiUrl'> & Partial<Pick<SisoOptions, 'apiUrl'>>): Siso =>
  createSisoAt({ apiUrl: new URL(import.meta.url).origin, ...options });
