/**
 * @typedef {object} Settings
 * @property {number} port            where this site listens, on every loopback address
 * @property {string} apiUrl          origin of the SISO API, without a slash at the end
 * @property {string} secretKey       stays in this process
 * @property {string} publishableKey  is written into the pages
 */

/**
 * Reads the environment once.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ settings: Settings, problems: string[] }} every problem at once, in words that say how to mend it
 */
export function readSettings(env) {
  const problems = [];
  const port = Number(env.PORT || 8788);
  if (!Number.isInteger(port) || port < 1 || port > 65535) problems.push(`PORT must be 1 to 65535, not "${env.PORT}".`);

  const apiUrl = originOf(env.SISO_API_URL || 'http://localhost:8787');
  if (!apiUrl) problems.push(`SISO_API_URL must be an http or https address, not "${env.SISO_API_URL}".`);

  const secretKey = env.SISO_SECRET_KEY ?? '';
  if (!secretKey.startsWith('sk_')) problems.push('SISO_SECRET_KEY must be a secret key of the partner (sk_…).');

  const publishableKey = env.SISO_PUBLISHABLE_KEY ?? '';
  if (!publishableKey.startsWith('pk_')) {
    problems.push('SISO_PUBLISHABLE_KEY must be a publishable key (pk_…): it is printed into the pages.');
  }
  return { settings: { port, apiUrl: apiUrl ?? '', secretKey, publishableKey }, problems };
}

function originOf(address) {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.origin : null;
}
