import { describe, expect, it } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { push } from '../../src/channels/push/index.ts';
import { demoEdition, editionWith, renderEdition, words } from './render-demo.ts';

const brand = { id: 'plain', markets: {} } as unknown as Brand;
const landing = { type: 'link', href: 'https://www.a.example/printemps' } as const;

describe('push', () => {
  it.each([
    [
      'fr',
      'Dernier jour pour ton code',
      'FLEUR20\u00a0: −20\u00a0% dès 45\u00a0€, jusqu’à ce soir 23\u00a0h\u00a059.',
    ],
    ['en', 'Last day for your code', 'FLEUR20: 20% off when you spend €45, until 11:59\u00a0pm tonight.'],
  ])('the demo campaign in %s, on both systems', async (locale, title, body) => {
    const demo = { brand: 'grenadine', campaign: 'printemps-2027', locale, touchpoint: 'fin' };
    const made = await demoEdition(demo, 'push.ios');
    const ios = await renderEdition(push, 'ios', made.edition, made.brand);
    const android = await renderEdition(push, 'android', made.edition, made.brand);
    expect(JSON.parse(ios.pieces[0]!.body as string)).toMatchObject({ aps: { alert: { title, body } } });
    expect(JSON.parse(android.pieces[0]!.body as string)).toMatchObject({
      message: { notification: { title, body }, data: { campaign: 'printemps-2027', touchpoint: 'fin' } },
    });
  });

  it('takes the longest headline that every phone shows', async () => {
    const headline = {
      full: words('Un titre qui est bien trop long pour un téléphone'),
      short: words('Un titre court'),
    };
    const slots = { captions: {}, headline, lead: words('Une phrase.') };
    const { pieces } = await renderEdition(push, 'ios', editionWith({ slots }), brand);
    expect(pieces[0]!.data).toMatchObject({ title: 'Un titre court', body: 'Une phrase.' });
  });

  it('leads to the landing page with the parameters of a push', async () => {
    const slots = { captions: {}, lead: words('Une phrase.') };
    const edition = editionWith({ slots, facts: { landing } });
    const { pieces } = await renderEdition(push, 'android', edition, brand);
    expect(pieces[0]!.body).toContain(
      'https://www.a.example/printemps?utm_source=app&utm_medium=push&utm_campaign=printemps&utm_content=veille',
    );
  });

  it('reports a payload over 4096 bytes, and makes no piece without words', async () => {
    const long = { captions: {}, push: words('é'.repeat(2100)) };
    const heavy = await renderEdition(push, 'ios', editionWith({ slots: long }), brand);
    expect(heavy.troubles).toMatchObject([{ kind: 'overflow', slot: 'push' }]);
    const empty = await renderEdition(push, 'ios', editionWith({}), brand);
    expect(empty.pieces).toEqual([]);
    expect(empty.dropped).toMatchObject([{ what: 'Push', reason: 'missing' }]);
  });
});
