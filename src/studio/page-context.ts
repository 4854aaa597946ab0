/** What every page of the preview is drawn from. */
import type { Host } from '../host.ts';
import type { Markup } from './markup.ts';
import type { Shown } from './preview-state.ts';
import type { InterfaceLanguage, Words } from './words.ts';

export interface PageContext {
  readonly shown: Shown;
  readonly host: Host;
  readonly language: InterfaceLanguage;
  readonly words: Words;
  /** The notice of a failed run; an empty element when there was none, so that the script can swap it. */
  readonly failure: Markup;
  /** Counts the runs, so that the script knows whether the page is of the latest. */
  readonly run: number;
}
