/**
 * Generated values of each type, sound ones and spoilt ones: our schemas take exactly those that the official JSON
 * Schemas take. `npm test` tries some hundred of each type, `npm run test:deep` 10,000.
 *
 * Known differences, none of which is generated: a font family without a name, which the schema takes and we refuse
 * (it can name no font); and references, which the schema takes in place of parts and we follow before.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { componentRanges } from '../../src/brand/tokens/color-value.ts';
import { valueSchemas } from '../../src/brand/tokens/value-schemas.ts';
import { sharedTokens } from '../shared-folder.ts';
import { roundsOf } from './settings.ts';

const schemas = path.join(sharedTokens, 'dtcg-2025.10-schemas');
const isThere = existsSync(schemas);
if (!isThere)
  console.warn(`Skipped: the official schemas are not in ../shared/tokens, so values are not compared.`);
const rounds = roundsOf('token values', 400, 10_000);

const level = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 1, -0.001, 1.001, 'none'),
);
const wide = fc.oneof(
  fc.double({ min: -400, max: 400, noNaN: true }),
  fc.constantFrom(0, 100, 359.999, 360, 'none', '0'),
);
/** Both sides of every end of every range. */
const edge = fc.constantFrom(-300, -1, -0.001, 0, 0.5, 1, 1.001, 99, 100, 100.1, 359.9, 360, 'none');
const color = fc.record(
  {
    colorSpace: fc.constantFrom(...Object.keys(componentRanges), 'xyz', 'RGB'),
    components: fc.oneof(
      fc.tuple(level, level, level),
      fc.tuple(wide, wide, wide),
      fc.tuple(edge, edge, edge),
      fc.tuple(level, edge, edge),
      fc.array(level, { maxLength: 4 }),
    ),
    alpha: level,
    hex: fc.constantFrom(
      '#a1B2c3',
      '#000000',
      '#123456',
      '#ABCDEF',
      '#ffffff',
      '#abc',
      '#abcdef00',
      'abcdef',
      '#ggffff',
    ),
  },
  { requiredKeys: ['colorSpace', 'components'] },
);
const measure = (...units: readonly string[]) =>
  fc.record({
    value: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant('1')),
    unit: fc.constantFrom(...units),
  });
const dimension = measure('px', 'rem', 'px', 'rem', 'em');
const duration = measure('ms', 's', 'ms', 's', 'S');
const name = fc.constantFrom('Inter', 'serif', 'A b', 'é');
const fontFamily = fc.oneof(name, fc.array(name, { maxLength: 3 }));
const fontWeight = fc.oneof(
  fc.integer({ min: -1, max: 1002 }),
  fc.constantFrom(0, 1, 1000, 1001, 'bold', 'Bold', 'semi-bold', 'semibold', 'extra-black', '400'),
);
const point = fc.oneof(fc.double({ min: -0.2, max: 1.2, noNaN: true }), fc.constantFrom(0, 1));
const cubicBezier = fc.oneof(fc.tuple(point, point, point, point), fc.array(point, { maxLength: 5 }));
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom('1', null, true),
);
const strokeStyle = fc.oneof(
  fc.constantFrom('solid', 'dashed', 'dotted', 'double', 'groove', 'ridge', 'outset', 'inset', 'none'),
  fc.record({
    dashArray: fc.array(dimension, { maxLength: 3 }),
    lineCap: fc.constantFrom('round', 'butt', 'square', 'flat'),
  }),
);
const layer = fc.record(
  {
    color,
    offsetX: dimension,
    offsetY: dimension,
    blur: dimension,
    spread: dimension,
    inset: fc.constantFrom(true, false, 'true'),
  },
  { requiredKeys: ['color', 'offsetX', 'offsetY', 'blur', 'spread'] },
);
const stop = fc.record({ color, position: point });

/** Mostly sound: of a value with many parts one wrong part in ten would leave hardly a sound whole. */
const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  color,
  dimension,
  fontFamily,
  fontWeight,
  duration,
  cubicBezier,
  number,
  strokeStyle,
  border: fc.record({ color, width: dimension, style: strokeStyle }),
  transition: fc.record({ duration, delay: duration, timingFunction: cubicBezier }),
  shadow: fc.oneof(layer, fc.array(layer, { maxLength: 2 })),
  gradient: fc.array(stop, { maxLength: 3 }),
  typography: fc.record({
    fontFamily,
    fontSize: dimension,
    fontWeight,
    letterSpacing: dimension,
    lineHeight: number,
  }),
};

const soundColor = fc.constantFrom(
  { colorSpace: 'srgb', components: [0, 0.5, 1] },
  { colorSpace: 'oklch', components: [0.5, 0.2, 'none'], alpha: 0.5 },
  { colorSpace: 'lab', components: [50, -80, 80], hex: '#123456' },
);
const px = { value: 1, unit: 'px' };
const ms = { value: 1, unit: 'ms' };
const soundLayer = {
  color: { colorSpace: 'srgb', components: [0, 0, 0] },
  offsetX: px,
  offsetY: px,
  blur: px,
  spread: px,
};
const sound: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  color: soundColor,
  dimension: fc.constant(px),
  fontFamily: fc.constantFrom('Inter', ['Inter', 'serif']),
  fontWeight: fc.constantFrom(400, 'bold'),
  duration: fc.constant(ms),
  cubicBezier: fc.constant([0, -1, 1, 2]),
  number: fc.constant(1.5),
  strokeStyle: fc.constantFrom('solid', { dashArray: [px, px], lineCap: 'butt' }),
  border: fc.record({
    color: soundColor,
    width: fc.constant(px),
    style: fc.constantFrom('solid', { dashArray: [px], lineCap: 'round' }),
  }),
  transition: fc.constant({ duration: ms, delay: ms, timingFunction: [0, 0, 1, 1] }),
  shadow: fc.constantFrom(soundLayer, [soundLayer], [soundLayer, { ...soundLayer, inset: true }]),
  gradient: fc.array(fc.record({ color: soundColor, position: fc.constantFrom(0, 0.5, 1) }), {
    minLength: 1,
    maxLength: 3,
  }),
  typography: fc.constant({
    fontFamily: ['Inter'],
    fontSize: px,
    fontWeight: 'bold',
    letterSpacing: px,
    lineHeight: 1.5,
  }),
};

const junk = fc.constantFrom(
  null,
  true,
  0,
  -1,
  1e9,
  '',
  'x',
  'none',
  [],
  {},
  [0],
  { value: 1 },
  { value: 1, unit: 'px' },
  '#fff',
);

/** One place of a value taken out, put in twice over, or given another value. */
const spoilt = (value: fc.Arbitrary<unknown>) =>
  fc.tuple(value, fc.nat(), fc.constantFrom('drop', 'add', 'replace'), junk).map(([one, at, how, other]) => {
    const copy = structuredClone({ root: one });
    const places = placesOf(copy);
    const [owner, key] = places[at % places.length]!;
    if (how === 'replace') owner[key] = other;
    else if (how === 'drop' && Array.isArray(owner)) owner.splice(Number(key), 1);
    else if (how === 'drop' && owner !== copy) delete owner[key];
    else if (Array.isArray(owner)) owner.push(other);
    else if (owner !== copy) owner.extra = other;
    return copy.root;
  });

type Owner = Record<string, unknown>;

function placesOf(owner: object): (readonly [Owner, string])[] {
  return Object.entries(owner).flatMap(([key, value]) => [
    [owner as Owner, key] as const,
    ...(typeof value === 'object' && value !== null ? placesOf(value) : []),
  ]);
}

const hasEmptyFamily = (type: string, value: unknown) => {
  const family = type === 'typography' ? (value as { fontFamily?: unknown } | null)?.fontFamily : value;
  const isFamily = type === 'typography' || type === 'fontFamily';
  return isFamily && (family === '' || (Array.isArray(family) && family.includes('')));
};

describe.skipIf(!isThere)('values', () => {
  const ajv = addFormats.default(new Ajv.default({ strict: false }), [
    'json-pointer-uri-fragment',
    'uri-reference',
  ]);
  const files = isThere ? readdirSync(schemas, { recursive: true, encoding: 'utf8' }) : [];
  for (const file of files.filter((one) => one.endsWith('.json')))
    ajv.addSchema(JSON.parse(readFileSync(path.join(schemas, file), 'utf8')) as object);
  const official = (type: string) =>
    ajv.getSchema(`https://www.designtokens.org/schemas/2025.10/format/values/${type}.json`)!;

  test('there is an official schema for each of our types, and no other', () => {
    const types = readdirSync(path.join(schemas, 'format/values')).map((file) =>
      path.basename(file, '.json'),
    );
    expect(Object.keys(valueSchemas).sort()).toEqual(types.sort());
  });

  test.each(Object.keys(valueSchemas))('%s', (type) => {
    const validate = official(type);
    const schema = valueSchemas[type]!;
    const count = { sound: 0, faulty: 0 };
    const value = fc.oneof(values[type]!, spoilt(values[type]!), sound[type]!, spoilt(sound[type]!));
    fc.assert(
      fc.property(value, (one) => {
        if (hasEmptyFamily(type, one)) return;
        const isSound = validate(one) === true;
        count[isSound ? 'sound' : 'faulty'] += 1;
        expect(schema.safeParse(one, { jitless: true }).success, JSON.stringify(one)).toBe(isSound);
      }),
      // Fourteen spaces with ranges of their own share the rounds of colours.
      { numRuns: rounds.count * (type === 'color' ? 14 : 1), seed: rounds.seed },
    );
    // A generator of one kind alone would prove nothing.
    expect(Math.min(count.sound, count.faulty)).toBeGreaterThan(rounds.count / 20);
  });
});
