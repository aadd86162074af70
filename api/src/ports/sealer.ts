/** Authenticated encryption under a key derived from SISO_SECRET. */
export interface Sealer {
  seal(plain: string): Promise<string>;
  /** @throws when the text was sealed under another secret or was changed. */
  open(sealed: string): Promise<string>;
}
