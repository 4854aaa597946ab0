import { describe, expect, it } from 'vitest';
import type { Artifact, Mark } from '../../src/ir/artifact.ts';
import { extract } from '../../src/readback/index.ts';

const artifact = (given: Partial<Artifact>): Artifact => ({
  path: 'piece',
  brand: 'b',
  campaign: 'c',
  locale: 'fr',
  market: 'FR',
  channel: 'x',
  format: 'y',
  mime: 'text/plain',
  body: '',
  marks: [],
  ...given,
});
const mark = (kind: Mark['kind'], text: string): Mark => ({ kind, text, boxes: [] });

describe('what an artifact says', () => {
  it('plain text: words, addresses without tracking, merge tags', async () => {
    const body =
      'Le  printemps.\r\n\r\nVois https://a.example/p?utm_source=x.\n\nSe désabonner : {{unsubscribe_url}}';
    expect(await extract(artifact({ body }))).toEqual({
      path: 'piece',
      text: 'Le printemps.\nVois https://a.example/p?utm_source=x.\nSe désabonner : {{unsubscribe_url}}',
      links: ['https://a.example/p', '{{unsubscribe_url}}'],
      codes: [],
    });
  });

  it('a notification: every text of the payload, whatever its keys', async () => {
    const body = JSON.stringify({
      aps: { alert: { title: 'Dernier jour', body: '−20 %' } },
      url: 'https://a.example/',
    });
    const { text, links } = await extract(artifact({ mime: 'application/json', body }));
    expect(text).toBe('Dernier jour\n−20 %');
    expect(links).toEqual(['https://a.example/']);
  });

  it('a page: its visible words', async () => {
    const body = '<p>1<sup>er</sup> juin</p><p hidden>no</p><a href="https://a.example/">Voir</a>';
    const { text, links } = await extract(artifact({ mime: 'text/html', body }));
    expect(text).toBe('1er juin Voir');
    expect(links).toEqual(['https://a.example/']);
  });

  it('a picture: the words that were drawn, in their order', async () => {
    const marks = [
      mark('logo', 'Grenadine'),
      mark('text', '−'),
      mark('fact', '20 %'),
      mark('image', 'Des grains'),
    ];
    const { text, codes } = await extract(artifact({ mime: 'image/png', body: new Uint8Array(), marks }));
    expect(text).toBe('− 20 %');
    expect(codes).toEqual([]);
  });

  it('nothing ships that cannot be read', async () => {
    await expect(extract(artifact({ mime: 'video/mp4' }))).rejects.toThrow(
      'Nothing can read “piece” (video/mp4) back.',
    );
  });
});
