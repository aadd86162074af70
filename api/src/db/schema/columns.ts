/** The column kinds that every table is made of. */
import { sql } from 'drizzle-orm';
import { bigint, customType, date, integer, jsonb, numeric, text, timestamp } from 'drizzle-orm/pg-core';

/** Ids compare byte by byte in every database, so that they sort by time and can bound partitions. */
export const id = customType<{ data: string; driverData: string }>({ dataType: () => 'text COLLATE "C"' });

/** An instant, to the millisecond, UTC on the wire. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
/** A calendar day in the programme's zone. */
export const day = (name: string) => date(name, { mode: 'string' });
/** Minor units of the row's currency. */
export const minor = (name: string) => bigint(name, { mode: 'number' });
export const count = (name: string) => bigint(name, { mode: 'number' });
/** A rate from 0 to 1, exact. */
export const rate = (name: string) => numeric(name, { precision: 7, scale: 6 });

/** A string map for the caller's own use. */
export const metadata = () => jsonb('metadata').$type<Record<string, string>>().notNull().default({});

/** What every mutable noun carries; `version` is the ETag. */
export const versioned = () => ({
  version: integer('version').notNull().default(1),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

export const currency = (name = 'currency') => text(name).$type<'USD' | 'CAD' | 'GBP' | 'EUR' | 'AUD'>();

/** `column in ('a', 'b')`: a status is text with a CHECK, because comparing enums is not leakproof. */
export const oneOf = (column: string, values: readonly string[]) =>
  sql.raw(`${column} in (${values.map((value) => `'${value}'`).join(', ')})`);
