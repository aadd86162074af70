/** SHA-256. A runtime that can answer at once does: the asynchronous way costs more than the hash itself. */
export interface Hash {
  /** Lower-case hex of the text in UTF-8. */
  sha256(text: string): string | Promise<string>;
}
