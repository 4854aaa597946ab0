/** Artifacts as the channels make them, small enough to read. */
import type { CampaignOutline } from '../../src/build/outline.ts';
import type { Diagnostic, Span } from '../../src/diagnostic.ts';
import type { Host } from '../../src/host.ts';
import type { Artifact } from '../../src/ir/artifact.ts';
import type { StudioState } from '../../src/studio/studio.ts';

export const at: Span = {
  file: 'content/campaigns/tea/fr.mdx',
  line: 2,
  column: 4,
  endLine: 2,
  endColumn: 8,
};

const shared = { brand: 'plain', campaign: 'tea', locale: 'fr', market: 'FR', marks: [] } as const;

export function artifact(path: string, more: Partial<Artifact> = {}): Artifact {
  return {
    ...shared,
    path,
    channel: 'web',
    format: 'page',
    mime: 'text/html',
    body: '<p>Bonjour</p>',
    ...more,
  };
}

export const page = artifact('web/plain/tea/fr/index.html');
export const email = artifact('email/plain/tea/fr/letter.html.html', {
  channel: 'email',
  format: 'html',
  touchpoint: 'letter',
  data: { subject: 'Du thé', preheader: 'Pour deux' },
});
export const card = artifact('print/plain/tea/fr/postcard.a6.pdf', {
  channel: 'print',
  format: 'postcard.a6',
  mime: 'application/pdf',
  body: new Uint8Array([37, 80, 68, 70]),
});
export const proof = artifact('print/plain/tea/fr/postcard.a6.front.svg', {
  channel: 'print',
  format: 'postcard.a6',
  mime: 'image/svg+xml',
  body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 148 105"/>',
  supporting: true,
  width: 148,
  height: 105,
  unit: 'mm',
  data: { proof: true, side: 'front' },
});
export const sms = artifact('sms/plain/tea/fr/note.text.txt', {
  channel: 'sms',
  format: 'text',
  mime: 'text/plain',
  body: 'Demain, on goûte. STOP 36000',
  data: { segments: 1, encoding: 'GSM-7', units: 28 },
});

export const fault: Diagnostic = {
  code: 'message/price-matches-offer',
  severity: 'error',
  message: 'The price “29 €” is not the offer price “19 €”.',
  hint: 'write {money(offer.price)} instead of a number.',
  at,
};

/** Nothing of it has a date. */
export const outline: CampaignOutline = {
  folder: 'tea',
  stage: 'buy',
  timeZone: 'Europe/Paris',
  locales: ['fr'],
  markets: ['FR'],
  channels: {},
  touchpoints: [],
  segments: [],
  offer: {},
};

export function state(more: Partial<StudioState> = {}): StudioState {
  return {
    artifacts: [page, email, card, proof, sms],
    diagnostics: [],
    names: { plain: 'Plain', 'plain/tea': 'Thé pour deux' },
    ...more,
  };
}

/** A hub that holds one file of two lines. */
export const host: Host = {
  root: '/hub',
  now: '2027-03-01T00:00:00Z',
  read: (relative) =>
    relative === at.file
      ? { ok: true, bytes: new TextEncoder().encode('# Thé\nÀ 29 € seulement\n') }
      : { ok: false, why: 'missing' },
  list: () => [],
  exists: () => false,
};
