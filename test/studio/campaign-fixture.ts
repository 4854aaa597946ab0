/** A campaign with a piece of every kind, in two languages and two markets, small enough to read. */
import sharp from 'sharp';
import type { CampaignOutline } from '../../src/build/outline.ts';
import type { Artifact } from '../../src/ir/artifact.ts';
import type { StudioState } from '../../src/studio/studio.ts';
import { artifact, outline as bare, fault } from './fixture.ts';

const day = (date: string, time?: string) =>
  ({ type: 'moment', date, zone: 'Europe/Paris', ...(time && { time }) }) as const;

export const outline: CampaignOutline = {
  ...bare,
  locales: ['fr', 'en'],
  markets: ['FR', 'BE'],
  touchpoints: [
    { id: 'lettre', channel: 'email', to: [], moment: day('2027-03-02', '08:30') },
    { id: 'posts', channel: 'social', to: [], moment: day('2027-03-03') },
    { id: 'carte', channel: 'print.postcard', to: [], moment: day('2027-03-08') },
    { id: 'veille', channel: 'sms', to: ['members'], moment: day('2027-03-09') },
  ],
  segments: [
    { id: 'members', names: { fr: 'Membres', en: 'Members' } },
    { id: 'guests', names: { fr: 'Invités', en: 'Guests' } },
  ],
};

async function picture(width: number, height: number): Promise<Uint8Array> {
  const background = { r: 200, g: 60, b: 80 };
  const small = { width: Math.ceil(width / 10), height: Math.ceil(height / 10), channels: 3 } as const;
  return new Uint8Array(
    await sharp({ create: { ...small, background } })
      .png()
      .toBuffer(),
  );
}

const page = (words: string) =>
  `<!DOCTYPE html><html lang="fr"><head><meta name="color-scheme" content="light dark"><title>Thé</title><style>:root{color-scheme:light dark}body{margin:0;background:#fff;color:#111}@media (prefers-color-scheme:dark){body{background:#102030;color:#eee}}</style></head><body><p>${words}</p><div style="height:3000px"></div></body></html>`;

const mail =
  '<!DOCTYPE html><html lang="fr"><head><title>Du thé</title><style>.x{color:#ffffff}@media (prefers-color-scheme: dark){.x{color:#00ff00}}</style></head><body style="background:#ffffff;margin:0"><p class="x" style="background:#000000">Bonjour</p><img src="cup.png" width="120" height="60" alt="Une tasse"></body></html>';

/** 130 letters: five more than the network shows. */
const caption = 'Deux tasses, une théière et tout le temps du monde. '.repeat(3).slice(0, 130);

const side = (name: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="559.37" height="396.85" viewBox="0 0 419.528 297.638"><title>${name}</title><path d="M-8.504 -8.504h436.536v314.646h-436.536Z" fill="#c0d0e0"/></svg>`;

interface Version {
  readonly brand?: string;
  readonly locale?: string;
  readonly market?: string;
}

/** All pieces of one language and market. */
export async function piecesIn({
  brand = 'plain',
  locale = 'fr',
  market = 'FR',
}: Version = {}): Promise<Artifact[]> {
  const folder = market === 'FR' ? locale : `${locale}-${market}`;
  const at = (channel: string, name: string, more: Partial<Artifact>, segment?: string) =>
    artifact(`${channel}/${brand}/tea/${folder}${segment ? `.${segment}` : ''}/${name}`, {
      channel,
      brand,
      locale,
      market,
      ...(segment && { segment }),
      ...more,
    });
  const png = async (width: number, height: number) =>
    ({ mime: 'image/png', body: await picture(width, height), width, height, unit: 'px' }) as const;
  const words = locale === 'fr' ? 'Bonjour' : 'Hello';
  const sheet = { width: 148, height: 105, unit: 'mm' } as const;
  const text = { mime: 'text/plain', format: 'text' };
  const proof = (name: string): Partial<Artifact> => ({
    touchpoint: 'carte',
    format: 'postcard.a6',
    mime: 'image/svg+xml',
    body: side(name),
    supporting: true,
    ...sheet,
    data: { proof: true, side: name, bleedMm: 3 },
  });
  return [
    at('web', 'index.html', {
      body: page(words),
      url: `https://tea.example/${locale}`,
      data: { title: 'Thé pour deux' },
    }),
    at('email', 'lettre.html.html', {
      touchpoint: 'lettre',
      format: 'html',
      body: mail,
      data: {
        subject: 'Du thé pour deux',
        preheader: 'Une théière, deux tasses, et le temps qu’il faut pour les vider sans se presser du tout',
        from: 'La maison <bonjour@tea.example>',
      },
    }),
    at('email', 'cup.png', { ...(await png(120, 60)), format: 'html', supporting: true }),
    at('email', 'lettre.text.txt', { ...text, touchpoint: 'lettre', body: 'Bonjour, en toutes lettres.' }),
    at('social', 'posts.instagram.portrait.png', {
      ...(await png(1080, 1350)),
      touchpoint: 'posts',
      format: 'instagram.portrait',
      data: { safeTop: 0, safeRight: 34, safeBottom: 0, safeLeft: 34 },
    }),
    at('social', 'posts.instagram.portrait.txt', {
      ...text,
      touchpoint: 'posts',
      format: 'instagram.portrait',
      body: caption,
      supporting: true,
      data: { network: 'instagram', fold: 125, most: 2200, characters: 130 },
    }),
    at('social', 'posts.instagram.story.png', {
      ...(await png(1080, 1920)),
      touchpoint: 'posts',
      format: 'instagram.story',
      data: { safeTop: 270, safeRight: 65, safeBottom: 672, safeLeft: 65 },
    }),
    at('social', 'posts.facebook.link.png', {
      ...(await png(1200, 630)),
      touchpoint: 'posts',
      format: 'facebook.link',
      data: { safeTop: 15, safeRight: 60, safeBottom: 15, safeLeft: 60 },
    }),
    at('ads', 'bannieres.320x50.png', { ...(await png(320, 50)), touchpoint: 'bannieres', format: '320x50' }),
    at('print', 'carte.postcard.a6.pdf', {
      touchpoint: 'carte',
      format: 'postcard.a6',
      mime: 'application/pdf',
      body: new Uint8Array([37, 80, 68, 70]),
      ...sheet,
    }),
    at('print', 'carte.postcard.a6.back.svg', proof('back')),
    at('print', 'carte.postcard.a6.front.svg', proof('front')),
    at(
      'sms',
      'veille.text.txt',
      {
        ...text,
        touchpoint: 'veille',
        body: 'Demain, on goûte. STOP 36000',
        data: { segments: 2, encoding: 'UCS-2', units: 90, sender: 'THE', nonGsm: 'ŷ' },
      },
      'members',
    ),
    at('push', 'fin.ios.json', {
      touchpoint: 'fin',
      format: 'ios',
      mime: 'application/json',
      body: '{"aps":{}}',
      data: { title: 'Dernier jour', body: 'Le thé refroidit.' },
    }),
  ];
}

export async function campaignState(more: Partial<StudioState> = {}): Promise<StudioState> {
  return {
    artifacts: [
      ...(await piecesIn()),
      ...(await piecesIn({ locale: 'en' })),
      ...(await piecesIn({ market: 'BE' })).filter(({ channel }) => channel === 'web'),
    ],
    diagnostics: [fault],
    names: { plain: 'Plain', other: 'Autre', 'plain/tea': 'Thé pour deux' },
    outlines: { 'plain/tea': outline },
    ...more,
  };
}
