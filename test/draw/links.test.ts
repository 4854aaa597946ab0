import { describe, expect, it } from 'vitest';
import { asciiSlug, track, untrack } from '../../src/draw/links.ts';

const tracking = { source: 'Marque', medium: 'email', campaign: 'printemps-2027', content: 'lancement' };
const utm = 'utm_source=marque&utm_medium=email&utm_campaign=printemps-2027&utm_content=lancement';

describe('track', () => {
  it.each([
    ['https://a.example/p', `https://a.example/p?${utm}`],
    ['https://a.example/p?x=1', `https://a.example/p?x=1&${utm}`],
    ['https://a.example/p#bas', `https://a.example/p?${utm}#bas`],
    ['https://a.example/p?x=1#a#b', `https://a.example/p?x=1&${utm}#a#b`],
    [
      'https://a.example/p?utm_source=moi',
      `https://a.example/p?utm_source=moi&${utm.split('&').slice(1).join('&')}`,
    ],
    ['mailto:aide@a.example', 'mailto:aide@a.example'],
    ['#haut', '#haut'],
    ['https://a.example/{{ contact.ID }}', 'https://a.example/{{ contact.ID }}'],
  ])('%s', (given, want) => expect(track(given, tracking)).toBe(want));
});

describe('untrack', () => {
  it.each([
    ['https://a.example/p', 'https://a.example/p'],
    ['https://a.example/p?x=1#bas', 'https://a.example/p?x=1#bas'],
    ['https://a.example/p?UTM_SOURCE=y', 'https://a.example/p'],
  ])('%s', (given, want) => {
    expect(untrack(given)).toBe(want);
    expect(untrack(track(given, tracking))).toBe(want);
  });
});

describe('asciiSlug', () => {
  it.each([
    ['Été 2027', 'ete-2027'],
    ['  « À »  ', 'a'],
    ['instagram.story', 'instagram.story'],
    ['a@b.example', 'a-b.example'],
  ])('%s', (given, want) => expect(asciiSlug(given)).toBe(want));
});
