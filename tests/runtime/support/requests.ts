/** Requests as data, and how one is sent and its answer made comparable. */
import type { Twin } from './twins.ts';

export interface Row {
  name: string;
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT' | 'HEAD' | 'OPTIONS';
  /** `{{name}}` stands for what an earlier answer kept. */
  path: string;
  /** Name of the kept key or token that goes into `Authorization`. */
  as?: string;
  body?: unknown;
  /** A body that is no JSON of ours; sent as it is. */
  text?: string;
  headers?: Record<string, string>;
  /** Keeps values of the answer for later rows: name → path in the body, or `header:<name>`. */
  keep?: Record<string, string>;
  /** The status that both must answer. */
  status: number;
}

/** What an answer says, free of ids, times and secrets. */
export interface Comparable {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

export type Kept = Record<string, string>;

export async function send(twin: Twin, row: Row, kept: Kept): Promise<Comparable> {
  const fill = (text: string) =>
    text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = kept[name];
      if (value === undefined) throw new Error(`${row.name}: nothing was kept as ${name}`);
      return value;
    });
  const body = row.text ?? (row.body === undefined ? undefined : fill(JSON.stringify(row.body)));
  const headers: Record<string, string> = {
    ...(row.as === undefined ? {} : { authorization: `Bearer ${fill(`{{${row.as}}}`)}` }),
    ...(row.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...Object.fromEntries(Object.entries(row.headers ?? {}).map(([name, value]) => [name, fill(value)])),
  };
  const init: RequestInit = {
    method: row.method,
    headers,
    redirect: 'manual',
    ...(body === undefined ? {} : { body }),
  };
  const response = await fetch(twin.url + fill(row.path), init);
  const text = await response.text();
  const parsed = /json/.test(response.headers.get('content-type') ?? '') && text !== '' ? JSON.parse(text) : text;
  for (const [name, where] of Object.entries(row.keep ?? {})) kept[name] = valueAt(response, parsed, where);
  return { status: response.status, headers: maskHeaders(response.headers), body: parsed };
}

function valueAt(response: Response, body: unknown, where: string): string {
  if (where.startsWith('header:')) return response.headers.get(where.slice('header:'.length)) ?? '';
  const value = where.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], body);
  if (value === undefined || value === null) throw new Error(`nothing at ${where} in ${JSON.stringify(body)}`);
  return String(value);
}

/** Of the connection, not of the answer. */
const OF_THE_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date'];

function maskHeaders(headers: Headers): Record<string, string> {
  const kept = [...headers].filter(([name]) => !OF_THE_CONNECTION.includes(name));
  // How much of a window is left depends on the second.
  return Object.fromEntries(kept.map(([name, value]) => [name, value.replace(/;r=\d+;t=\d+/, ';r=…;t=…')]));
}

/**
 * Makes two runs comparable: each id becomes its kind and a number in the order of first appearance, so that what
 * refers to what still shows; times, keys, tokens and cursors become their kind.
 */
export function createMask(): (value: unknown) => unknown {
  const numbers = new Map<string, string>();
  const number = (id: string, kind: string) => {
    const known = numbers.get(id) ?? `${kind}_#${numbers.size}`;
    numbers.set(id, known);
    return known;
  };
  const maskText = (text: string) =>
    text
      .replace(/\b([a-z]{3})_[0-9a-hjkmnp-tv-z]{26}\b/g, (id, kind: string) => number(id, kind))
      .replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, '<time>')
      .replace(/\b([sp]k_test_)[0-9A-Za-z]{4,}/g, '$1<secret>')
      .replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, '<token>');
  const mask = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return key === 'nextCursor' || key === 'x' ? `<${key}>` : maskText(value);
    if (Array.isArray(value)) return value.map((each) => mask(each));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mask(each, name)]));
  };
  return (value) => mask(value);
}
