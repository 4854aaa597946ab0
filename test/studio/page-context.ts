/** What a page is drawn from, where a test needs nothing of it but that it is there. */
import { nextShown, nothingShown } from '../../src/studio/state/studio-state.ts';
import { serverAddresses } from '../../src/studio/views/addresses.ts';
import { readChoice } from '../../src/studio/views/board/choice.ts';
import type { PageContext } from '../../src/studio/views/page-context.ts';
import type { SettingContext } from '../../src/studio/views/settings/setting.ts';
import { commonWords } from '../../src/studio/words/common.ts';
import { host, state } from './fixture.ts';

export function pageContext(more: Partial<PageContext> = {}): PageContext {
  return {
    shown: nextShown(nothingShown, state()),
    host,
    language: 'en',
    words: commonWords.en,
    to: serverAddresses('en'),
    run: 1,
    ...more,
  };
}

export function settingContext(more: Partial<SettingContext> = {}): SettingContext {
  const choice = readChoice({ brand: 'plain', campaign: 'tea', locale: 'fr' }, new URLSearchParams());
  return { ...pageContext(more), choice, ...more };
}
