import type { Siso, Brand as WireBrand } from '@siso/partner-sdk';

/** What `GET /v1/brand` answers; `currency` where the API tells it. */
export type Brand = WireBrand & { readonly currency?: string };

/** The brand of the connection's partner; all elements of a connection share one request. */
export const brandQuery = (siso: Siso) =>
  siso.query<Brand>('brand', async (signal) => (await siso.client.get('/v1/brand', { signal })).data, {
    staleMs: 600_000,
  });
