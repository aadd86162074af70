/** The part of cli-progress 3 that the importer uses; the package ships no types. */
declare module 'cli-progress' {
  export interface BarOptions {
    stream?: NodeJS.WritableStream;
    format?: string;
    barCompleteChar?: string;
    barIncompleteChar?: string;
    hideCursor?: boolean;
    fps?: number;
    etaBuffer?: number;
  }
  export class SingleBar {
    constructor(options: BarOptions);
    start(total: number, startValue: number): void;
    increment(): void;
    stop(): void;
  }
  const cliProgress: { SingleBar: typeof SingleBar };
  export default cliProgress;
  namespace cliProgress {
    export type SingleBar = InstanceType<typeof import('cli-progress').SingleBar>;
  }
}
