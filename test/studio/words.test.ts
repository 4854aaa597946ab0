/** The words of the interface: both languages whole, and set as their typography wants. */
import { describe, expect, test } from 'vitest';
import { interfaceLanguages } from '../../src/studio/words/language.ts';
import { filesUnder } from '../source-files.ts';

type Room = Readonly<Record<string, Readonly<Record<string, string>>>>;

const files = filesUnder('src/studio/words', /\.ts$/).filter((file) => !file.endsWith('/language.ts'));
const rooms = await Promise.all(
  files.map(async (file): Promise<[string, Room]> => {
    const module = (await import(/* @vite-ignore */ `../../${file}`)) as Record<string, Room>;
    return [file, Object.values(module)[0]!];
  }),
);

describe.each(rooms)('%s', (_file, room) => {
  test('says the same things in every language', () => {
    const keys = interfaceLanguages.map((language) => Object.keys(room[language]!));
    expect(keys[0]!.length).toBeGreaterThan(0);
    for (const other of keys) expect(other).toEqual(keys[0]);
  });

  test('leaves nothing empty, and types no straight quotes or dots for an ellipsis', () => {
    const odd = interfaceLanguages.flatMap((language) =>
      Object.values(room[language]!).filter((word) => word.trim() === '' || /['"]|\.\.\./.test(word)),
    );
    expect(odd).toEqual([]);
  });

  test('French keeps its no-break spaces before high signs and inside guillemets', () => {
    const odd = Object.values(room.fr!).filter((word) =>
      /[^\u202f\u00a0][;:!?»%]|«[^\u202f\u00a0]/u.test(word),
    );
    expect(odd).toEqual([]);
  });
});
