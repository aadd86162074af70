/** The programme's own events have an object too; it hears everybody's. */
export const PROGRAMME = 'programme';

/** The object that holds a partner's streams; `null`: the operators'. */
export function nameOf(partnerId: string | null | undefined): string {
  return partnerId ?? PROGRAMME;
}

/** Paths inside an object; only the Worker of the same deployment reaches them. */
export const OPEN = 'https://stream/open';
export const WAKE = 'https://stream/wake';
