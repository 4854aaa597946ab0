/** The lines of a sheet before it is cut: where the paper's print ends, where the knife goes, what keeps clear of it. */
import { pieceWords } from '../../words/pieces.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';

export interface Sheet {
  /** Of the trim, in mm. */
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
}

/** The safe area begins as far inside the trim as the bleed reaches beyond it: a knife strays either way alike. */
export function sheetLines({ width, height, bleed }: Sheet, context: PageContext): Markup {
  const words = say(pieceWords, context);
  const label = `${words.bleed}, ${words.trim}, ${words.safe}`;
  return html`<svg class="lines" viewBox="${-bleed} ${-bleed} ${width + 2 * bleed} ${height + 2 * bleed}" role="img" aria-label="${label}"><title>${label}</title>
<path class="waste" fill-rule="evenodd" d="M${-bleed} ${-bleed}h${width + 2 * bleed}v${height + 2 * bleed}h${-(width + 2 * bleed)}ZM0 0v${height}h${width}v${-height}Z"/>
<rect class="trim" x="0" y="0" width="${width}" height="${height}"/>
<rect class="safe" x="${bleed}" y="${bleed}" width="${width - 2 * bleed}" height="${height - 2 * bleed}"/></svg>
<ul class="legend"><li class="trim">${words.trim}</li><li class="bleed">${words.bleed} ${bleed}\u00a0mm</li><li class="safe">${words.safe} ${bleed}\u00a0mm</li></ul>`;
}
