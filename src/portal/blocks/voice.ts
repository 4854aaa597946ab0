/** The voice guide: the sentence that says it, examples and words in each language, the tone on its axes. */
import type { LocaleVoice } from '../../brand/voice.ts';
import { limits } from '../../limits.ts';
import { html, type Markup } from '../../output/report-html/markup.ts';
import { AXES } from '../../prose/profile/axes.ts';
import { type PageContext, plain, said, saidIn } from '../context.ts';
import { bounded, type PortalBlock, part } from './block.ts';
import { languageIn } from './language-heads.ts';
import { quoted, quotedList } from './voice-words.ts';

export const voice: PortalBlock = (context) => {
  const { brand, locales } = context;
  const { summary, locales: byLocale } = brand.voice;
  const spoken = locales.filter((locale) => byLocale[locale]);
  if (!summary && spoken.length === 0) return undefined;
  return html`${summary && html`<p class="statement">${saidIn(summary, context)}</p>`}
${spoken.map((locale) => localePart(locale, byLocale[locale]!, context))}
${tone(context)}`;
};

function localePart(locale: string, voice: LocaleVoice, context: PageContext): Markup {
  const { words } = context;
  return html`<div class="part"><h3>${languageIn(locale, context)}</h3>
<p class="address"><span class="note">${words.voice.address}</span> ${quoted(voice.address, locale, context)}</p>
${examples(locale, voice, context)}${preferred(locale, voice, context)}${banned(locale, voice, context)}</div>`;
}

function examples(locale: string, { examples: all }: LocaleVoice, context: PageContext): Markup | undefined {
  const { words } = context;
  if (all.length === 0) return undefined;
  const items = all.map(
    ({ say, not, why }) =>
      html`<li class="example"><div><p class="note">${words.voice.say}</p><p class="say">${said(say, locale, context)}</p></div>
${not !== undefined && html`<div><p class="note">${words.voice.not}</p><p class="not">${said(not, locale, context)}</p></div>`}
${why !== undefined && html`<p class="why">${said(why, locale, context)}</p>`}</li>`,
  );
  return html`<h4>${words.voice.examples}</h4><ul class="examples" role="list">${items}</ul>`;
}

function preferred(locale: string, voice: LocaleVoice, context: PageContext): Markup | undefined {
  const { words } = context;
  const { shown, rest } = bounded(voice.preferred, limits.portalRows, context);
  const rows = shown.map(
    ({ use, not, reason }) =>
      html`<tr><th scope="row">${quoted(use, locale, context)}</th><td>${quotedList(not, locale, context)}</td><td>${reason !== undefined && said(reason, locale, context)}</td></tr>`,
  );
  const heads = [words.voice.say, words.voice.not, words.voice.why];
  return shown.length === 0 ? undefined : table(words.voice.preferred, locale, heads, rows, rest, context);
}

function banned(locale: string, voice: LocaleVoice, context: PageContext): Markup | undefined {
  const { words } = context;
  // A regular expression is for the checker; people are told the words.
  const terms = voice.banned.flatMap((one) => (one.term === undefined ? [] : [{ ...one, term: one.term }]));
  const { shown, rest } = bounded(terms, limits.portalRows, context);
  const rows = shown.map(
    ({ term, instead, reason }) =>
      html`<tr><th scope="row">${quoted(term, locale, context)}</th><td>${instead !== undefined && said(instead, locale, context)}</td><td>${said(reason, locale, context)}</td></tr>`,
  );
  const heads = [words.voice.not, words.voice.instead, words.voice.why];
  return shown.length === 0 ? undefined : table(words.voice.banned, locale, heads, rows, rest, context);
}

function table(
  title: string,
  locale: string,
  heads: readonly string[],
  rows: readonly Markup[],
  rest: Markup | undefined,
  context: PageContext,
): Markup {
  const label = `${title}, ${languageIn(locale, context)}`;
  return html`<h4>${title}</h4><div class="table" tabindex="0" role="group" aria-label="${label}"><table class="thirds"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>${rest}`;
}

/** The band of each axis on a scale from 0 to 100. */
function tone(context: PageContext): Markup | undefined {
  const { brand, words, styles } = context;
  const { axes } = brand.voice.profile;
  const shown = AXES.flatMap((axis) => {
    const wanted = axes[axis];
    if (!wanted) return [];
    const from = Math.max(0, wanted.target - wanted.tolerance);
    const to = Math.min(100, wanted.target + wanted.tolerance);
    const [low, high] = words.voice.axes[axis];
    const band = styles.of(`left:${from}%;width:${to - from}%`);
    const point = styles.of(`left:${wanted.target}%`);
    return html`<li class="axis"><div class="axis-name">${words.voice.axisNames[axis]} <span class="note">${words.voice.band(plain(from, context), plain(to, context))}</span></div>
<span class="track"><span class="band ${band}"></span><span class="point ${point}"></span></span>
<div class="ends note"><span>${low}</span><span>${high}</span></div></li>`;
  });
  if (shown.length === 0) return undefined;
  return part(
    words.voice.profile,
    html`<p class="note">${words.voice.profileSays}</p><ul class="axes" role="list">${shown}</ul>`,
  );
}
