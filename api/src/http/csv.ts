/** Lists as CSV files. */
import { z } from '@hono/zod-openapi';
import { type Cell, csvLine } from '../core/csv.ts';

type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

/** Tells spreadsheets that the file is UTF-8; other readers skip it as `utf-8-sig`. */
const BOM = '\ufeff';

/** The answer of an export in the document. */
export const csvFile = (example: string) => ({
  description:
    'A file in UTF-8 with a byte order mark, after RFC 4180: a header line, then one line per row. Amounts are plain ' +
    'decimals, days are ISO. A text that a spreadsheet would run as a formula has an apostrophe before it',
  content: { 'text/csv': { schema: z.string(), example } },
});

/** A CSV text of a few rows, for examples. */
export const csvText = <Row>(columns: Columns<Row>, rows: readonly Row[]): string =>
  [csvLine(Object.keys(columns).map((plain) => ({ plain }))), ...rows.map((row) => lineOf(columns, row))].join('');

const lineOf = <Row>(columns: Columns<Row>, row: Row): string =>
  csvLine(Object.values(columns).map((cell) => cell(row)));

/**
 * Answers a file while its pages are being read. The first page is read before, so that a refusal is a problem and not a
 * broken file; what fails later breaks the transfer off, which every client sees as a failure.
 */
export async function respondCsv<Row>(
  name: string,
  columns: Columns<Row>,
  pages: AsyncGenerator<Row[]>,
): Promise<Response> {
  const encoder = new TextEncoder();
  let next: IteratorResult<Row[], unknown> | undefined = await pages.next();
  let begun = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = next ?? (await pages.next());
      next = undefined;
      if (!begun) {
        begun = true;
        controller.enqueue(encoder.encode(BOM + csvText(columns, [])));
      }
      if (done) return controller.close();
      controller.enqueue(encoder.encode((value as Row[]).map((row) => lineOf(columns, row)).join('')));
    },
    async cancel() {
      await pages.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
    },
  });
}
