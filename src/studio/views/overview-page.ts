/** Every campaign of the hub, each with its languages, a picture and the state of its findings. */
import type { Diagnostic } from '../../diagnostic.ts';
import type { ShownArtifact } from '../state/studio-state.ts';
import { findingsWords } from '../words/findings.ts';
import { overviewWords } from '../words/overview.ts';
import { html, type Markup } from './markup.ts';
import { type PageContext, say } from './page-context.ts';
import { countsView, findingsFor, findingsView } from './parts/findings-view.ts';
import { shell } from './shell.ts';

interface Card {
  readonly brand: string;
  readonly campaign: string;
  readonly locale: string;
  readonly artifacts: ShownArtifact[];
}

export function overviewPage(context: PageContext): Markup {
  const { shown, to, run } = context;
  const words = say(overviewWords, context);
  const cards = cardsOf(shown.artifacts);
  const homeless = shown.diagnostics.filter(
    (one) => !hasPlace(one) || !cards.some((card) => findingsFor([one], card.artifacts, card).length > 0),
  );
  const main = html`<h1>${words.title}</h1>
<div id="live">
${cards.length === 0 && html`<p>${run === 0 ? context.words.working : words.nothing}</p>`}
<ul class="cards">${cards.map((card) => cardView(card, context))}</ul>
${homeless.length > 0 && html`<section aria-labelledby="findings-title"><h2 id="findings-title">${say(findingsWords, context).findings}</h2>${findingsView(homeless, [], context)}</section>`}
</div>`;
  return shell(context, { title: words.title, address: to.overview(), section: 'overview', main });
}

function cardView(card: Card, context: PageContext): Markup {
  const { words, shown, to } = context;
  const findings = findingsFor(shown.diagnostics, card.artifacts, card).filter(hasPlace);
  const picture = thumbnailOf(card.artifacts);
  const address = to.board(card);
  const shownPieces = card.artifacts.filter((artifact) => !artifact.supporting).length;
  return html`<li class="card"><div class="thumb">${picture && html`<img src="${to.file(picture)}" alt="" loading="lazy">`}</div>
<h2><a href="${address}">${nameOf(shown.names, card)}</a></h2>
<p>${shown.names[card.brand] ?? card.brand} · ${card.locale} · ${shownPieces} ${say(overviewWords, context).pieces}</p>
<p>${countsView(findings, words)}</p></li>`;
}

function hasPlace(one: Diagnostic): boolean {
  return one.at !== undefined || (one.artifacts !== undefined && one.artifacts.length > 0);
}

/** Width of a thumbnail by its height, as in the stylesheet. */
const THUMBNAIL_RATIO = 1.9;

/** The picture whose shape comes nearest to the thumbnail's. */
function thumbnailOf(artifacts: readonly ShownArtifact[]): ShownArtifact | undefined {
  const distance = ({ width = 1, height = 1 }: ShownArtifact) =>
    Math.abs(Math.log(width / height / THUMBNAIL_RATIO));
  return artifacts
    .filter((artifact) => artifact.mime === 'image/png' && artifact.width !== undefined)
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

/** One card for each campaign and locale, in the order of their paths. */
export function cardsOf(artifacts: readonly ShownArtifact[]): Card[] {
  const cards = new Map<string, Card>();
  for (const artifact of artifacts) {
    const { brand, campaign, locale } = artifact;
    const key = `${brand}/${campaign}/${locale}`;
    const card = cards.get(key) ?? { brand, campaign, locale, artifacts: [] };
    card.artifacts.push(artifact);
    cards.set(key, card);
  }
  return [...cards.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, card]) => card);
}

export function nameOf(
  names: Readonly<Record<string, string>>,
  card: { brand: string; campaign: string },
): string {
  return names[`${card.brand}/${card.campaign}`] ?? card.campaign;
}
