/** JSON Schemas for editors: written from the zod schemas. `npx vitest run test/schemas -u` renews them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { brandSchemas, schemaText } from '../../src/brand/schemas.ts';
import { outputSchemas } from '../../src/output/schemas.ts';
import { campaignSchemas } from '../../src/parse/schemas.ts';
import { filesUnder } from '../source-files.ts';

const allSchemas = { ...brandSchemas, ...campaignSchemas, ...outputSchemas };

test.each(Object.entries(allSchemas))('public/schemas/%s.json is current', async (name, file) => {
  await expect(schemaText(file)).toMatchFileSnapshot(`../../public/schemas/${name}.json`);
});

/** Layouts are left out: their items name themselves by `kind`, and each item is described as a whole. */
const described = Object.entries(allSchemas).filter(([name]) => !/layout|pictures/.test(name));

test.each(described)('every field of %s says what it is', (_, { schema, title }) => {
  const undocumented: string[] = [];
  const visit = (node: unknown, at: string) => {
    if (typeof node !== 'object' || node === null) return;
    const { properties } = node as { properties?: Record<string, { description?: string }> };
    for (const [key, value] of Object.entries(properties ?? {}))
      if (!value.description) undocumented.push(`${at}.${key}`);
    for (const [key, value] of Object.entries(node)) visit(value, key === 'properties' ? at : `${at}.${key}`);
  };
  visit(JSON.parse(schemaText({ schema, title })), '');
  expect(undocumented).toEqual([]);
});

describe('an editor agrees with the demo files', () => {
  const files = filesUnder('content', /\.(ya?ml|json)$/).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const named = /\$schema=(\S+)/.exec(text)?.[1] ?? /"\$schema": "([^"]+)"/.exec(text)?.[1];
    return named !== undefined && !named.startsWith('https:') ? [[file, text, named] as const] : [];
  });
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);

  test('all of them name a schema', () => {
    expect(files.map(([file]) => path.basename(file)).sort()).toEqual(
      expect.arrayContaining([
        'brand.rules.json',
        'claims.yaml',
        'legal.yaml',
        'markets.yaml',
        'stores.yaml',
      ]),
    );
  });
  test.each(files)('%s', (file, text, named) => {
    const schema = JSON.parse(readFileSync(path.join(path.dirname(file), named), 'utf8'));
    const validate = ajv.compile(schema);
    validate(file.endsWith('.json') ? JSON.parse(text) : parse(text));
    expect(validate.errors ?? []).toEqual([]);
  });
});
