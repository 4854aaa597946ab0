/** Our published JSON Schemas, as programs use them, and a closed form of each in which nothing is left undescribed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

const schemas = path.resolve(import.meta.dirname, '../../public/schemas');

/** What is wrong with a document, by the published schema: `report`, `manifest`. */
export function faultsOf(name: string, document: unknown): readonly string[] {
  const schema = JSON.parse(readFileSync(path.join(schemas, `${name}.json`), 'utf8')) as object;
  return [...faults(schema, document), ...faults(closed(schema) as object, document)];
}

function faults(schema: object, document: unknown): readonly string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  const validate = ajv.compile(schema);
  validate(document);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/** Every object with the fields that are described, and no other. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in inner ? { ...inner, additionalProperties: false } : inner;
}
