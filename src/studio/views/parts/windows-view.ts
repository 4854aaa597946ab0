/** Pages and emails in windows of two widths. */
import type { Artifact } from '../../../ir/artifact.ts';
import { pieceName } from '../../state/pieces.ts';
import type { ShownArtifact } from '../../state/studio-state.ts';
import { pieceWords } from '../../words/pieces.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';

/** Widths in CSS px: a common phone; a small laptop for pages, a mail client's reading pane for emails. */
const PHONE = { width: 390, height: 700 };
const DESKTOP = { web: { width: 1280, height: 800 }, email: { width: 760, height: 800 } } as const;

/**
 * Frames may be read by our own script, to keep their scroll, and may never run one: no `allow-scripts`, and
 * their own policy says `script-src 'none'` as well.
 */
export function windowsView(artifact: ShownArtifact, context: PageContext): Markup {
  const words = say(pieceWords, context);
  const desktop = artifact.channel === 'email' ? DESKTOP.email : DESKTOP.web;
  const name = pieceName(artifact);
  const frame = (
    label: string,
    { width, height }: { width: number; height: number },
  ) => html`<figure class="window" data-window="${width}">
<figcaption>${label}, ${width} px</figcaption>
<div class="glass"><iframe src="${context.to.file(artifact)}" title="${name}, ${label}" width="${width}" height="${height}" sandbox="allow-same-origin" loading="lazy"></iframe></div>
</figure>`;
  return html`${envelopeView(artifact, context)}<div class="windows">${frame(words.phone, PHONE)}${frame(words.desktop, desktop)}</div>`;
}

/** What an inbox shows before the email is opened. */
export function envelopeView(artifact: Artifact, context: PageContext): Markup | false {
  const words = say(pieceWords, context);
  const { subject, preheader } = artifact.data ?? {};
  if (subject === undefined) return false;
  return html`<dl class="envelope"><dt>${words.subject}</dt><dd lang="${artifact.locale}">${String(subject)}</dd>
${preheader !== undefined && html`<dt>${words.preheader}</dt><dd lang="${artifact.locale}">${String(preheader)}</dd>`}</dl>`;
}
