import { CommissionDashboard, Provider, ReferralForm } from '@siso/partner-widgets/react';
import { useState } from 'react';
import { siso } from './siso.ts';

const { VITE_SISO_API_URL: apiUrl, VITE_SISO_PUBLISHABLE_KEY: publishableKey } = import.meta.env;

/** The partner area of an imaginary agency: what was earned, and a form beside it. */
export function App() {
  const [sent, setSent] = useState(0);
  return (
    <main>
      <header>
        <h1>Partner area</h1>
        <p>{sent === 0 ? 'Nothing sent in this visit yet.' : `Sent in this visit: ${sent}`}</p>
      </header>
      <div className="columns">
        <section aria-label="Commissions">
          <Provider siso={siso} apiUrl={apiUrl}>
            <CommissionDashboard />
          </Provider>
        </section>
        <section aria-label="New referral">
          <ReferralForm
            apiUrl={apiUrl}
            publishableKey={publishableKey}
            onSisoReferralSubmitted={() => setSent((count) => count + 1)}
          />
        </section>
      </div>
    </main>
  );
}
