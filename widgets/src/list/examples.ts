import type { Answered, Reply } from '../base/states.ts';

/** A page of a list, as the API answers it. */
export const pageOf = (data: readonly unknown[], nextCursor: string | null = null): Answered => ({
  body: { data, pagination: { nextCursor, hasMore: nextCursor !== null } },
});

/** The brand of the partner in the states of lists. */
export const partnerBrand: Reply = {
  body: {
    partnerId: 'ptr_1',
    companyName: 'Harbour & Pine',
    logoUrl: null,
    color: '#0f766e',
    radius: 8,
    font: null,
    currency: 'USD',
    status: 'active',
  },
};

/** What the programme's own people see in the place of a brand. */
export const programmeBrand: Reply = {
  body: {
    partnerId: null,
    companyName: 'SISO',
    logoUrl: null,
    color: null,
    radius: null,
    font: null,
    currency: 'USD',
    status: 'active',
  },
};
