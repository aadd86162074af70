import cliProgress from 'cli-progress';

/** Shows how far a phase has come: a bar on a terminal, else a plain line every few seconds. Writes to stderr. */
export interface Progress {
  start(phase: string, total: number): void;
  tick(): void;
  stop(): void;
}

const LINE_EVERY_MS = 5_000;

/** Chooses by the stream: a bar needs a terminal, a log file wants lines. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? barProgress(stream) : lineProgress(stream);
}

function barProgress(stream: NodeJS.WriteStream): Progress {
  let bar: cliProgress.SingleBar | null = null;
  return {
    start(phase, total) {
      bar = new cliProgress.SingleBar({
        stream,
        format: `${phase.padEnd(22)} {bar} {percentage} % · {value}/{total} · {eta_formatted} left`,
        barCompleteChar: '█',
        barIncompleteChar: '░',
        hideCursor: true,
        fps: 5,
        etaBuffer: 500,
      });
      bar.start(total, 0);
    },
    tick: () => bar?.increment(),
    stop() {
      bar?.stop();
      bar = null;
    },
  };
}

function lineProgress(stream: NodeJS.WritableStream): Progress {
  let phase = '';
  let total = 0;
  let done = 0;
  let startedAt = 0;
  let saidAt = 0;
  return {
    start(name, count) {
      [phase, total, done] = [name, count, 0];
      startedAt = saidAt = performance.now();
      stream.write(`${phase}: ${total}\n`);
    },
    tick() {
      done += 1;
      const now = performance.now();
      if (now - saidAt < LINE_EVERY_MS && done < total) return;
      saidAt = now;
      const rate = Math.round((done * 1000) / Math.max(now - startedAt, 1));
      stream.write(`${phase}: ${done} of ${total}, ${rate} per second\n`);
    },
    stop: () => undefined,
  };
}
