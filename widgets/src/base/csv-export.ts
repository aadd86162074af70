import type { Siso } from '@siso/partner-sdk';
import { html, type TemplateResult } from 'lit';
import type { Parameters } from '../locales/catalog.ts';

/** Keys of the texts that an export needs. */
export type ExportText = 'exportCsv' | 'exporting' | 'exported' | 'exportFailed' | 'exportNothing';

/** What is exported, and under which name it is saved. */
export interface ExportOrder {
  /** A route that answers CSV. */
  readonly path: string;
  readonly query: object;
  /** The file's name without its ending. */
  readonly name: string;
}

/** Saves the rows of a filter as a file, and says how far it has come. */
export class CsvExport {
  state: 'idle' | 'running' | 'done' | 'failed' = 'idle';
  /** Rows that have arrived. */
  rows = 0;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Fetches the whole file, then hands it to the browser; one that broke off is not saved. */
  async start(siso: Siso, { path, query, name }: ExportOrder): Promise<void> {
    if (this.state === 'running') {
      return;
    }
    this.#set('running', 0);
    try {
      const response = await siso.client.raw('get', path, { query });
      const parts: Uint8Array<ArrayBuffer>[] = [];
      const reader = (response.body as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
      const lines = new LineCount();
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        parts.push(next.value);
        lines.add(next.value);
        this.#set('running', Math.max(0, lines.ended - 1));
      }
      save(new Blob(parts, { type: 'text/csv' }), name);
      this.#set('done', this.rows);
    } catch {
      this.#set('failed', 0);
    }
  }

  #set(state: CsvExport['state'], rows: number): void {
    this.state = state;
    this.rows = rows;
    this.#changed();
  }
}

const LINE_FEED = 10;
const QUOTE = 34;

/** How many lines have ended; a line break within quotes ends none. */
class LineCount {
  ended = 0;
  #quoted = false;

  add(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte === QUOTE) {
        this.#quoted = !this.#quoted;
      } else if (byte === LINE_FEED && !this.#quoted) {
        this.ended++;
      }
    }
  }
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${name}.csv`;
  link.click();
  // Some browsers begin to read the file only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The button and what it has to say. `nothing`: there is nothing to export, and it says so. */
export function exportView(
  { state, rows }: CsvExport,
  { t }: { t(key: ExportText, parameters?: Parameters): string },
  start: () => void,
  { empty = false }: { empty?: boolean } = {},
): TemplateResult {
  const said =
    state === 'running'
      ? t('exporting', { count: rows })
      : state === 'done'
        ? t('exported', { count: rows })
        : state === 'failed'
          ? t('exportFailed')
          : empty
            ? t('exportNothing')
            : '';
  const off = state === 'running' || empty;
  return html`<span class="export">
    <button class="secondary small" type="button" aria-disabled=${off} aria-describedby="export-note"
      @click=${() => off || start()}>${t('exportCsv')}</button>
    <span class="note ${state}" id="export-note" role="status">${said}</span>
  </span>`;
}
