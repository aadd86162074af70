import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Settings
 * @property {number} port            where this site listens, on every loopback address
 * @property {string} apiUrl          origin of the SISO API, without a slash at the end
 * @property {string} secretKey       stays in this process
 * @property {string} publishableKey  is written into the pages
 */

/**
 * Reads the environment once. Where it names no key, those of the demo are taken that `npm start` has left in the repository.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {number} [ownPort] where the site listens unless PORT says otherwise
 * @returns {{ settings: Settings, problems: string[] }} every problem at once, in words that say how to mend it
 */
export function readSettings(env, ownPort = 8788) {
  const problems = [];
  const demo = env.SISO_SECRET_KEY || env.SISO_PUBLISHABLE_KEY ? {} : readDemo(env);
  const port = Number(env.PORT || ownPort);
  if (!Number.isInteger(port) || port < 1 || port > 65535) problems.push(`PORT must be 1 to 65535, not "${env.PORT}".`);

  const apiUrl = originOf(env.SISO_API_URL || demo.apiUrl || 'http://localhost:8787');
  if (!apiUrl) problems.push(`SISO_API_URL must be an http or https address, not "${env.SISO_API_URL}".`);

  const secretKey = env.SISO_SECRET_KEY ?? demo.secretKey ?? '';
  if (!secretKey.startsWith('sk_')) problems.push('SISO_SECRET_KEY must be a secret key of the partner (sk_…).');

  const publishableKey = env.SISO_PUBLISHABLE_KEY ?? demo.publishableKey ?? '';
  if (!publishableKey.startsWith('pk_')) {
    problems.push('SISO_PUBLISHABLE_KEY must be a publishable key (pk_…): it is printed into the pages.');
  }
  if (problems.length > 0)
    problems.push('For the demo\'s keys run "npm start" in the repository, and leave it running.');
  return { settings: { port, apiUrl: apiUrl ?? '', secretKey, publishableKey }, problems };
}

/** @returns {{ apiUrl?: string, secretKey?: string, publishableKey?: string }} */
function readDemo(env) {
  const file = fileURLToPath(new URL(`${env.DATA_DIR || '.data'}/demo.json`, new URL('../../', import.meta.url)));
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function originOf(address) {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.origin : null;
}
