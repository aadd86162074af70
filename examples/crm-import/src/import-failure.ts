/** What a run ends with; `--help` and the README list them for scripts. */
export const EXIT = {
  /** Everything in the files stands in SISO. */
  done: 0,
  /** The run went through, but some rows were refused; each was printed with its file and line. */
  refused: 1,
  /** The command, the files or the programme's plans do not fit; nothing was sent. */
  usage: 2,
  /** The server is away, or the key does not open it. */
  server: 3,
  /** Ctrl-C: what was begun was finished, the next run does the rest. */
  interrupted: 130,
} as const;

/** The run cannot go on. `message` says what is wrong, `wayOut` what the reader can do about it. */
export class ImportFailure extends Error {
  override readonly name = 'ImportFailure';
  readonly wayOut: string;
  readonly exitCode: number;

  constructor(message: string, wayOut: string, exitCode: number) {
    super(message);
    this.wayOut = wayOut;
    this.exitCode = exitCode;
  }
}
