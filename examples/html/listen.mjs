import { createServer } from 'node:http';
import { readSettings } from './settings.mjs';

/**
 * Reads the settings and serves a site on every loopback address until the process is asked to end. Ends the process with
 * one readable list when something is wrong.
 *
 * @param {{ name: string, port: number, createSite: (settings: import('./settings.mjs').Settings) => import('node:http').RequestListener }} options
 */
export async function listen({ name, port: ownPort, createSite }) {
  const { settings, problems } = readSettings(process.env, ownPort);
  if (problems.length > 0) fail([`${name} cannot start:`, ...problems.map((problem) => `  - ${problem}`)]);
  const { port, apiUrl } = settings;
  const site = createSite(settings);
  // "localhost" is 127.0.0.1 to some programs and ::1 to others, so the site answers on both; nobody else can reach it.
  const servers = await Promise.all(['127.0.0.1', '::1'].map((address) => open(name, site, port, address)));
  console.log(`${name} is at http://localhost:${port} and talks to ${apiUrl}`);
  const stop = () => {
    for (const server of servers) {
      server?.close();
      server?.closeAllConnections();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
}

function open(name, site, port, address) {
  const server = createServer(site);
  return new Promise((resolve) => {
    server.once('error', (error) => {
      const hasNoIpv6 = address === '::1' && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code);
      if (hasNoIpv6) return resolve(null);
      if (error.code === 'EADDRINUSE') fail([`Port ${port} is taken. Stop what uses it or set another PORT.`]);
      fail([`${name} cannot listen on ${address}:${port}: ${error.message}`]);
    });
    server.listen({ port, host: address }, () => resolve(server));
  });
}

function fail(lines) {
  console.error(lines.join('\n'));
  process.exit(1);
}
