'use client';

import { createSiso, type Siso } from '@siso/partner-sdk';
import { CommissionDashboard, Provider } from '@siso/partner-widgets/react';
import { useEffect, useState } from 'react';

const apiUrl = process.env.NEXT_PUBLIC_SISO_API_URL ?? '';

/** The dashboard, with a session of the person who is signed in. */
export function Desk() {
  const [siso, setSiso] = useState<Siso>();
  useEffect(() => {
    const made = createSiso({
      apiUrl,
      fetchSession: async () => {
        const response = await fetch('/my/siso-session', { method: 'POST' });
        if (!response.ok) throw new Error(`No session: ${response.status}`);
        return response.json();
      },
    });
    setSiso(made);
    return () => made.close();
  }, []);
  return (
    <Provider siso={siso}>
      <CommissionDashboard />
    </Provider>
  );
}
