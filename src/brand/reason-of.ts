import type { BrandRules } from './brand-rules.ts';

/** Why two colours may not meet, for a message: in English where the brand says it in several languages, without a full stop. */
export function reasonOf({ reason }: BrandRules['forbidden'][number]): string {
  const { texts } = reason;
  const said = texts.en ?? texts['*'] ?? Object.values(texts)[0] ?? '';
  return said.replace(/\.$/, '');
}
