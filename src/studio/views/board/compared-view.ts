/** Two languages or two brands piece beside piece, or two channels side by side. */
import type { Artifact } from '../../../ir/artifact.ts';
import { brandNameOf, inChannelOrder } from '../../state/campaigns.ts';
import { likeness, type ShownPiece } from '../../state/pieces.ts';
import { boardWords } from '../../words/board.ts';
import { sayChannel } from '../../words/channels.ts';
import { html, type Markup } from '../markup.ts';
import { say } from '../page-context.ts';
import { sayLanguage } from '../parts/dates.ts';
import { pieceView } from '../parts/piece-view.ts';
import type { SettingContext } from '../settings/setting.ts';
import { type BoardChoice, chosenPieces } from './choice.ts';
import { otherSide } from './toolbar.ts';

/**
 * `there`: the context of the other side, where that is another brand; undefined while it is being composed, with the
 * words that say so in `waiting`.
 */
export function comparedView(
  here: SettingContext,
  there: SettingContext | undefined,
  waiting: string | undefined,
): Markup {
  // In half the room one screen is enough, unless the reader chose another.
  const narrow = (context: SettingContext): SettingContext => ({
    ...context,
    choice: { ...context.choice, device: context.choice.device === '' ? 'phone' : context.choice.device },
  });
  const other = otherSide(here.choice);
  const left = narrow(here);
  const right = other && there && narrow({ ...there, choice: other });
  const names = html`<div class="pair names"><h2>${sideName(here, here.choice)}</h2><h2>${other ? sideName(here, other) : ''}</h2></div>`;
  if (!right) return html`<div class="compared">${names}<p class="none" role="status">${waiting}</p></div>`;
  const pairs = here.choice.against.startsWith('channel:')
    ? beside(piecesIn(left), piecesIn(right))
    : paired(piecesIn(left), piecesIn(right));
  return html`<div class="compared">${names}${pairs.map(
    ([one, two]) => html`<div class="pair">${cell(one, left)}${cell(two, right, 'against')}</div>`,
  )}</div>`;
}

function cell(piece: ShownPiece | undefined, context: SettingContext, side = ''): Markup {
  if (!piece) return html`<p class="lacking">${say(boardWords, context).onlyHere}</p>`;
  return html`<div class="cell ${side}">${pieceView(piece, context)}</div>`;
}

function piecesIn({ shown, choice }: SettingContext): ShownPiece[] {
  return chosenPieces(shown, choice);
}

type Pair = readonly [ShownPiece | undefined, ShownPiece | undefined];

/** From the very same to what still speaks to the same people: audiences may be shared out otherwise on the other side. */
const ALIKE: readonly ((artifact: Artifact) => string)[] = [
  (artifact) => `${artifact.market} ${likeness(artifact)}`,
  ({ segment: _segment, ...artifact }) => `${artifact.market} ${likeness(artifact)}`,
  ({ segment: _segment, ...artifact }) => likeness(artifact),
];

/** The same piece on both sides; what one side lacks leaves a gap. */
function paired(left: readonly ShownPiece[], right: readonly ShownPiece[]): Pair[] {
  const rest = new Set(right);
  const found = new Map<ShownPiece, ShownPiece>();
  for (const keyOf of ALIKE) {
    for (const one of left) {
      if (found.has(one)) continue;
      const two = [...rest].find((other) => keyOf(other.artifact) === keyOf(one.artifact));
      if (!two) continue;
      rest.delete(two);
      found.set(one, two);
    }
  }
  const pairs = [
    ...left.map((one): Pair => [one, found.get(one)]),
    ...[...rest].map((two): Pair => [undefined, two]),
  ];
  const order = inChannelOrder([...left, ...right].map(({ artifact }) => artifact.channel));
  const rank = ([one, two]: Pair) => order.indexOf((one ?? two)!.artifact.channel);
  return pairs.sort((a, b) => rank(a) - rank(b));
}

/** One under the other on each side: a mail has no counterpart among posts. */
function beside(left: readonly ShownPiece[], right: readonly ShownPiece[]): Pair[] {
  const rows = Math.max(left.length, right.length);
  return Array.from({ length: rows }, (_one, row): Pair => [left[row], right[row]]);
}

function sideName(context: SettingContext, choice: BoardChoice): string {
  const { language, shown } = context;
  const [kind] = context.choice.against.split(':');
  if (kind === 'locale') return sayLanguage(choice.locale, language);
  if (kind === 'channel')
    return choice.channel === '' ? say(boardWords, context).everything : sayChannel(choice.channel, language);
  return brandNameOf(shown, choice.brand);
}
