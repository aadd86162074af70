/** Files that the API serves as they are: the SDK, the API reference's own script. Chosen by the entry. */
export interface Asset {
  body: Uint8Array<ArrayBuffer>;
  /** Media type. */
  type: string;
  /** Quoted strong ETag. */
  etag: string;
}

/** How a file may have been packed when it was built. */
export type Encoding = 'br' | 'gzip';

export interface Assets {
  /**
   * The file at a relative path with forward slashes, or undefined; with an encoding only what was packed that way.
   * Never leaves its folder.
   */
  get(path: string, encoding?: Encoding): Promise<Asset | undefined>;
}
