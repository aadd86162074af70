'use client';

import { ReferralForm } from '@siso/partner-widgets/react';
import { useState } from 'react';

/** The form, and a line of the application's own once a referral was taken. */
export function Refer() {
  const [referralId, setReferralId] = useState<string>();
  return (
    <>
      <ReferralForm
        apiUrl={process.env.NEXT_PUBLIC_SISO_API_URL}
        publishableKey={process.env.NEXT_PUBLIC_SISO_PUBLISHABLE_KEY}
        onSisoReferralSubmitted={({ detail }) => setReferralId(detail.referralId)}
      />
      {referralId && <p className="note">Your reference: {referralId}</p>}
    </>
  );
}
