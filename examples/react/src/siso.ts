import { createSiso } from '@siso/partner-sdk';

/** One connection for the whole application; it asks our own server for a session of the person who is signed in. */
export const siso = createSiso({
  apiUrl: import.meta.env.VITE_SISO_API_URL,
  fetchSession: async () => {
    const response = await fetch('/my/siso-session', { method: 'POST' });
    if (!response.ok) throw new Error(`No session: ${response.status}`);
    return response.json();
  },
});
