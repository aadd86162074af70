/** Examples of the document. */
export const EXAMPLE_SIGN_IN = {
  id: 'sin_01k9zq3m7xw5v8h2t6r4d1e0cb',
  userId: 'usr_01k9zq3m7xw5v8h2t6r4d1e0cb',
  partnerId: 'ptr_01k9zq3m7xw5v8h2t6r4d1e0cb',
  email: 'ada@byron.example',
  outcome: 'success',
  factor: 'password',
  reason: null,
  browser: 'Firefox',
  os: 'Windows',
  newDevice: true,
  address: '203.0.113.7',
  occurredAt: '2026-03-31T14:05:09.120Z',
};

export const EXAMPLE_SIGN_IN_LIST = { data: [EXAMPLE_SIGN_IN], pagination: { nextCursor: null, hasMore: false } };

export const EXAMPLE_SIGN_IN_FILE =
  'sign_in_id,occurred_at,email,outcome,factor,reason,browser,os,new_device,address,user_id,partner_id\r\n' +
  'sin_01k9zq3m7xw5v8h2t6r4d1e0cb,2026-03-31T14:05:09.120Z,ada@byron.example,success,password,,Firefox,Windows,true,' +
  '203.0.113.7,usr_01k9zq3m7xw5v8h2t6r4d1e0cb,ptr_01k9zq3m7xw5v8h2t6r4d1e0cb\r\n';
