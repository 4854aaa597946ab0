/**
 * The findings of a piece that no picture of it can carry, under its name: of pages, emails and texts. The module finds
 * their words in the frames and puts pins there; these stay, and are the way by keyboard.
 */
import { filesOf, type ShownPiece } from '../../state/pieces.ts';
import { findingsWords } from '../../words/findings.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';
import { isPlaced } from './pins-view.ts';

export function piecePins(piece: ShownPiece, context: PageContext): Markup | false {
  const { pins } = context;
  if (!pins) return false;
  const words = say(findingsWords, context);
  const all = filesOf(piece).flatMap((file) =>
    pins.on(file).flatMap((pin) => (isPlaced(file, pin) ? [] : pin)),
  );
  // The parts of an email have the same faults.
  const byNumber = new Map(all.map((pin) => [pin.number, pin]));
  const links = [...byNumber.values()].map(
    ({ number, severity, message, words: said }) =>
      html`<li><a class="pin-link ${severity}" href="#finding-${number}" data-pin="${number}" data-words="${JSON.stringify(said)}" title="${message}" aria-label="${words.number} ${number}, ${context.words[severity]}">${number}</a></li>`,
  );
  return html`<div class="piece-pins" data-swap="pins-${piece.artifact.path}">${links.length > 0 && html`<span>${words.places}</span><ul>${links}</ul>`}</div>`;
}
