/** How a brand speaks in one locale: the voice of the locale, or of its language. */
import type { LocaleVoice, Voice } from '../../brand/voice.ts';

export function voiceIn(voice: Voice, locale: string): LocaleVoice | undefined {
  return forLocale(voice.locales, locale);
}

/** A value by locale, or by its language: `fr-CA`, else `fr`. */
export function forLocale<T>(values: Readonly<Record<string, T>>, locale: string): T | undefined {
  return values[locale] ?? values[locale.split('-')[0]!];
}
