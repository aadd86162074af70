/** The part of JSON Schema that openapi.yaml uses. A keyword that is not known here fails loudly, never silently. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  enum?: unknown[];
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  oneOf?: Schema[];
  allOf?: Schema[];
}

const KNOWN = new Set([
  ...['$ref', 'type', 'properties', 'required', 'additionalProperties', 'items', 'minItems', 'maxItems', 'enum'],
  ...['pattern', 'format', 'minLength', 'maxLength', 'minimum', 'maximum', 'oneOf', 'allOf'],
  ...['description', 'example', 'default'],
]);

export type Schemas = Record<string, Schema>;

/** Follows references and merges `allOf`. @throws for a keyword that is not known here */
export function resolve(schema: Schema, schemas: Schemas): Schema {
  const unknown = Object.keys(schema).filter((keyword) => !KNOWN.has(keyword));
  if (unknown.length > 0) throw new Error(`the schema uses ${unknown.join(', ')}, which is not known here`);
  const { $ref, allOf, ...own } = schema;
  const parts = [...(allOf ?? []), ...($ref ? [schemas[$ref.split('/').at(-1) ?? ''] ?? {}] : [])];
  let merged: Schema = {};
  for (const part of [...parts.map((each) => resolve(each, schemas)), own]) {
    merged = {
      ...merged,
      ...part,
      ...(part.properties ? { properties: { ...merged.properties, ...part.properties } } : {}),
      ...(part.required ? { required: [...(merged.required ?? []), ...part.required] } : {}),
    };
  }
  return merged;
}

function typeOf(value: unknown): string[] {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  if (typeof value === 'number') return Number.isInteger(value) ? ['integer', 'number'] : ['number'];
  return [typeof value];
}

const FORMATS: Record<string, RegExp> = {
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
};

/**
 * What is wrong with a value, each with its place; strict: a field that the schema does not name is wrong too, unless
 * the schema opens the object by `additionalProperties`.
 */
export function violations(value: unknown, given: Schema, schemas: Schemas, place = ''): string[] {
  const schema = resolve(given, schemas);
  if (schema.oneOf) {
    const matching = schema.oneOf.filter((each) => violations(value, each, schemas).length === 0);
    return matching.length === 1 ? [] : [`${place} matches ${matching.length} of oneOf`];
  }
  const types = schema.type === undefined ? undefined : [schema.type].flat();
  if (types && !typeOf(value).some((type) => types.includes(type))) return [`${place} is not ${types.join(' or ')}`];
  if (value === null) return [];
  if (schema.enum && !schema.enum.includes(value)) return [`${place} is not in the enum`];
  if (typeof value === 'string') return textViolations(value, schema, place);
  if (typeof value === 'number') {
    const { minimum = -Infinity, maximum = Infinity } = schema;
    return value >= minimum && value <= maximum ? [] : [`${place} is out of bounds`];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, i) => violations(item, schema.items ?? {}, schemas, `${place}/${i}`));
  }
  return typeof value === 'object' ? objectViolations(value as Record<string, unknown>, schema, schemas, place) : [];
}

function textViolations(value: string, { pattern, format, minLength, maxLength }: Schema, place: string): string[] {
  const wrong: string[] = [];
  if (pattern && !new RegExp(pattern, 'u').test(value)) wrong.push(`${place} does not match ${pattern}`);
  if (format && !FORMATS[format]?.test(value)) wrong.push(`${place} is no ${format}`);
  if (value.length < (minLength ?? 0) || value.length > (maxLength ?? Infinity))
    wrong.push(`${place} has a wrong length`);
  return wrong;
}

function objectViolations(value: Record<string, unknown>, schema: Schema, schemas: Schemas, place: string): string[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  const missing = required.filter((name) => !(name in value)).map((name) => `${place}/${name} is missing`);
  const wrong = Object.entries(value).flatMap(([name, item]) => {
    const at = `${place}/${name}`;
    const named = properties[name];
    if (named) return violations(item, named, schemas, at);
    if (typeof additionalProperties === 'object') return violations(item, additionalProperties, schemas, at);
    return additionalProperties === true || schema.type === undefined ? [] : [`${at} is not in the schema`];
  });
  return [...missing, ...wrong];
}
