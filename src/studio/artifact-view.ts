/** One artifact as a person meets it: a page in a window, a picture, a sheet of paper, a message. */
import type { Artifact } from '../ir/artifact.ts';
import { html, type Markup } from './markup.ts';
import type { ShownArtifact } from './preview-state.ts';
import type { Words } from './words.ts';

/** Width of the windows in which pages and emails are shown, in CSS px. */
const PHONE_PX = 390;
const DESKTOP_PX = { web: 1280, email: 760 } as const;

/** Address of an artifact's own bytes. The version makes a browser load what changed, and nothing else. */
export function fileAddress(artifact: ShownArtifact): string {
  return `/files/${artifact.path.split('/').map(encodeURIComponent).join('/')}?v=${artifact.version}`;
}

/** The name of the format, with its touchpoint and segment where it has them. */
export function artifactName(artifact: Artifact): string {
  return [artifact.touchpoint, artifact.format, artifact.segment].filter((part) => part !== undefined).join(' · ');
}

export function artifactView(artifact: ShownArtifact, words: Words): Markup {
  const { mime } = artifact;
  return html`<article class="piece" id="${anchorOf(artifact)}" data-key="${artifact.path}" data-version="${artifact.version}${artifact.kept ? '-kept' : ''}">
<header><h4>${artifactName(artifact)}</h4>${sizeOf(artifact)}
<a href="${fileAddress(artifact)}" target="_blank" rel="noopener">${words.open}</a></header>
${artifact.kept && html`<p class="kept">${words.kept}</p>`}
${mime.startsWith('text/html') ? windows(artifact, words) : plainView(artifact, words)}
</article>`;
}

/** A fragment address that holds for as long as the artifact has its path. */
export function anchorOf(artifact: Pick<Artifact, 'path'>): string {
  return `piece-${artifact.path.replace(/[^a-zA-Z0-9]+/g, '-')}`;
}

function plainView(artifact: ShownArtifact, words: Words): Markup {
  if (artifact.mime.startsWith('image/')) return picture(artifact);
  if (artifact.mime === 'application/pdf') return sheet(artifact, words);
  if (artifact.mime.startsWith('text/') || artifact.mime === 'application/json') return message(artifact, words);
  return html`<p>${words.noPicture}</p>`;
}

function sizeOf(artifact: Artifact): Markup | false {
  if (artifact.width === undefined || artifact.height === undefined) return false;
  return html`<span class="size">${artifact.width} × ${artifact.height} ${artifact.unit ?? 'px'}</span>`;
}

/**
 * Frames may be read by our own script, to keep their scroll and height, and may never run one: no
 * `allow-scripts`, and their own policy says `script-src 'none'` as well.
 */
function windows(artifact: ShownArtifact, words: Words): Markup {
  const desktop = artifact.channel === 'email' ? DESKTOP_PX.email : DESKTOP_PX.web;
  const name = artifactName(artifact);
  const frame = (label: string, width: number) => html`<figure class="window" data-window="${width}">
<figcaption>${label.replace('1280', String(width))}</figcaption>
<div class="glass"><iframe src="${fileAddress(artifact)}" title="${name}, ${width} px" width="${width}" height="${Math.round(width * (width < 500 ? 1.8 : 0.7))}" sandbox="allow-same-origin" loading="lazy"></iframe></div>
</figure>`;
  return html`${envelope(artifact, words)}<div class="windows">${frame(words.phone, PHONE_PX)}${frame(words.desktop, desktop)}</div>`;
}

/** What an inbox shows before the email is opened. */
function envelope(artifact: Artifact, words: Words): Markup | false {
  const { subject, preheader } = artifact.data ?? {};
  if (subject === undefined) return false;
  return html`<dl class="envelope"><dt>${words.subject}</dt><dd lang="${artifact.locale}">${String(subject)}</dd>
${preheader !== undefined && html`<dt>${words.preheader}</dt><dd lang="${artifact.locale}">${String(preheader)}</dd>`}</dl>`;
}

function picture(artifact: ShownArtifact): Markup {
  const { width, height } = artifact;
  return html`<a class="picture" href="${fileAddress(artifact)}" target="_blank" rel="noopener">
<img src="${fileAddress(artifact)}" alt="${alternative(artifact)}"${width && height ? html` width="${width}" height="${height}"` : ''} loading="lazy"></a>`;
}

/** The words a picture carries are its alternative text: they are what it says. */
function alternative(artifact: Artifact): string {
  const said = artifact.marks.filter((mark) => mark.kind === 'text' || mark.kind === 'fact').map((mark) => mark.text);
  return said.length > 0 ? said.join(' ') : artifactName(artifact);
}

function sheet(artifact: ShownArtifact, words: Words): Markup {
  return html`<object class="sheet" data="${fileAddress(artifact)}" type="application/pdf" aria-label="${artifactName(artifact)}">
<p><a href="${fileAddress(artifact)}" target="_blank" rel="noopener">${words.open}</a></p></object>`;
}

/** SMS, push, captions and the plain text of emails: the very characters that are sent. */
function message(artifact: ShownArtifact, words: Words): Markup {
  const text = typeof artifact.body === 'string' ? artifact.body : new TextDecoder().decode(artifact.body);
  const kind = artifact.channel === 'sms' ? 'bubble' : 'paper';
  const facts = Object.entries(artifact.data ?? {}).map(([name, value]) => html`<dt>${name}</dt><dd>${String(value)}</dd>`);
  return html`${envelope(artifact, words)}<pre class="${kind}" lang="${artifact.locale}" tabindex="0" role="group" aria-label="${artifactName(artifact)}">${text}</pre>
${facts.length > 0 && kind === 'bubble' && html`<dl class="facts">${facts}</dl>`}`;
}
