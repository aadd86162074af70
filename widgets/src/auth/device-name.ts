const BROWSERS = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'] as const;
const NAMES: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera' };
const SYSTEMS = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac', 'CrOS', 'Linux'] as const;

/** What a new passkey is called until the person names it: `Chrome, Mac`. */
export function deviceName({ userAgent }: { readonly userAgent: string } = navigator): string {
  const browser = BROWSERS.find((name) => userAgent.includes(`${name}/`));
  const system = SYSTEMS.find((name) => userAgent.includes(name));
  return [browser && (NAMES[browser] ?? browser), system].filter(Boolean).join(', ') || 'Passkey';
}
