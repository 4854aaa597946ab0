import type { Address } from './options.ts';
import type { CampaignWords } from './words.ts';

/** In the form of address of the brand: “Sie” where it is not “du”. */
export function germanWords(address: Address | undefined): CampaignWords {
  const isDu = address === 'du';
  const first = isDu ? 'Deine erste Bestellung' : 'Ihre erste Bestellung';
  const costs = '{percent(offer.percent)} weniger';
  return {
    title: 'Schön, dass wir uns kennenlernen',
    description: 'Etwas Zeit zum Kennenlernen und ein Code für die erste Bestellung.',
    subject: 'Lernen wir uns kennen',
    preheader: `${first} kostet ${costs} mit {offer.code}.`,
    headline: 'Lernen wir uns kennen.',
    short: 'Lernen wir uns kennen',
    shortest: 'Hallo',
    lead: `${first} kostet {period(offer)} ${costs}, ab {money(offer.minimum)}. Der Code ist {offer.code}.`,
    cta: isDu ? 'Schau dich um' : 'Jetzt umsehen',
    offer: `{percent(offer.percent)} auf die erste Bestellung mit dem Code **{offer.code}**, bis {date(offer.ends)}.`,
    stepsTitle: 'Drei Schritte',
    steps: [
      `${isDu ? 'Füll deinen' : 'Füllen Sie Ihren'} Warenkorb ab {money(offer.minimum)}.`,
      `${isDu ? 'Gib' : 'Geben Sie'} {offer.code} vor dem Bezahlen ein.`,
      `${isDu ? 'Sieh' : 'Sehen Sie'}, wie die Summe um {percent(offer.percent)} sinkt.`,
    ],
    legal:
      "Gültig {period(offer, 'year')}, einmal pro Person, ab {money(offer.minimum)} Bestellwert, mit dem Code {offer.code}. Nicht mit anderen Rabatten kombinierbar. {legal.company}.",
    card: {
      headline: 'Diese Karte ist {percent(offer.percent)} wert.',
      lead: `${isDu ? 'Gib' : 'Geben Sie'} den Code {offer.code} {period(offer)} ein, ab {money(offer.minimum)} Bestellwert.`,
      legal: 'Einmal pro Person, nicht kombinierbar. Alle Bedingungen: {shortLink}. {legal.company}.',
    },
    sms: `${first} kostet bis {date(offer.ends)} ${costs}, ab {money(offer.minimum)}. Der Code ist {offer.code}.`,
    push: {
      headline: `Letzter Tag für ${isDu ? 'deinen' : 'Ihren'} Code`,
      lead: `{offer.code}: ${costs} ab {money(offer.minimum)}, bis heute {time(offer.ends)}.`,
    },
    caption: `Lernen wir uns kennen. ${first} kostet mit {offer.code} {period(offer)} ${costs}, ab {money(offer.minimum)}.`,
    notes: {
      email: 'Betreff und Vorschautext der E-Mail',
      card: 'Die Rückseite der Postkarte',
      short: 'Kurze Texte: Links und die Abmeldung ergänzt das Werkzeug',
    },
  };
}
