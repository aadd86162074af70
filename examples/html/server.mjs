import { createServer } from 'node:http';
import { readSettings } from './settings.mjs';
import { createSite } from './site.mjs';

const { settings, problems } = readSettings(process.env);
if (problems.length > 0) fail(['The demo site cannot start:', ...problems.map((problem) => `  - ${problem}`)]);

const site = createSite(settings);
// "localhost" is 127.0.0.1 to some programs and ::1 to others, so the site answers on both; nobody else can reach it.
const servers = await Promise.all(['127.0.0.1', '::1'].map((address) => listen(address)));
console.log(`The demo site is at http://localhost:${settings.port} and talks to ${settings.apiUrl}`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);

function listen(address) {
  const server = createServer(site);
  return new Promise((resolve) => {
    server.once('error', (error) => {
      const hasNoIpv6 = address === '::1' && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code);
      if (hasNoIpv6) return resolve(null);
      if (error.code === 'EADDRINUSE') fail([`Port ${settings.port} is taken. Stop what uses it or set another PORT.`]);
      fail([`The demo site cannot listen on ${address}:${settings.port}: ${error.message}`]);
    });
    server.listen({ port: settings.port, host: address }, () => resolve(server));
  });
}

function stop() {
  for (const server of servers) {
    server?.close();
    server?.closeAllConnections();
  }
}

function fail(lines) {
  console.error(lines.join('\n'));
  process.exit(1);
}
