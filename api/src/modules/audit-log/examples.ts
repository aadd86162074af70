/** Examples of the document. */
export const EXAMPLE_AUDIT_ENTRY = {
  id: 'aud_01k9zq3m7xw5v8h2t6r4d1e0cb',
  partnerId: 'ptr_01k9zq3m7xw5v8h2t6r4d1e0cb',
  actor: { type: 'user', id: 'usr_01k9zq3m7xw5v8h2t6r4d1e0cb', name: 'Ada Byron' },
  action: 'referral.create',
  subject: { type: 'referral', id: 'ref_01k9zq3m7xw5v8h2t6r4d1e0cb' },
  changes: { source: 'website', externalId: null },
  requestId: 'req_01k9zq3m7xw5v8h2t6r4d1e0cb',
  createdAt: '2026-03-31T14:05:09.120Z',
};

export const EXAMPLE_AUDIT_LIST = { data: [EXAMPLE_AUDIT_ENTRY], pagination: { nextCursor: null, hasMore: false } };

export const EXAMPLE_AUDIT_FILE =
  'entry_id,created_at,actor_type,actor_id,actor_name,action,subject_type,subject_id,changes,partner_id,request_id\r\n' +
  'aud_01k9zq3m7xw5v8h2t6r4d1e0cb,2026-03-31T14:05:09.120Z,user,usr_01k9zq3m7xw5v8h2t6r4d1e0cb,Ada Byron,' +
  'referral.create,referral,ref_01k9zq3m7xw5v8h2t6r4d1e0cb,"{""source"":""website"",""externalId"":null}",' +
  'ptr_01k9zq3m7xw5v8h2t6r4d1e0cb,req_01k9zq3m7xw5v8h2t6r4d1e0cb\r\n';
