/** Profiles that are none, or not for a press, or damaged: told at the line that names them, and nothing crashes. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureInks } from '../../src/brand/ink/measure-inks.ts';
import { askPress } from '../../src/brand/ink/press.ts';
import { profileFault } from '../../src/brand/ink/profile-fault.ts';
import { conditionOf } from '../../src/channels/print/condition.ts';
import { formats } from '../../src/channels/print/formats.ts';
import { limits } from '../../src/limits.ts';
import { brandOnDisk } from './hub.ts';

const sound = new Uint8Array(readFileSync('public/profiles/ISOcoated_v2_300_bas.icc'));

/** The sound profile with some bytes of it replaced by text. */
function withText(...changes: readonly (readonly [at: number, text: string])[]): Uint8Array {
  const bytes = sound.slice();
  for (const [at, text] of changes) bytes.set(new TextEncoder().encode(text), at);
  return bytes;
}

const withNumber = (at: number, value: number) => {
  const bytes = sound.slice();
  new DataView(bytes.buffer).setUint32(at, value);
  return bytes;
};

const screen = new Uint8Array(readFileSync('node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc'));

const faulty: readonly (readonly [name: string, bytes: Uint8Array | undefined, detail: string])[] = [
  ['no file', undefined, 'there is no such file'],
  ['nothing', new Uint8Array(0), 'it is no ICC profile'],
  ['a picture', new TextEncoder().encode('\x89PNG\r\n\x1a\n'.repeat(40)), 'it is no ICC profile'],
  ['a profile of a screen', screen, 'its colours are RGB, not CMYK'],
  [
    'a CMYK input profile',
    withText([12, 'scnr']),
    'it is an input profile (of a camera or scanner), not an output profile',
  ],
  ['a device link', withText([12, 'link']), 'it is a device link, not an output profile'],
  ['an unknown class', withText([12, 'zzzz']), 'it is of an unknown class, not an output profile'],
  ['a space that cannot be shown', withText([16, '\x07\x1b[2']), 'its colours are ??[2, not CMYK'],
  ['a file that was cut', sound.slice(0, 5000), 'it is damaged: it should have 1052612 bytes and has 5000'],
  ['a list of tags without an end', withNumber(128, 0xffffffff), 'its list of tags is damaged'],
  ['a tag outside the file', withNumber(136, 0xfffffff0), 'its tag “desc” lies outside the file'],
  ['larger than any', new Uint8Array(limits.profileBytes + 1), 'it is larger than 8 MiB'],
];

describe('print.profile', () => {
  test.each(faulty)('%s', async (_, bytes, detail) => {
    const files: Record<string, Uint8Array> = bytes ? { 'press.icc': bytes } : {};
    const { brand, faults, host } = await brandOnDisk({ rules: { print: { profile: 'press.icc' } }, files });
    expect(faults.map(({ code, message }) => `${code} ${message}`)).toEqual([
      `brand/bad-profile The output profile “press.icc” cannot be used: ${detail}.`,
    ]);
    expect(faults[0]!.at).toMatchObject({ file: 'content/brands/small/brand.rules.json', line: 14 });
    // Nothing is measured with it, and nothing printed.
    expect(await measureInks(brand)).toEqual({ ok: false, why: 'unread' });
    const { condition, trouble } = conditionOf(brand, formats['postcard.148x105']!, host);
    expect(condition.identifier).toBe('FOGRA39');
    expect(trouble?.kind).toBe('image');
  });

  test.each(['../../../etc/passwd', '/etc/passwd'])('“%s” is not read', async (profile) => {
    const { faults } = await brandOnDisk({ rules: { print: { profile } } });
    expect(faults).toHaveLength(1);
    expect(faults[0]!.message).toMatch(/cannot be used: (it lies outside the hub|there is no such file)\.$/);
  });

  test('the tables of one direction are not enough', () => {
    const bytes = sound.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 132; at < 132 + view.getUint32(128) * 12; at += 12) {
      const name = String.fromCharCode(...bytes.subarray(at, at + 4));
      if (name.startsWith('B2A')) bytes.set(new TextEncoder().encode('xxx'), at);
    }
    expect(profileFault(bytes)?.detail).toBe('it lacks the table from colours to inks (B2A)');
  });

  test('a sound one is used, under any condition', async () => {
    const print = { condition: 'FOGRA51', profile: 'press.icc' };
    const { brand, faults } = await brandOnDisk({ rules: { print }, files: { 'press.icc': sound } });
    expect(faults).toEqual([]);
    const measured = await measureInks(brand);
    expect(measured.ok && measured.inks.map(({ name }) => name)).toEqual(['ink', 'paper']);
  });
});

describe('tables that are damaged behind a sound header', () => {
  test('are refused without a word of the library', async () => {
    const bytes = sound.slice();
    const view = new DataView(bytes.buffer);
    // The first bytes of each tag say of which type it is: all are gone.
    for (let at = 132; at < 132 + view.getUint32(128) * 12; at += 12)
      bytes.fill(0, view.getUint32(at + 4), view.getUint32(at + 4) + 8);
    const { brand, faults } = await brandOnDisk({
      rules: { print: { profile: 'press.icc' } },
      files: { 'press.icc': bytes },
    });
    expect(faults).toEqual([]);
    expect(await measureInks(brand)).toEqual({ ok: false, why: 'refused' });
  });

  test('never throw, and the next profile is asked in peace', async () => {
    const damage = fc.array(fc.tuple(fc.integer({ min: 132, max: 4096 }), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = sound.slice();
        for (const [at, value] of changes) bytes[at] = value;
        if (!profileFault(bytes)) await askPress(bytes, (press) => press.labOf([0, 50, 50, 0]));
        const asked = await askPress(sound, (press) => press.labOf([0, 0, 0, 0]));
        expect(asked?.answer.l).toBeCloseTo(100, 1);
      }),
      { numRuns: 25 },
    );
  });
});
