/** A campaign in one language: every piece as it will be met, and the findings beside them. */
import type { WantedFindings } from '../islands/fits-finding.js';
import { brandNameOf, nameOf } from '../state/campaigns.ts';
import { findingsFor } from '../state/findings.ts';
import { filesOf } from '../state/pieces.ts';
import { artifactsOf } from '../state/shown-index.ts';
import type { Shown } from '../state/studio-state.ts';
import { boardWords } from '../words/board.ts';
import { findingsWords } from '../words/findings.ts';
import { panelWords } from '../words/panels.ts';
import { type BoardChoice, chosenPieces, queryOf } from './board/choice.ts';
import { comparedView } from './board/compared-view.ts';
import { piecesView } from './board/pieces-view.ts';
import { reviewView } from './board/review-view.ts';
import { sheetView } from './board/sheet-view.ts';
import { otherSide, toolbar } from './board/toolbar.ts';
import { pinLookup } from './findings/pin-lookup.ts';
import { undoBar } from './findings/undo-bar.ts';
import { html, type Markup } from './markup.ts';
import { type PageContext, say } from './page-context.ts';
import { panelLinks } from './panels/panel.ts';
import { countsView, findingsView } from './parts/findings-view.ts';
import { takeCampaign } from './parts/take-away.ts';
import { commentsPanel } from './review/comments-panel.ts';
import type { SettingContext } from './settings/setting.ts';
import { shell } from './shell.ts';

/** Of a page with pieces in their settings. */
export const BOARD_ISLANDS = [
  'findings.css',
  'board.css',
  'board-views.css',
  'calibration.css',
  'settings.css',
  'settings-email.css',
  'settings-social.css',
  'settings-print.css',
  'settings-messages.css',
  'pins.css',
  'overlay.css',
  'take-away.css',
  'board.js',
  'copy.js',
  'findings.js',
  'pins.js',
  'fixes.js',
  'in-view.js',
  'overlay.js',
];

/** The campaign in another brand's look: made on request, so it may be on its way or impossible. */
export type Dressed = Shown | 'composing' | 'impossible';

/** Undefined when there is no such campaign or locale. `dressed`: where the choice compares two brands. `wanted`: of the findings. */
export function boardPage(
  page: PageContext,
  choice: BoardChoice,
  dressed?: Dressed,
  wanted: WantedFindings = {},
): Markup | undefined {
  const { shown, to } = page;
  const all = artifactsOf(shown, choice.brand, choice.campaign);
  const own = all.filter(({ locale }) => locale === choice.locale);
  if (own.length === 0) return undefined;
  const findings = findingsFor(shown, own, choice);
  const files = chosenPieces(shown, choice).flatMap(filesOf);
  const context: SettingContext = {
    ...page,
    choice,
    // The list stands beside the board alone.
    ...(choice.view === 'board' && { pins: pinLookup(findings, files, page.host) }),
  };
  const words = say(boardWords, context);
  const name = nameOf(shown, choice.brand, choice.campaign);
  const main = html`<div class="board is-${choice.view}" data-sync="board" data-scheme="${choice.scheme}"${!to.folder && overlayData(context)}>
<div class="title" data-swap="title"><p>${brandNameOf(shown, choice.brand)}</p><h1>${name}</h1>${takeCampaign(context)}${panelLinks(choice, context)}</div>
${toolbar(all, context)}
${undoBar(context)}
<div id="live" class="columns">
<aside aria-labelledby="findings-title" data-swap="findings"><details open><summary><h2 id="findings-title">${say(findingsWords, context).findings}</h2> ${countsView(findings, context.words)}</summary>
${findingsView(findings, own, context, to.folder ? undefined : { wanted, action: to.board(choice).split('?')[0]!, query: queryOf(choice) })}</details></aside>
<div class="channels">${to.folder && commentsPanel(context)}${content(context, dressed)}</div>
</div>
${!to.folder && calibration(context)}
</div>`;
  return shell(context, {
    title: `${name} – ${words[choice.view]}`,
    address: to.board(choice, queryOf(choice)),
    main,
    islands: BOARD_ISLANDS,
  });
}

/** What the module needs to draw over frames: it does not know our words. */
function overlayData(context: SettingContext): Markup {
  const { choice } = context;
  if (choice.overlay === '') return html` data-overlay=""`;
  return html` data-overlay="${choice.overlay}" data-mail="${choice.mail}" data-overlay-words="${JSON.stringify(say(panelWords, context))}"`;
}

function content(context: SettingContext, dressed: Dressed | undefined): Markup | Markup[] {
  const { choice, shown } = context;
  const words = say(boardWords, context);
  const pieces = chosenPieces(shown, choice);
  if (choice.view === 'sheet') return sheetView(pieces, context);
  if (choice.view === 'review') return reviewView(pieces, context);
  const other = otherSide(choice);
  if (other && other.brand !== choice.brand) {
    if (dressed === undefined || dressed === 'composing' || dressed === 'impossible')
      return comparedView(context, undefined, dressed === 'impossible' ? words.cannotDress : words.composing);
    return comparedView(context, { ...context, shown: dressed }, undefined);
  }
  if (other) return comparedView(context, context, undefined);
  if (pieces.length === 0) return html`<p class="none">${words.nothingHere}</p>`;
  return piecesView(pieces, context);
}

/** Filled by the module: a rectangle that is to be as wide as a bank card, ISO/IEC 7810 ID-1. */
function calibration(context: SettingContext): Markup {
  const words = say(boardWords, context);
  return html`<dialog class="calibration" aria-labelledby="calibration-title" data-calibration>
<form method="dialog"><h2 id="calibration-title">${words.calibrate}</h2><p>${words.calibrateHow}</p>
<div class="bank-card" data-card><span></span></div>
<label>${words.calibrateWidth}<input type="range" min="180" max="900" step="0.5" data-card-width></label>
<p class="actions"><button value="keep">${words.save}</button><button value="cancel" formnovalidate>${words.cancel}</button><button type="button" data-card-reset>${words.reset}</button></p></form></dialog>`;
}
