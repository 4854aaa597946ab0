import type { Address } from './options.ts';
import type { CampaignWords } from './words.ts';

/** In the form of address of the brand: “Sie” where it is not “du”. */
export function germanWords(address: Address | undefined): CampaignWords {
  const isDu = address === 'du';
  const first = isDu ? 'Dein erster Einkauf' : 'Ihr erster Einkauf';
  const glad = isDu ? 'Schön, dass du da bist' : 'Schön, dass Sie da sind';
  const costs = '{percent(offer.percent)} weniger';
  return {
    title: glad,
    description: 'Etwas Zeit, um sich umzusehen, und ein Code für den ersten Einkauf.',
    subject: glad,
    preheader: `${first} kostet ${costs} mit {offer.code}.`,
    headline: `${glad}.`,
    short: glad,
    shortest: 'Hallo',
    lead: `${first} kostet {period(offer)} ${costs}, ab {money(offer.minimum)}, mit dem Code {offer.code}.`,
    cta: isDu ? 'Sieh dich um' : 'Zum Laden',
    offer: `{percent(offer.percent)} auf den ersten Einkauf mit dem Code **{offer.code}**, bis {date(offer.ends)}.`,
    stepsTitle: 'Drei Schritte',
    steps: [
      `${isDu ? 'Füll deinen' : 'Füllen Sie Ihren'} Warenkorb mit {money(offer.minimum)} oder mehr.`,
      `${isDu ? 'Gib' : 'Geben Sie'} {offer.code} vor dem Bezahlen ein.`,
      'Die Summe sinkt um {percent(offer.percent)}.',
    ],
    legal:
      "Gültig {period(offer, 'year')}, einmal pro Person, ab {money(offer.minimum)} Bestellwert, mit dem Code {offer.code}. Nicht mit anderen Rabatten kombinierbar. {legal.company}.",
    card: {
      headline: 'Diese Karte ist {percent(offer.percent)} wert.',
      lead: `${isDu ? 'Gib' : 'Geben Sie'} den Code {offer.code} {period(offer)} ein, ab {money(offer.minimum)} Bestellwert.`,
      legal: 'Einmal pro Person, nicht kombinierbar. Alle Bedingungen: {shortLink}. {legal.company}.',
    },
    sms: `${first} kostet bis {date(offer.ends)} ${costs}, ab {money(offer.minimum)}, mit dem Code {offer.code}.`,
    push: {
      headline: `Letzter Tag für ${isDu ? 'deinen' : 'Ihren'} Code`,
      lead: `{offer.code}: ${costs} ab {money(offer.minimum)}, bis heute {time(offer.ends)}.`,
    },
    caption: `${glad}. ${first} kostet mit {offer.code} {period(offer)} ${costs}, ab {money(offer.minimum)}.`,
    notes: {
      email: 'Betreff und Vorschautext der E-Mail',
      card: 'Die Rückseite der Postkarte',
      short: 'Kurze Texte: Links und die Abmeldung ergänzt das Werkzeug',
    },
  };
}
