/** What the bundle's build and the runtime provide beside TypeScript modules. */
declare module '*.yaml' {
  const text: string;
  export default text;
}

declare module 'cloudflare:workers' {
  /** Keeps the present request's context alive until `work` has settled. */
  export function waitUntil(work: Promise<unknown>): void;
}
