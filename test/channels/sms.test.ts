import { describe, expect, it } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { sms } from '../../src/channels/sms/index.ts';
import { countSegments } from '../../src/channels/sms/render.ts';
import { demoEdition, editionWith, renderEdition, words } from './render-demo.ts';

const brand = { id: 'plain', markets: { FR: { sms: { optOut: 'STOP 36180' } } } } as unknown as Brand;
const shortLink = { type: 'link', href: 'https://grenadine.example/p' } as const;

async function body(parts: Parameters<typeof editionWith>[0]) {
  const { pieces } = await renderEdition(sms, 'text', editionWith(parts), brand);
  return pieces[0]?.body;
}

describe('sms', () => {
  it.each([
    [
      'fr',
      'Demain, on te maquille dans ta boutique, de 10 h à 19 h. Et -20% dès 45€ avec FLEUR20. grenadine.example/p STOP 36180',
      // 117 characters; the euro sign counts twice.
      { encoding: 'GSM-7', segments: 1, septets: 118 },
    ],
    [
      'en',
      'Tomorrow we do your make-up in store, from 10 am to 7 pm. And 20% off with FLEUR20 when you spend €45. grenadine.example/p STOP 36180',
      { encoding: 'GSM-7', segments: 1, septets: 134 },
    ],
  ])('the demo campaign in %s, to the letter', async (locale, want, data) => {
    const demo = { brand: 'grenadine', campaign: 'printemps-2027', locale, touchpoint: 'veille' };
    const made = await demoEdition(demo, 'sms.text');
    const { pieces } = await renderEdition(sms, 'text', made.edition, made.brand);
    expect(pieces[0]!.body).toBe(want);
    expect(pieces[0]!.data).toMatchObject({ ...data, nonGsm: '', sender: 'GRENADINE' });
    const code = pieces[0]!.marks.find((mark) => mark.text === 'FLEUR20');
    expect(code).toMatchObject({ kind: 'fact', fact: { path: 'offer.code' } });
  });

  it('derives words from the shortest headline and the offer', async () => {
    const headline = { full: words('Le printemps te va bien.'), shortest: words('Il te va bien') };
    const slots = { captions: {}, headline, offer: words('−20\u00a0% avec FLEUR20.') };
    expect(await body({ slots, facts: { shortLink } })).toBe(
      'Il te va bien. -20% avec FLEUR20. grenadine.example/p STOP 36180',
    );
  });

  it('adds neither link nor opt-out twice', async () => {
    const slots = { captions: {}, sms: words('Voir grenadine.example/p, STOP 36180') };
    expect(await body({ slots, facts: { shortLink } })).toBe('Voir grenadine.example/p, STOP 36180');
  });

  it('adds nothing to the answer to what a customer did', async () => {
    const slots = { captions: {}, sms: words('Votre vol est confirmé.') };
    expect(await body({ slots, facts: { shortLink }, transactional: true })).toBe('Votre vol est confirmé.');
  });

  it('makes no piece without words, and says so', async () => {
    const rendered = await renderEdition(sms, 'text', editionWith({}), brand);
    expect(rendered.pieces).toEqual([]);
    expect(rendered.dropped).toMatchObject([{ what: 'Sms', reason: 'missing' }]);
  });
});

describe('countSegments', () => {
  it.each([
    ['a'.repeat(160), { encoding: 'GSM-7', segments: 1, septets: 160, nonGsm: '' }],
    ['a'.repeat(161), { encoding: 'GSM-7', segments: 2, septets: 161, nonGsm: '' }],
    ['20€', { encoding: 'GSM-7', segments: 1, septets: 4, nonGsm: '' }],
    ['été à Genève', { encoding: 'GSM-7', segments: 1, nonGsm: '' }],
    ['reçu, fête', { encoding: 'UCS-2', segments: 1, units: 10, nonGsm: 'çê' }],
    ['ç'.repeat(71), { encoding: 'UCS-2', segments: 2, nonGsm: 'ç' }],
  ])('%s', (given, want) => expect(countSegments(given)).toMatchObject(want));
});
