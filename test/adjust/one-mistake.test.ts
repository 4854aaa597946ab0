/** One wrong value in adjustments.yaml or overrides.yaml is one finding: it hides no other, and causes none. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { BrandMemory } from '../../src/build/cache/brand-memory.ts';
import { campaignSchemas } from '../../src/parse/schemas.ts';
import { jsonSchema } from '../../src/source/schema.ts';
import { scalarsOf } from '../scalars-of.ts';
import { makeHub, said } from './adjust-hub.ts';
import { storyFile, storyPlace } from './override-files.ts';

const adjustments = `schema: 1
adjustments:
  - formats: [social.instagram.story, web.hero]
    locale: fr
    slot: headline
    was: Le printemps te va bien !
    lines:
      - Le printemps
      - te va bien !
    size: 90
  - formats: social.facebook.square
    touchpoint: posts
    slot: image
    crop: [0, 0, 0.5, 1]
    focalPoint: [0.2, 0.5]
  - formats: print.postcard.front
    locale: fr
    slot: image
    picture: photo-2.jpg
    alt: { fr: Deux champs, en: Two fields }
  - formats: social.facebook.square
    locale: en
    slot: headline
    was: Spring suits you well!
    sizeStep: -1
`;

const overrides = `schema: 1
pieces:
  ${storyPlace}:
    by: Claire
    date: 2027-02-20
    alt: Un disque vert
    says:
      - { slot: headline, text: Le printemps te va bien ! }
      - code FLEUR20
    replaces: 0123456789abcdef
`;

describe.each([
  ['adjustments.yaml', adjustments],
  ['overrides/overrides.yaml', overrides],
])('%s', (file, text) => {
  const hub = makeHub({ [file]: text, [`overrides/${storyPlace}`]: storyFile });
  if (file === 'adjustments.yaml') hub.write('overrides/overrides.yaml', overrides);
  const brands = new BrandMemory();
  const told = async (changed: string) => {
    hub.write(file, changed);
    return said(await hub.compile({ sourceOnly: true, brands }));
  };

  it('is sound', async () => expect(await told(text)).toEqual([]));

  it.each(scalarsOf(text).map((one) => [one.name, one] as const))(
    '%s is told alone',
    async (_, { from, to }) => {
      const line = text.slice(0, from).split('\n').length;
      const all = await told(`${text.slice(0, from)}{ oops: [1] }${text.slice(to)}`);
      expect(all).toEqual([expect.stringMatching(new RegExp(`^${line} error `))]);
    },
  );

  it('is what its JSON Schema says', () => {
    const { schema, title } = campaignSchemas[file === 'adjustments.yaml' ? 'adjustments' : 'overrides']!;
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(jsonSchema(schema, title));
    validate(parse(text));
    expect(validate.errors ?? []).toEqual([]);
    validate(parse(text.replace(/slot: headline/g, 'slott: headline')));
    expect(validate.errors?.length).toBeGreaterThan(0);
  });
});
