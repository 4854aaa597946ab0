import { describe, expect, it } from 'vitest';
import { frenchSlips } from '../../src/prose/french-address.ts';

const rewrite = (text: string, says: 'tu' | 'vous') => {
  let out = text;
  for (const slip of [...frenchSlips(text, says)].reverse()) {
    out = out.slice(0, slip.start) + (slip.instead ?? `[${slip.text}]`) + out.slice(slip.end);
  }
  return out;
};

describe('vous where the brand says tu', () => {
  it.each([
    ['Découvrez vos avantages', 'Découvre tes avantages'],
    ['Abonnez-vous', 'Abonne-toi'],
    ['Venez chez nous, c’est pour vous.', 'Viens chez nous, c’est pour toi.'],
    ['Vous profitez de votre avantage', 'Tu profites de ton avantage'],
    ['Votre carte', '[Votre] carte'],
    ['Nous vous attendons', 'Nous [vous] attendons'],
  ])('%s → %s', (typed, want) => {
    expect(rewrite(typed, 'tu')).toBe(want);
  });

  it.each([
    'Prends rendez-vous chez nous, tu as assez de temps.',
    'Le nez au vent',
    'Elle dit : « Vous êtes belle. »',
    'Passe samedi 10 avril entre 10 h et 19 h dans ta boutique.',
    'Crée-le avant de payer',
  ])('is silent on: %s', (typed) => {
    expect(frenchSlips(typed, 'tu')).toEqual([]);
  });
});

describe('tu where the brand says vous', () => {
  it.each([
    ['Tu payes le prix que tu lis.', 'Vous payez le prix que vous lisez.'],
    ['Réserve ton vol', 'Réservez votre vol'],
    ['Ta place t’attend', 'Votre place vous attend'],
  ])('%s → %s', (typed, want) => {
    expect(rewrite(typed, 'vous')).toBe(want);
  });

  it.each([
    'Vous payez le prix que vous lisez.',
    'Un ton calme',
    'Réserve naturelle',
    'Voir les vols',
    'Total payé : 89 €',
    'Nantes – Lisbonne',
  ])('is silent on: %s', (typed) => {
    expect(frenchSlips(typed, 'vous')).toEqual([]);
  });
});
