/** The parts of Cloudflare's runtime that are used here, as types. */

/** Another Worker, a Durable Object or the assets. */
export interface Fetcher {
  fetch(request: string | Request, init?: RequestInit): Promise<Response>;
}

/** Finds the one object of a name, wherever it runs. */
export interface ObjectNamespace {
  idFromName(name: string): object;
  get(id: object): Fetcher;
}
