import type { Known } from './room.ts';

const AT = '2026-01-01T12:00:00.000Z';

/** Made-up settings of usual size, drawn as grey bars while the real ones are on their way, so that nothing moves. */
export const blank: Known = {
  security: {
    email: 'somebody@partner.example',
    emailVerified: true,
    hasPassword: true,
    passwordChangedAt: AT,
    mfaRequired: false,
    totp: { enabled: true, since: AT },
    recoveryCodes: { left: 10 },
    passkeys: [{ id: 'psk_0', name: 'A passkey', createdAt: AT, lastUsedAt: AT, backedUp: false }],
  },
  sessions: [
    {
      id: 'ses_0',
      current: true,
      browser: 'Browser',
      os: 'System',
      address: '192.0.2.0',
      createdAt: AT,
      lastSeenAt: AT,
      expiresAt: AT,
    },
  ],
};
