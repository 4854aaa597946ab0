import type { Address } from './options.ts';
import type { CampaignWords } from './words.ts';

/** In the form of address of the brand: “vous” where it is not “tu”. */
export function frenchWords(address: Address | undefined): CampaignWords {
  const isTu = address === 'tu';
  const first = isTu ? 'Ta première commande' : 'Votre première commande';
  return {
    title: 'Faisons connaissance',
    description: 'Un peu de temps pour regarder, et un code pour la première commande.',
    subject: 'Faisons connaissance',
    preheader: `${first} est à -{percent(offer.percent)} avec {offer.code}.`,
    headline: 'Faisons connaissance.',
    short: 'Faisons connaissance',
    shortest: 'Bonjour',
    lead: `${first} est à -{percent(offer.percent)} {period(offer)}, dès {money(offer.minimum)} d'achat. Le code est {offer.code}.`,
    cta: isTu ? 'Entre' : 'Entrez',
    offer: `-{percent(offer.percent)} sur la première commande avec le code **{offer.code}**, jusqu'au {date(offer.ends)}.`,
    stepsTitle: 'Trois étapes',
    steps: [
      `${isTu ? 'Remplis ton' : 'Remplissez votre'} panier à partir de {money(offer.minimum)}.`,
      `${isTu ? 'Tape' : 'Tapez'} {offer.code} avant de payer.`,
      `${isTu ? 'Regarde' : 'Regardez'} le total baisser de {percent(offer.percent)}.`,
    ],
    legal:
      "Valable {period(offer, 'year')} inclus, une fois par personne, dès {money(offer.minimum)} d'achat, avec le code {offer.code}. Non cumulable avec une autre remise. {legal.company}.",
    card: {
      headline: 'Cette carte vaut -{percent(offer.percent)}.',
      lead: `${isTu ? 'Tape' : 'Tapez'} son code, {offer.code}, {period(offer)}, dès {money(offer.minimum)} d'achat.`,
      legal: 'Une fois par personne, non cumulable. Conditions complètes : {shortLink}. {legal.company}.',
    },
    sms: `${first} est à -{percent(offer.percent)} jusqu'au {date(offer.ends)}, dès {money(offer.minimum)} d'achat. Le code est {offer.code}.`,
    push: {
      headline: `Dernier jour pour ${isTu ? 'ton' : 'votre'} code`,
      lead: "{offer.code} : -{percent(offer.percent)} dès {money(offer.minimum)}, jusqu'à ce soir {time(offer.ends)}.",
    },
    caption: `Faisons connaissance. ${first} est à -{percent(offer.percent)} avec {offer.code}, {period(offer)}, dès {money(offer.minimum)} d'achat.`,
    notes: {
      email: "Objet et texte d'aperçu de l'e-mail",
      card: 'Le verso de la carte postale',
      short: "Messages courts : l'outil ajoute les liens et le moyen de se désinscrire",
    },
  };
}
