/** A panel of a campaign, drawn when it is asked for. */
import { parsedOf } from '../state/parsed.ts';
import { artifactsOf } from '../state/shown-index.ts';
import type { BoardPlace } from '../views/addresses.ts';
import { html, type Markup } from '../views/markup.ts';
import { type PageContext, say } from '../views/page-context.ts';
import { factsPanel } from '../views/panels/facts-panel.ts';
import { looksPanel } from '../views/panels/looks-panel.ts';
import { panelPage, panels } from '../views/panels/panel.ts';
import { tonePanel } from '../views/panels/tone-panel.ts';
import { overlays } from '../views/parts/contrast-words.ts';
import { panelWords } from '../words/panels.ts';

/** Undefined where there is no such campaign, locale or panel. */
export async function readPanel(
  place: BoardPlace,
  name: string,
  query: URLSearchParams,
  context: PageContext,
): Promise<Markup | undefined> {
  const panel = panels.find((one) => one === name);
  const { shown, host } = context;
  const own = artifactsOf(shown, place.brand, place.campaign).filter(({ locale }) => locale === place.locale);
  if (!panel || own.length === 0) return undefined;
  const draw = async () => {
    if (panel === 'looks') {
      const brand = shown.brands.get(place.brand);
      const overlay = overlays.find((one) => one === query.get('overlay')) ?? 'contrast';
      return brand && looksPanel(own, brand, overlay, place, context);
    }
    const parsed = await parsedOf(shown, `${place.brand}/${place.campaign}`, host);
    if (!parsed) return undefined;
    return panel === 'facts' ? factsPanel(own, parsed, place, context) : tonePanel(parsed, place, context);
  };
  const body = (await draw()) ?? html`<p class="none">${say(panelWords, context).unreadable}</p>`;
  return panelPage(place, panel, body, context);
}
