import type { Brand, Siso } from '@siso/partner-sdk';

/** The brand of the connection's partner; all elements of a connection share one request. */
export const brandQuery = (siso: Siso) =>
  siso.query<Brand>('brand', async (signal) => (await siso.client.get('/v1/brand', { signal })).data, {
    staleMs: 600_000,
  });
