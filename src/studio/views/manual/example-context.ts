/** In which brand of the hub an example is shown, and what its pieces are drawn from. */
import type { Brand } from '../../../brand/brand.ts';
import { type Example, exampleFolder, exampleLocale } from '../../../manual/example-hub.ts';
import type { Shown } from '../../state/studio-state.ts';
import { manualWords } from '../../words/manual.ts';
import { readChoice } from '../board/choice.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';
import type { SettingContext } from '../settings/setting.ts';

/** The one that the address names, else the first; undefined in a hub without a sound brand. */
export function exampleBrand({ shown }: PageContext, query: URLSearchParams): Brand | undefined {
  return shown.brands.get(query.get('brand') ?? '') ?? [...shown.brands.values()][0];
}

export interface ShownExample {
  readonly shown: Shown;
  readonly example: Example;
  readonly brand: Brand;
  readonly chapter: string;
  /** How it is to be seen. Default: the board, as it opens. */
  readonly query?: URLSearchParams;
}

/** Pieces lead to the example's own page: its campaign has no board. */
export function exampleContext(
  context: PageContext,
  { shown, example, brand, chapter, query = new URLSearchParams() }: ShownExample,
): SettingContext {
  const { archive: _archive, ...to } = context.to;
  const place = { brand: brand.id, campaign: exampleFolder(example), locale: exampleLocale(example, brand) };
  const choice = readChoice(place, query);
  return {
    ...context,
    shown,
    to: {
      ...to,
      board: (_place, asked = {}) =>
        context.to.manualExample?.(chapter, example.name, { ...asked, brand: brand.id }) ?? '',
    },
    choice,
  };
}

/** A switch with one position is none. */
export function brandLinks(
  context: PageContext,
  current: Brand | undefined,
  address: (brand: string) => string,
): Markup | false {
  const brands = [...context.shown.brands.values()];
  if (brands.length < 2) return false;
  const words = say(manualWords, context);
  return html`<div class="in-brand" data-swap="brands"><p id="in-brand">${words.inBrand}</p><nav class="choices" aria-labelledby="in-brand">${brands.map(
    ({ id, name }) =>
      html`<a href="${address(id)}"${id === current?.id && html` aria-current="true"`}>${name}</a> `,
  )}</nav></div>`;
}
