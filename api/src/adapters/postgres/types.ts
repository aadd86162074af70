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

/** The driver's own parsers, but a date stays the text of a day and an int8 becomes a number. */
export function ourParsers(driver: { getTypeParser(oid: number, format?: 'text' | 'binary'): unknown }): TypeParsers {
  return {
    getTypeParser(oid, format) {
      if (oid === INT8) return parseInt8;
      if (oid === DATE) return (text) => text;
      return driver.getTypeParser(oid, format) as (text: string) => unknown;
    },
  };
}
