/** What a visitor types into the referral form. */
export interface Lead {
  readonly clientName: string;
  readonly clientEmail: string;
  readonly projectDescription: string;
}

let leads = 0;

/** A lead that no other test submits. */
export function makeLead(): Lead {
  leads += 1;
  const mark = `${Date.now().toString(36)}${leads}`;
  return {
    clientName: `Rosalind Thorne ${mark}`,
    clientEmail: `rosalind.${mark}@example.com`,
    projectDescription: 'Table bookings for a riverside inn.',
  };
}
