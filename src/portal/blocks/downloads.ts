/** All files to take away, in one place. */
import type { ExportFormName } from '../../brand/tokens-export/index.ts';
import { html, type Markup } from '../../output/report-html/markup.ts';
import type { PageContext } from '../context.ts';
import { logoVersions } from '../files/logos.ts';
import type { PortalFile } from '../source.ts';
import { type PortalBlock, part } from './block.ts';
import { fileLinks } from './file-links.ts';

export const downloads: PortalBlock = (context) => {
  const { brand, words, files } = context;
  const tokens = files.filter(({ path }) => path.startsWith('tokens/'));
  const versions = logoVersions(brand).filter(({ logo }) => logo);
  if (tokens.length + versions.length === 0) return undefined;
  const logos = versions.map(({ rule, stem }) => {
    const name = words.logos.version(rule.id, rule.variant);
    return html`<div><dt>${name}</dt><dd>${fileLinks(stem, name, context)}</dd></div>`;
  });
  return html`${tokens.length > 0 && part(words.downloads.tokens, html`<dl class="facts">${tokens.map((file) => tokenRow(file, context))}</dl>`)}
${logos.length > 0 && part(words.downloads.logos, html`<dl class="facts">${logos}</dl>`)}`;
};

function tokenRow({ path }: PortalFile, { up, words }: PageContext): Markup {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const form = name.slice(name.lastIndexOf('.') + 1) as ExportFormName;
  return html`<div><dt>${words.downloads.forms[form]}</dt><dd class="files"><a href="${up}${path}" download>${name}</a></dd></div>`;
}
