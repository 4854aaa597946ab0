/** The languages of the interface, and how a room's words are kept: both languages beside each other, with the same keys. */
export const interfaceLanguages = ['fr', 'en'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** The words of one room in every language of the interface. */
export type WordsOf<Keys extends string> = Readonly<
  Record<InterfaceLanguage, Readonly<Record<Keys, string>>>
>;

/** A language that lacks a word does not compile. */
export function wordsIn<const French extends Readonly<Record<string, string>>>(pair: {
  readonly fr: French;
  readonly en: { readonly [Key in keyof French]: string };
}): WordsOf<keyof French & string> {
  return pair;
}

/** `?lang=` decides; otherwise the first of the browser's languages that we speak; otherwise English. */
export function interfaceLanguage(
  asked: string | null,
  acceptLanguage: string | undefined,
): InterfaceLanguage {
  const wanted = [
    asked ?? '',
    ...(acceptLanguage ?? '').split(',').map((part) => part.split(';')[0]!.trim()),
  ];
  for (const tag of wanted) {
    const found = interfaceLanguages.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (found) return found;
  }
  return 'en';
}
