/** The switches of the board: one for each thing that can be chosen, and the three views. A form that works by itself. */

import { inChannelOrder } from '../../state/campaigns.ts';
import type { ShownArtifact } from '../../state/studio-state.ts';
import { boardWords } from '../../words/board.ts';
import { sayChannel } from '../../words/channels.ts';
import { html, type Markup } from '../markup.ts';
import { say } from '../page-context.ts';
import { overlays } from '../parts/contrast-words.ts';
import { sayLanguage } from '../parts/dates.ts';
import type { SettingContext } from '../settings/setting.ts';
import { type BoardChoice, devices, queryOf, views } from './choice.ts';

type Option = readonly [value: string, label: string];

/** `all`: everything made of the campaign, in every language and market. */
export function toolbar(all: readonly ShownArtifact[], context: SettingContext): Markup {
  const { choice, to, language } = context;
  const words = say(boardWords, context);
  const ofLocale = all.filter(({ locale }) => locale === choice.locale);
  const own = ofLocale.filter(({ supporting }) => !supporting);
  if (to.folder) return folderBar(all, context);
  return html`<div class="toolbar" data-swap="toolbar">
<nav class="choices views" aria-label="${words.views}">${views.map(
    (view) =>
      html`<a href="${to.board(choice, queryOf({ ...choice, view }))}"${view === choice.view && html` aria-current="page"`}>${words[view]}</a> `,
  )}</nav>
<details class="drawer" id="drawer"${choice.view !== 'review' && html` open`}><summary>${words.switches}</summary><form class="switches" method="get" action="${to.board(choice).split('?')[0]!}" aria-label="${words.switches}" data-switches>
<input type="hidden" name="lang" value="${language}"><input type="hidden" name="view" value="${choice.view === 'board' ? '' : choice.view}">${choice.mail !== '' && html`<input type="hidden" name="mail" value="${choice.mail}">`}
${localeSwitch(all, context)}
${pick('market', words.market, marketsOf(ofLocale), choice.market, words.everything)}
${pick('touchpoint', words.touchpoint, touchpointsOf(own, context), choice.touchpoint, words.everything)}
${pick('segment', words.segment, segmentsOf(ofLocale, context), choice.segment, words.everyAudience)}
${pick('channel', words.channel, channelsOf(own, context), choice.channel, words.everything)}
${pick('scheme', words.scheme, [['dark', words.dark]], choice.scheme === 'dark' ? 'dark' : '', words.light)}
${pick(
  'device',
  words.device,
  devices.map((device) => [device, words[device]]),
  choice.device,
  words.everything,
)}
${compareSwitch(all, context)}
${pick(
  'overlay',
  words.overlay,
  overlays.map((overlay) => [overlay, words[overlay]]),
  choice.overlay,
  words.noOverlay,
)}
<label class="check"><input type="checkbox" name="zones" value="1"${choice.zones && html` checked`}> ${words.zones}</label>
<label class="zoom" hidden>${words.zoom}<select data-zoom><option value="fit">${words.fit}</option><option value="0.5">${words.half}</option><option value="1">${words.whole}</option><option value="life">${words.life}</option></select></label>
<button type="button" class="calibrate" data-calibrate hidden>${words.calibrate}</button>
<button type="submit" data-apply>${words.apply}</button>
</form></details></div>`;
}

/** Without a server: what is a page of its own, led to by links. */
function folderBar(all: readonly ShownArtifact[], context: SettingContext): Markup {
  const { choice, to } = context;
  const words = say(boardWords, context);
  return html`<div class="toolbar"><div class="switches">${localeSwitch(all, context)}
<div class="field" role="group" aria-label="${words.scheme}"><span>${words.scheme}</span><p class="choices">${(
    ['light', 'dark'] as const
  ).map(
    (scheme) =>
      html`<a href="${to.board(choice, queryOf({ ...choice, scheme }))}"${scheme === choice.scheme && html` aria-current="true"`}>${words[scheme]}</a> `,
  )}</p></div></div></div>`;
}

/** Another language is another page: its switch leads there, with all others as they stand. */
function localeSwitch(all: readonly ShownArtifact[], context: SettingContext): Markup | false {
  const { choice, to, language } = context;
  const { locale: label } = say(boardWords, context);
  const locales = localesOf(all, context);
  if (locales.length < 2) return false;
  return html`<div class="field" role="group" aria-label="${label}"><span>${label}</span><p class="choices">${locales.map(
    (locale) =>
      html`<a href="${to.board({ ...choice, locale }, queryOf(choice))}" data-switch title="${sayLanguage(locale, language)}"${locale === choice.locale && html` aria-current="true"`}>${locale.toUpperCase()}</a> `,
  )}</p></div>`;
}

/** A switch with one position is none. */
function pick(
  name: string,
  label: string,
  options: readonly Option[],
  current: string,
  every: string,
): Markup | false {
  if (options.length === 0) return false;
  return html`<label>${label}<select name="${name}"><option value="">${every}</option>${options.map(
    ([value, text]) => html`<option value="${value}"${value === current && html` selected`}>${text}</option>`,
  )}</select></label>`;
}

function compareSwitch(all: readonly ShownArtifact[], context: SettingContext): Markup | false {
  const { choice, language, shown } = context;
  const words = say(boardWords, context);
  const own = all.filter(({ supporting, locale }) => !supporting && locale === choice.locale);
  const groups: readonly (readonly [string, readonly Option[]])[] = [
    [
      words.compareLocales,
      localesOf(all, context)
        .filter((locale) => locale !== choice.locale)
        .map((locale) => [`locale:${locale}`, sayLanguage(locale, language)]),
    ],
    [
      words.compareChannels,
      channelsOf(own, context).map(([channel, label]) => [`channel:${channel}`, label]),
    ],
    [
      words.compareBrands,
      [...shown.brands.values()]
        .filter(({ id }) => id !== choice.brand)
        .map(({ id, name }) => [`brand:${id}`, name]),
    ],
  ];
  return html`<label>${words.compare}<select name="against"><option value="">${words.compareNothing}</option>${groups.map(
    ([label, options]) =>
      options.length > 0 &&
      html`<optgroup label="${label}">${options.map(
        ([value, text]) =>
          html`<option value="${value}"${value === choice.against && html` selected`}>${text}</option>`,
      )}</optgroup>`,
  )}</select></label>`;
}

function localesOf(all: readonly ShownArtifact[], { shown, choice }: SettingContext): readonly string[] {
  const present = new Set(all.map(({ locale }) => locale));
  const order = shown.outlines[`${choice.brand}/${choice.campaign}`]?.locales ?? [];
  return [...new Set([...order, ...[...present].sort()])].filter((locale) => present.has(locale));
}

function marketsOf(own: readonly ShownArtifact[]): readonly Option[] {
  const markets = [...new Set(own.map(({ market }) => market))].sort();
  return markets.length < 2 ? [] : markets.map((market) => [market, market]);
}

/** In the order of the journey, as the author called them. */
function touchpointsOf(own: readonly ShownArtifact[], { shown, choice }: SettingContext): readonly Option[] {
  const present = new Set(own.flatMap(({ touchpoint }) => touchpoint ?? []));
  const order = shown.outlines[`${choice.brand}/${choice.campaign}`]?.touchpoints.map(({ id }) => id) ?? [];
  const all = [...new Set([...order, ...[...present].sort()])].filter((id) => present.has(id));
  return all.length < 2 ? [] : all.map((id) => [id, id]);
}

function segmentsOf(own: readonly ShownArtifact[], { shown, choice }: SettingContext): readonly Option[] {
  const ids = [...new Set(own.flatMap(({ segment }) => segment?.split('+') ?? []))].sort();
  const outline = shown.outlines[`${choice.brand}/${choice.campaign}`];
  const names = new Map(outline?.segments.map(({ id, names }) => [id, names[choice.locale]]));
  return ids.map((id) => [id, names.get(id) ?? id]);
}

function channelsOf(own: readonly ShownArtifact[], { language }: SettingContext): readonly Option[] {
  const channels = inChannelOrder(own.map(({ channel }) => channel));
  return channels.length < 2 ? [] : channels.map((channel) => [channel, sayChannel(channel, language)]);
}

/** The choice with which the other side of a comparison is drawn. */
export function otherSide(choice: BoardChoice): BoardChoice | undefined {
  const [kind, value] = choice.against.split(':') as [string, string | undefined];
  if (!value) return undefined;
  if (kind === 'locale') return { ...choice, locale: value };
  if (kind === 'channel') return { ...choice, channel: value };
  if (kind === 'brand') return { ...choice, brand: value };
  return undefined;
}
