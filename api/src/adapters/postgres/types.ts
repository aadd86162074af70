/** How values come out of PostgreSQL, whichever driver reads them. */

/** The part of `pg-types` that a driver asks. */
export interface TypeParsers {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown;
}

/** int8 as a number: amounts and counts stay below 2^53 by the schema's bounds; beyond it, fail rather than round. */
function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('int8 beyond 2^53');
  return value;
}

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** An instant as a session in UTC writes it, in a year of four digits. */
const isPlain = (text: string) => text.endsWith('+00') && text[4] === '-' && text[10] === ' ';

/**
 * Instants as UTC sessions write them go to the engine's own reader, at a quarter of the driver's cost: a page of a list
 * has hundreds of them. Every other spelling is the driver's.
 */
function instants(driver: (text: string) => unknown): (text: string) => unknown {
  return (text) => (isPlain(text) ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : driver(text));
}

/** The driver's own parsers, but a date stays the text of a day and an int8 becomes a number. */
export function ourParsers(driver: { getTypeParser(oid: number, format?: 'text' | 'binary'): unknown }): TypeParsers {
  const parseInstant = instants(driver.getTypeParser(TIMESTAMPTZ) as (text: string) => unknown);
  return {
    getTypeParser(oid, format) {
      if (oid === INT8) return parseInt8;
      if (oid === DATE) return (text) => text;
      if (oid === TIMESTAMPTZ && format !== 'binary') return parseInstant;
      return driver.getTypeParser(oid, format) as (text: string) => unknown;
    },
  };
}
