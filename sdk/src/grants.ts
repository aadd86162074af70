const PUBLIC = ['brand:read', 'referrals:submit', 'referral-form'];

/** What a publishable key allows, always and only. */
export const allowsInPublic = (grant: string): boolean => PUBLIC.includes(grant);
