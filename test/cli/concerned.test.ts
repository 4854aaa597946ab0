/** From names of files to campaigns: whose brand, slug or picture it is. */
import { describe, expect, test } from 'vitest';
import { concernedBy } from '../../src/cli/git/concerned.ts';
import { memoryHost } from '../parse/parsed.ts';
import { campaign } from './hub-fixture.ts';

const other = campaign.replace('brand: plain', 'brand: other');
const hub = (files: Readonly<Record<string, string>> = {}) =>
  memoryHost({
    'content/brands/plain/brand.rules.json': '{}',
    'content/brands/other/brand.rules.json': '{}',
    'content/campaigns/spring/campaign.yaml': campaign,
    'content/campaigns/summer/campaign.yaml': campaign,
    'content/campaigns/autumn/campaign.yaml': other,
    ...files,
  });
const of = (files: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  concernedBy(files, hub(more)).campaigns;

describe('a brand', () => {
  test.each([
    ['plain', 'brand: plain'],
    ['in quotes, with a comment', 'brand: "plain"   # ours'],
    ['with a carriage return', 'brand: plain\r'],
    ['as a quoted key', '"brand": plain'],
    ['in other words', 'brand:\n  plain'],
  ])('is found however it is typed: %s', (_, line) => {
    const facts = { 'content/campaigns/winter/campaign.yaml': campaign.replace('brand: plain', line) };
    expect(of(['content/brands/plain/voice.yaml'], facts)).toEqual(['spring', 'summer', 'winter']);
  });

  test('is not what a text says of it', () => {
    const facts = { 'content/campaigns/winter/campaign.yaml': `${other}# brand: plain\n` };
    expect(of(['content/brands/plain/voice.yaml'], facts)).not.toContain('winter');
  });

  test('may lend its look, be used by nobody, or be gone', () => {
    const { campaigns } = concernedBy(['content/brands/other/a'], hub(), (folder) =>
      folder === 'spring' ? 'other' : undefined,
    );
    expect(campaigns).toEqual(['autumn', 'spring']);
    expect(concernedBy(['content/brands/new/a'], hub())).toEqual({
      campaigns: [],
      brands: ['new'],
      idleBrands: ['new'],
      gone: [],
    });
  });
});

describe('a folder', () => {
  test('that is a repository of its own, or a link, stands for all that is in it', () => {
    expect(of(['content/campaigns/spring/'])).toEqual(['spring']);
    expect(of(['content/campaigns/spring'])).toEqual(['spring']);
    expect(of(['content/brands/other'])).toEqual(['autumn']);
    expect(of(['content/'])).toEqual(['autumn', 'spring', 'summer']);
    expect(of(['content/campaigns'])).toEqual(['autumn', 'spring', 'summer']);
  });

  test('is the same with its accents composed or apart', () => {
    const facts = { ['content/campaigns/été/campaign.yaml'.normalize('NFD')]: campaign };
    expect(of(['content/campaigns/été/fr.mdx'.normalize('NFC')], facts)).toHaveLength(1);
    expect(concernedBy(['content/campaigns/été/fr.mdx'.normalize('NFC')], hub(facts)).gone).toEqual([]);
  });

  test('is not a file beside it', () => {
    expect(
      concernedBy(['content/campaigns/README.md', 'content/notes.txt', 'content/brands/x.md'], hub()),
    ).toEqual({
      campaigns: [],
      brands: [],
      idleBrands: [],
      gone: [],
    });
  });
});

test('a slug in other capital letters is the same', () => {
  const facts = { 'content/campaigns/winter/campaign.yaml': `${other}slug: Spring\n` };
  expect(of(['content/campaigns/winter/fr.mdx'], facts)).toEqual(['spring', 'winter']);
});

test('a picture beside the campaigns concerns those that name it', () => {
  const words = {
    'content/campaigns/spring/fr.mdx': '<Image src="../../shared/tea.png" />',
    'content/campaigns/autumn/campaign.yaml': `${other}# image: ../spring/tea.png\n`,
  };
  expect(of(['content/shared/tea.png'], words)).toEqual(['spring']);
  expect(of(['content/campaigns/spring/tea.png'], words)).toEqual(['autumn', 'spring']);
  expect(of(['content/shared/notes.txt'], words)).toEqual([]);
});
