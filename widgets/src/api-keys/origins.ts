/** What is wrong with a line; the last part of a text's key. */
export type OriginFault = 'scheme' | 'http' | 'path' | 'wildcard' | 'wrong';

/** One mistake, where it stands (from 1), and what was probably meant. */
export interface WrongLine {
  readonly line: number;
  readonly fault: OriginFault;
  readonly text: string;
  readonly mended: string;
}

const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:]+\])$/;
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** Why a text is not exactly the origin of a site, as the API judges it; undefined = it is one. */
function faultOf(text: string): OriginFault | undefined {
  if (text.includes('*')) {
    return 'wildcard';
  }
  if (!/^[a-z]+:\/\//i.test(text)) {
    return URL.canParse(`https://${text}`) && /[.:]|^localhost/.test(text) ? 'scheme' : 'wrong';
  }
  if (!URL.canParse(text)) {
    return 'wrong';
  }
  const { protocol, hostname, origin } = new URL(text);
  if (!HOST.test(hostname) || !/^https?:$/.test(protocol)) {
    return 'wrong';
  }
  if (protocol === 'http:' && !LOOPBACK.test(hostname)) {
    return 'http';
  }
  return text === origin ? undefined : 'path';
}

/** Reads origins, one per line; each once, in their order. What differs from an origin only by a slash or by case is taken as meant. */
export function readOrigins(text: string): {
  readonly origins: readonly string[];
  readonly wrong: readonly WrongLine[];
} {
  const origins: string[] = [];
  const wrong: WrongLine[] = [];
  for (const [at, typed] of text.split('\n').entries()) {
    const line = typed.trim();
    if (!line) {
      continue;
    }
    const meant = URL.canParse(line) ? new URL(line).origin : line;
    const tidy = line.toLowerCase().replace(/\/$/, '') === meant ? meant : line;
    const fault = faultOf(tidy);
    if (fault) {
      wrong.push({ line: at + 1, fault, text: line, mended: meant });
    } else if (!origins.includes(tidy)) {
      origins.push(tidy);
    }
  }
  return { origins, wrong };
}
