import type { Address } from './options.ts';
import type { CampaignWords } from './words.ts';

/** In the form of address of the brand: “vous” where it is not “tu”. */
export function frenchWords(address: Address | undefined): CampaignWords {
  const isTu = address === 'tu';
  const first = isTu ? 'Ton premier achat' : 'Votre premier achat';
  const glad = isTu ? 'Ravis de te voir' : 'Ravis de vous voir';
  return {
    title: glad,
    description: `Un peu de temps pour regarder, et un code pour ${isTu ? 'ton' : 'votre'} premier achat.`,
    subject: glad,
    preheader: `${first} est à -{percent(offer.percent)} avec {offer.code}.`,
    headline: `${glad}.`,
    short: glad,
    shortest: 'Bonjour',
    lead: `${first} est à -{percent(offer.percent)} {period(offer)}, dès {money(offer.minimum)}, avec le code {offer.code}.`,
    cta: isTu ? 'Viens voir' : 'Venez voir',
    offer: `-{percent(offer.percent)} sur ${isTu ? 'ton' : 'le'} premier achat avec le code **{offer.code}**, jusqu'au {date(offer.ends)}.`,
    stepsTitle: 'En trois temps',
    steps: [
      `${isTu ? 'Mets' : 'Mettez'} {money(offer.minimum)} ou plus dans ${isTu ? 'ton' : 'votre'} panier.`,
      `${isTu ? 'Tape' : 'Tapez'} {offer.code} dans la case prévue, juste avant de payer.`,
      `Le total de ${isTu ? 'ton' : 'la'} commande baisse de {percent(offer.percent)} tout de suite.`,
    ],
    legal:
      "Valable {period(offer, 'year')} inclus, une fois par personne, dès {money(offer.minimum)} d'achat, avec le code {offer.code}. Non cumulable avec une autre remise. {legal.company}.",
    card: {
      headline: 'Cette carte vaut -{percent(offer.percent)}.',
      lead: `${isTu ? 'Tape' : 'Tapez'} son code, {offer.code}, {period(offer)}, dès {money(offer.minimum)} d'achat.`,
      legal: 'Une fois par personne, non cumulable. Conditions complètes : {shortLink}. {legal.company}.',
    },
    sms: `${first} est à -{percent(offer.percent)} jusqu'au {date(offer.ends)}, dès {money(offer.minimum)}, avec le code {offer.code}.`,
    push: {
      headline: `Dernier jour pour ${isTu ? 'ton' : 'votre'} code`,
      lead: "{offer.code} : -{percent(offer.percent)} dès {money(offer.minimum)}, jusqu'à ce soir {time(offer.ends)}.",
    },
    caption: `${glad}. ${first} est à -{percent(offer.percent)} avec {offer.code}, {period(offer)}, dès {money(offer.minimum)}.`,
    notes: {
      email: "Objet et pré-en-tête de l'e-mail",
      card: 'Le verso de la carte postale',
      short: "Messages courts : l'outil ajoute les liens et le moyen de se désinscrire",
    },
  };
}
