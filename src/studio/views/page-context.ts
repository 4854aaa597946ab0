/** What every page of the studio is drawn from. The same pages are served, and written for people without the tool. */
import type { Host } from '../../host.ts';
import type { Shown } from '../state/studio-state.ts';
import type { CommonWords } from '../words/common.ts';
import type { InterfaceLanguage, WordsOf } from '../words/language.ts';
import type { Addresses } from './addresses.ts';
import type { PinLookup } from './findings/pin-lookup.ts';
import type { OverlayLookup } from './parts/contrast-words.ts';

export interface PageContext {
  readonly shown: Shown;
  readonly host: Host;
  readonly language: InterfaceLanguage;
  readonly words: CommonWords;
  readonly to: Addresses;
  /** Counts the runs, so that a module knows whether the page is of the latest. */
  readonly run: number;
  /** Allows our own modules to write; absent where nothing can be written. */
  readonly token?: string;
  /** Findings to be pinned to the artifacts; absent where they are not listed beside them. */
  readonly pins?: PinLookup;
  /** Contrast or colours to be drawn over the artifacts, where somebody asked for it. */
  readonly overlay?: OverlayLookup;
}

/** The words of a room in the language of the page. */
export function say<Keys extends string>(
  words: WordsOf<Keys>,
  { language }: Pick<PageContext, 'language'>,
): Readonly<Record<Keys, string>> {
  return words[language];
}
