/** The document around every page of the preview, and the policies under which pages and artifacts are served. */
import { html, type Markup } from './markup.ts';
import { type InterfaceLanguage, interfaceLanguages, type Words } from './words.ts';

/** Our own pages: one stylesheet, one script, frames and pictures of this server, and nothing from elsewhere. */
export const SHELL_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "object-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Artifacts: their own styles, fonts and pictures; no script in any form, and only our frames may hold them. */
export const ARTIFACT_POLICY = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

export interface ShellOptions {
  readonly language: InterfaceLanguage;
  readonly words: Words;
  readonly title: string;
  /** Path and query without `lang`, for the language switch: `/grenadine/printemps-2027/fr`. */
  readonly address: string;
  readonly main: Markup;
  readonly run: number;
}

export function shell({ language, words, title, address, main, run }: ShellOptions): Markup {
  return html`<!doctype html>
<html lang="${language}" data-run="${run}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${words.tool}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/preview.css">
<script type="module" src="/preview.js"></script>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="bar">
<a class="home" href="${withLanguage('/', language)}">${words.tool}</a>
<p class="status" role="status" data-live="${words.live}" data-working="${words.working}" data-offline="${words.offline}"></p>
<nav class="choices" aria-label="${words.languages}">${interfaceLanguages.map(
    (other) =>
      html`<a href="${withLanguage(address, other)}" hreflang="${other}" lang="${other}"${other === language && html` aria-current="true"`}>${other.toUpperCase()}</a> `,
  )}</nav>
</header>
<main id="main" tabindex="-1">${main}</main>
</body>
</html>
`;
}

/** An address that keeps the interface in the chosen language. */
export function withLanguage(address: string, language: InterfaceLanguage): string {
  return `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
}
