/** One tile of the report: the face of a piece, what it is, and links to its files. */
import type { Artifact } from '../../ir/artifact.ts';
import type { Face } from './faces.ts';
import { address, weight } from './files.ts';
import { type Group, isCaption } from './groups.ts';
import { pieceId } from './ids.ts';
import { label } from './labels.ts';
import { html, type Markup } from './markup.ts';

/** About four lines of a tile. */
const WORDS_SHOWN_CHARACTERS = 260;

export function pieceCard(group: Group, face: Face | undefined): Markup {
  const [one] = group;
  const kind = face?.kind ?? 'said';
  return html`<li class="is-${kind}"><a class="face ${kind}" href="${address(one.path)}">${face ? pictures(face, one) : wording(one)}</a>
<p class="what">${joined(namesOf(group))}</p>${byHand(one)}
<p class="file">${[size(one), weight(one)].filter(Boolean).join(' · ')}</p>
${group.map(
  (piece) =>
    html`<p class="file" id="${pieceId(piece.path)}"><a href="${address(piece.path)}"><code>${broken(withinCampaign(piece))}</code></a></p>
`,
)}</li>
`;
}

function byHand({ handMade }: Artifact): Markup | false {
  return (
    handMade !== undefined &&
    html`
<p class="hand">${label('handMade')} · ${handMade.by}, ${handMade.date}</p>`
  );
}

/** The moment first, since people know it by name; then the form, the language, the audience. */
function namesOf(group: Group): readonly Markup[] {
  const [one] = group;
  const listed = (names: readonly unknown[]) => [...new Set(names)].join(' + ');
  const forms = isCaption(one)
    ? listed(group.map((piece) => piece.data?.network))
    : listed(group.map((piece) => piece.format));
  const head = isCaption(one) ? label('caption') : html`${one.touchpoint ?? forms}`;
  const rest = [
    ...(isCaption(one) || one.touchpoint !== undefined ? [forms] : []),
    one.locale,
    ...(one.segment === undefined ? [] : [one.segment]),
  ];
  return [html`<b>${head}</b>`, ...rest.map((name) => html`${name}`)];
}

function pictures({ images, alt }: Face, one: Artifact): readonly Markup[] {
  const [first = '', ...others] = images;
  return [
    html`<img src="${first}" alt="${alt ?? (wordsOf(one) || one.path)}">`,
    ...others.map((image) => html`<img src="${image}" alt="">`),
  ];
}

function wording(one: Artifact): Markup {
  const title = one.data?.subject ?? one.data?.title;
  const words = (one.mime === 'text/plain' ? String(one.body) : wordsOf(one)).trim();
  const cut =
    words.length > WORDS_SHOWN_CHARACTERS
      ? `${words.slice(0, WORDS_SHOWN_CHARACTERS).toWellFormed()}…`
      : words;
  return html`<span class="words">${title !== undefined && html`<b>${String(title)}</b>`}${cut}</span>`;
}

/** What the piece says, in the order in which it says it. */
function wordsOf(one: Artifact): string {
  const texts = one.marks
    .filter((mark) => mark.kind === 'text' || mark.kind === 'fact')
    .map((mark) => mark.text);
  // Runs end inside sentences; a no-break space before a French colon is the author's and stays.
  return texts
    .join(' ')
    .replace(/[ \n]+/g, ' ')
    .replace(/ (?=[,.…)])/g, '')
    .trim();
}

/** The heading above and the channel beside it have said the rest: `fr/lancement.html.html`. */
function withinCampaign(one: Artifact): string {
  const start = `${one.channel}/${one.brand}/${one.campaign}/`;
  return one.path.startsWith(start) ? one.path.slice(start.length) : one.path;
}

/** A path may end a line before each of its parts. */
function broken(path: string): Markup[] {
  return path.split(/(?=[/.+])/).map((part, index) => (index === 0 ? html`${part}` : html`<wbr>${part}`));
}

function size(one: Artifact): string | undefined {
  const tidy = (length: number) => Math.round(length * 10) / 10;
  return one.width && one.height ? `${tidy(one.width)} × ${tidy(one.height)} ${one.unit ?? 'px'}` : undefined;
}

function joined(parts: readonly Markup[]): Markup[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [html` · `, part]));
}
