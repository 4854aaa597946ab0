/** The voice of each channel against its band, and the sentences that push it. */
import type { Parsed } from '../../state/parsed.ts';
import { type PushingSentence, type ToneOfAxis, type ToneOfChannel, toneOf } from '../../state/tone.ts';
import { sayChannel } from '../../words/channels.ts';
import { panelWords } from '../../words/panels.ts';
import type { BoardPlace } from '../addresses.ts';
import { editorLinks } from '../findings/editor-links.ts';
import { lineReader, type ReadLines } from '../findings/excerpt.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';

export function tonePanel(parsed: Parsed, { locale }: BoardPlace, context: PageContext): Markup {
  const words = say(panelWords, context);
  const { consistency, channels } = toneOf(parsed, locale);
  const read = lineReader(context.host);
  if (channels.length === 0) return html`<p class="none">${words.notScored}</p>`;
  return html`${consistency !== undefined && html`<p>${words.consistency} <b>${consistency}</b> / 100</p>`}${channels.map(
    (one) => channelView(one, locale, read, context),
  )}`;
}

function channelView(
  { channel, words: count, axes }: ToneOfChannel,
  locale: string,
  read: ReadLines,
  context: PageContext,
): Markup {
  const words = say(panelWords, context);
  const title = channel === 'short' ? words.short : sayChannel(channel, context.language);
  return html`<section class="tone" aria-labelledby="tone-${channel}"><h2 id="tone-${channel}">${title} <small>${count} ${words.words}</small></h2>${
    axes
      ? axes.map((axis) => axisView(axis, locale, read, context))
      : html`<p class="none">${words.notScored}</p>`
  }</section>`;
}

function axisView(
  { axis, score, wanted, isOff, pushes }: ToneOfAxis,
  locale: string,
  read: ReadLines,
  context: PageContext,
): Markup {
  const words = say(panelWords, context);
  const [from, to] = wanted
    ? [Math.max(0, wanted.target - wanted.tolerance), Math.min(100, wanted.target + wanted.tolerance)]
    : [0, 0];
  const band = wanted ? `${Math.round(from)}–${Math.round(to)}` : words.noBand;
  const verdict = wanted && (isOff ? words.offBand : words.inBand);
  const label = `${words[axis]} : ${score}, ${words.band.toLowerCase()} : ${band}`;
  return html`<details class="axis${isOff && ' off'}"${isOff && html` open`}><summary><span class="axis-name">${words[axis]}</span>
<svg class="scale" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="${label}"><rect class="track" x="0" y="3.5" width="100" height="1"/>${wanted && html`<rect class="band" x="${from}" y="1" width="${to - from}" height="6"/>`}<rect class="score" x="${Math.min(99, Math.max(0, score - 0.5))}" y="0" width="1" height="8"/></svg>
<span class="figure"><b>${score}</b> <small>${band}</small></span> <span class="verdict">${verdict}</span></summary>
<ul class="pushes" aria-label="${words.pushes}">${pushes.map(
    ({ name, points, sentences }) =>
      html`<li><p><b>${points > 0 ? '+' : '−'}${Math.abs(points)}</b> ${words.points} · <span lang="en">${name}</span></p>${sentences.map((one) => sentenceView(one, locale, read, context))}</li>`,
  )}</ul></details>`;
}

function sentenceView(
  { text, parts, at }: PushingSentence,
  locale: string,
  read: ReadLines,
  context: PageContext,
): Markup {
  let done = 0;
  const pieces = [...parts]
    .sort((a, b) => a[0] - b[0])
    .flatMap(([start, end]) => {
      if (start < done) return [];
      const piece = html`${text.slice(done, start)}<mark>${text.slice(start, end)}</mark>`;
      done = end;
      return [piece];
    });
  return html`<blockquote><p lang="${locale}">${pieces}${text.slice(done)}</p><p class="place">${at.file}:${at.line}:${at.column} ${editorLinks(at, read, context)}</p></blockquote>`;
}
