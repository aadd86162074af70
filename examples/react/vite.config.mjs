import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { mintSession } from '../html/mint-session.mjs';
import { readSettings } from '../html/settings.mjs';

const { settings, problems } = readSettings(process.env, 8789);
if (problems.length > 0) {
  console.error(['The React example cannot start:', ...problems.map((problem) => `  - ${problem}`)].join('\n'));
  process.exit(1);
}
const { port, apiUrl, secretKey, publishableKey } = settings;

export default defineConfig({
  plugins: [react(), sessionEndpoint()],
  // Only what may stand in a page: the secret key stays in this process.
  define: {
    'import.meta.env.VITE_SISO_API_URL': JSON.stringify(apiUrl),
    'import.meta.env.VITE_SISO_PUBLISHABLE_KEY': JSON.stringify(publishableKey),
  },
  server: { port, strictPort: true, host: 'localhost' },
  clearScreen: false,
});

/** `POST /my/siso-session`, as your own server would answer it: check here who is signed in. */
function sessionEndpoint() {
  return {
    name: 'siso-session',
    configureServer(server) {
      server.middlewares.use('/my/siso-session', async (request, response) => {
        const origin = `http://${request.headers.host}`;
        const refused = request.method !== 'POST' || request.headers.origin !== origin;
        const answer = refused
          ? undefined
          : await mintSession({ apiUrl, secretKey, subject: 'demo-user', origin }).catch((error) => {
              console.error(`No widget session: ${error.message}`);
            });
        response.writeHead(answer ? 200 : refused ? 403 : 503, {
          'content-type': 'application/json',
          'cache-control': 'no-store',
        });
        response.end(JSON.stringify(answer ?? { code: refused ? 'other_origin' : 'session_unavailable' }));
      });
    },
  };
}
