/** The document around every page of the studio. */
import { interfaceLanguages } from '../words/language.ts';
import { html, type Markup } from './markup.ts';
import type { PageContext } from './page-context.ts';
import { failureView } from './parts/failure-view.ts';

export interface ShellOptions {
  readonly title: string;
  /** Of this very page, for the language switch. */
  readonly address: string;
  /** The entry of the sections that the page belongs to. */
  readonly section?: (typeof sections)[number];
  readonly main: Markup;
  /** Names of the page's own stylesheets and modules in `islands/`, beside those of every page. */
  readonly islands?: readonly string[];
}

/** The pages that the bar leads to; their words stand in `words/common.ts` under the same names. */
const sections = ['overview', 'calendar', 'manual'] as const;

/** On every page: how it looks, the choice of light or dark before anything is painted, and what follows saves. */
const ALWAYS = ['tokens.css', 'shell.css', 'theme.js', 'live.js'] as const;

export function shell(context: PageContext, options: ShellOptions): Markup {
  const { language, words, to, run, token } = context;
  const { title, address, section, main, islands = [] } = options;
  return html`<!doctype html>
<html lang="${language}" data-run="${run}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${
  to.folder &&
  html`<meta http-equiv="content-security-policy" content="${FOLDER_POLICY}">
`
}<meta name="color-scheme" content="light dark">
${token !== undefined && html`<meta name="diapason-token" content="${token}">`}
<title>${title} – ${words.tool}</title>
<link rel="icon" href="data:,">
${islandsOf(islands, context).map((name) => islandTag(name, to.asset(name), to.folder !== undefined))}</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="bar">
<a class="home" href="${to.overview()}">${words.tool}</a>
<nav class="sections" aria-label="${words.sections}">${(to.folder ? (['overview'] as const) : sections).map(
    (name) =>
      html`<a href="${to[name]?.() ?? ''}"${section === name && html` aria-current="page"`}>${words[name]}</a> `,
  )}</nav>
${to.folder ? html`<span class="status"></span>` : html`<p class="status" role="status" data-live="${words.live}" data-working="${words.working}" data-offline="${words.offline}"></p>`}
<div class="settings">
<label class="theme" hidden><span class="unseen">${words.theme}</span><select data-theme-choice>
<option value="">${words.themeSystem}</option><option value="light">${words.themeLight}</option><option value="dark">${words.themeDark}</option>
</select></label>
<nav class="choices" aria-label="${words.languages}">${interfaceLanguages.map(
    (other) =>
      html`<a href="${to.inLanguage(address, other)}" hreflang="${other}" lang="${other}"${other === language && html` aria-current="true"`}>${other.toUpperCase()}</a> `,
  )}</nav>
</div>
</header>
<main id="main" tabindex="-1">${failureView(context)}${main}</main>
</body>
</html>
`;
}

/**
 * Browsers load no modules from files, so a folder has them as one plain script. Its pages frame artifacts by their text,
 * which take this policy over: hence inline styles, and an address from which their pictures are found.
 */
const FOLDER_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "frame-src 'self'",
  "object-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
].join('; ');

function islandsOf(own: readonly string[], { to }: PageContext): readonly string[] {
  const all = [...ALWAYS, ...own];
  if (!to.folder) return all;
  return [...all.filter((name) => name.endsWith('.css') || name === 'theme.js'), 'review.css', 'review.js'];
}

/** The theme must be known before the first paint, so that module alone blocks. */
function islandTag(name: string, address: string, isPlain: boolean): Markup {
  if (name.endsWith('.css'))
    return html`<link rel="stylesheet" href="${address}">
`;
  return name === 'theme.js'
    ? html`<script src="${address}"></script>
`
    : isPlain
      ? html`<script defer src="${address}"></script>
`
      : html`<script type="module" src="${address}"></script>
`;
}
