/** Files that the API serves as they are: the SDK, the API reference's own script. Chosen by the entry. */
export interface Asset {
  body: Uint8Array<ArrayBuffer>;
  /** Media type. */
  type: string;
  /** Quoted strong ETag. */
  etag: string;
}

export interface Assets {
  /** The file at a relative path with forward slashes, or undefined. Never leaves its folder. */
  get(path: string): Promise<Asset | undefined>;
}
