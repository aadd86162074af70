const provider = document.querySelector('siso-provider');
const { createSiso } = await import(`${provider.getAttribute('api-url')}/cdn/v1/sdk.js`);

provider.siso = createSiso({
  apiUrl: provider.getAttribute('api-url'),
  fetchSession: async () => {
    const response = await fetch('/my/siso-session', { method: 'POST' });
    if (!response.ok) throw new Error(`No session: ${response.status}`);
    return response.json();
  },
});
