/** Examples of the document; the public key is that of RFC 8037, appendix A. */
export const EXAMPLE_SIGNING_KEY = {
  id: 'sig_01k9zq3m7xw5v8h2t6r4d1e0cb',
  retiredAt: null,
  createdAt: '2026-03-01T09:00:00.000Z',
};

export const EXAMPLE_SIGNING_KEY_LIST = {
  data: [EXAMPLE_SIGNING_KEY],
  pagination: { nextCursor: null, hasMore: false },
};

export const EXAMPLE_JWKS = {
  keys: [
    {
      kty: 'OKP',
      crv: 'Ed25519',
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
      kid: EXAMPLE_SIGNING_KEY.id,
      alg: 'EdDSA',
      use: 'sig',
    },
  ],
};
