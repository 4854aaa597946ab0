/** What the portal itself says, in the languages that it speaks. The words of the brand are the brand’s. */
import { en } from './en.ts';
import { fr } from './fr.ts';

export type InterfaceLanguage = 'fr' | 'en';
export type Words = typeof en;

export const interfaceWords: Readonly<Record<InterfaceLanguage, Words>> = { fr, en };
