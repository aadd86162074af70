/**
 * SQL as data. A statement is a text with numbered parameters and, where its text repeats, a name under which the
 * server keeps its plan. Values only ever travel as parameters. drizzle describes the tables; on the hot paths its
 * builder would cost 70 µs a statement (../shared/design ARCHITECTURE "The data plane"), so texts are built here.
 */
import { type Column, getTableColumns, getTableName, type InferInsertModel, type Table } from 'drizzle-orm';

/** One statement; `Row` is the type of a row that it answers. */
export interface Statement<Row = unknown> {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name: string | undefined;
  readonly rowType?: Row;
}

/** A piece of SQL that may stand inside another; made by `sql` or `raw`. */
class Fragment<Row = unknown> implements Statement<Row> {
  declare readonly rowType?: Row;
  readonly pieces: readonly string[];
  readonly values: readonly unknown[];
  #text: string | undefined;

  constructor(pieces: readonly string[], values: readonly unknown[]) {
    this.pieces = pieces;
    this.values = values;
  }

  get text(): string {
    this.#text ??= this.pieces.reduce((text, piece, i) => `${text}$${i}${piece}`);
    return this.#text;
  }

  get name(): string | undefined {
    return planName(this.text);
  }
}

/** Names of prepared texts; bounded, so that odd filter combinations cannot fill the server's memory. */
const planNames = new Map<string, string>();
const MOST_PLANS = 400;

function planName(text: string): string | undefined {
  const known = planNames.get(text);
  if (known || planNames.size >= MOST_PLANS) return known;
  const name = `s${planNames.size}`;
  planNames.set(text, name);
  return name;
}

/** Builds a statement; `${value}` becomes a parameter, `${fragment}` is put in place. */
export function sql<Row = unknown>(strings: TemplateStringsArray, ...parts: readonly unknown[]): Fragment<Row> {
  const pieces: string[] = [strings[0] ?? ''];
  const values: unknown[] = [];
  const append = (text: string) => {
    pieces[pieces.length - 1] += text;
  };
  parts.forEach((part, i) => {
    if (part instanceof Fragment) {
      append(part.pieces[0] ?? '');
      pieces.push(...part.pieces.slice(1));
      values.push(...part.values);
    } else {
      values.push(part);
      pieces.push('');
    }
    append(strings[i + 1] ?? '');
  });
  return new Fragment<Row>(pieces, values);
}

/** SQL text from our own code, never from a caller. */
export function raw(text: string): Fragment {
  return new Fragment([text], []);
}

/** Puts fragments one after another, with a separator; empty: nothing. */
export function join(fragments: readonly Fragment[], separator: string): Fragment {
  return fragments.reduce(
    (all, fragment, i) => (i === 0 ? fragment : sql`${all}${raw(separator)}${fragment}`),
    raw(''),
  );
}

/** `where a and b`, leaving out what is undefined; nothing at all where no condition is left. */
export function where(conditions: readonly (Fragment | undefined)[]): Fragment {
  const present = conditions.filter((condition) => condition !== undefined);
  return present.length === 0 ? raw('') : sql`where ${join(present, ' and ')}`;
}

/** `left = value`, or nothing where the value is undefined. `left` is our own text. */
export function equals(left: string, value: string | undefined): Fragment | undefined {
  return value === undefined ? undefined : sql`${raw(left)} = ${value}`;
}

const quoted = (name: string) => `"${name}"`;

/** All columns of a table under their names in code: `r."partner_id" as "partnerId", …`. */
export function columns(table: Table, alias?: string): Fragment {
  const prefix = alias ? `${alias}.` : '';
  const list = Object.entries(getTableColumns(table)).map(([key, c]) => `${prefix}${quoted(c.name)} as ${quoted(key)}`);
  return raw(list.join(', '));
}

type Values<T extends Table> = Partial<InferInsertModel<T>>;

function entries(table: Table, values: object): { column: Column; value: unknown }[] {
  const known = getTableColumns(table) as Record<string, Column>;
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => {
      const column = known[key];
      if (!column) throw new Error(`${getTableName(table)} has no column for ${key}`);
      return { column, value: value === null ? null : column.mapToDriverValue(value) };
    });
}

/** `insert into table (…) values (…)`. */
export function insert<T extends Table>(table: T, values: InferInsertModel<T>): Fragment<T['$inferSelect']> {
  const list = entries(table, values);
  const names = raw(list.map(({ column }) => quoted(column.name)).join(', '));
  const marks = join(
    list.map(({ value }) => sql`${value}`),
    ', ',
  );
  return sql`insert into ${raw(quoted(getTableName(table)))} (${names}) values (${marks})`;
}

/** `update table set … where condition returning all columns`. */
export function update<T extends Table>(table: T, values: Values<T>, condition: Fragment): Fragment<T['$inferSelect']> {
  const list = entries(table, values).map(({ column, value }) => sql`${raw(quoted(column.name))} = ${value}`);
  return sql`update ${raw(quoted(getTableName(table)))} set ${join(list, ', ')} where ${condition} returning ${columns(table)}`;
}
