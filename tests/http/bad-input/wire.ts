import { connect } from 'node:net';

/** A request as bytes: nothing between the test and the server's socket corrects it. */
export interface WireRequest {
  method: string;
  /** The request line's target, as it is. */
  target: string;
  /** In this order, as they are; `Host`, where it is left out, and `Connection` are added. */
  headers: readonly (readonly [name: string, value: string])[];
  body?: Uint8Array | undefined;
}

export interface WireAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

const ANSWER_MS = 10_000;

/** Sends one request over a connection of its own and reads the answer to its end. */
export async function exchange(port: number, request: WireRequest): Promise<WireAnswer> {
  const lines = [
    `${request.method} ${request.target} HTTP/1.1`,
    ...(request.headers.some(([name]) => name === 'host') ? [] : [`Host: 127.0.0.1:${port}`]),
    'Connection: close',
    ...request.headers.map(([name, value]) => `${name}: ${value}`),
  ];
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  const answer = await new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(Buffer.concat([head, request.body ?? Buffer.alloc(0)])),
    );
    socket.setTimeout(ANSWER_MS, () => socket.destroy(new Error(`no answer to ${request.method} ${request.target}`)));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('end', () => {
      socket.end();
      resolve(Buffer.concat(chunks));
    });
    // A server that refuses a body may close before it has taken all of it; what it said has arrived.
    socket.on('error', (error) => (chunks.length > 0 ? resolve(Buffer.concat(chunks)) : reject(error)));
  });
  return parse(answer);
}

function parse(answer: Buffer): WireAnswer {
  const end = answer.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = answer.subarray(0, end).toString('latin1').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const body = answer.subarray(end + 4);
  const whole = headers['transfer-encoding'] === 'chunked' ? unchunk(body) : body;
  return { status: Number(statusLine.split(' ')[1]), headers, text: whole.toString('utf8') };
}

function unchunk(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = body.indexOf('\r\n', at);
    const length = Number.parseInt(body.subarray(at, line).toString('latin1'), 16);
    if (line < 0 || !(length > 0)) return Buffer.concat(parts);
    parts.push(body.subarray(line + 2, line + 2 + length));
    at = line + 2 + length + 2;
  }
}
