/** Links to the files of one thing: `SVG`, `PNG 256 px`, `PDF`. */
import { html, type Markup } from '../../output/report-html/markup.ts';
import type { PageContext } from '../context.ts';
import type { PortalFile } from '../source.ts';
import { unseen } from './block.ts';

/** `stem`: what their paths begin with. `name`: of the thing, for whoever hears the links one by one. */
export function fileLinks(stem: string, name: string, context: PageContext): Markup {
  const { files, up, words } = context;
  const own = files.filter(({ path }) => path.startsWith(`${stem}.`) || isSizeOf(path, stem));
  const links = own.map(
    (file) => html`<li><a href="${up}${file.path}" download>${labelOf(file)}${unseen(`, ${name}`)}</a></li>`,
  );
  const hasPdf = own.some(({ path }) => path.endsWith('.pdf'));
  return html`<ul class="files" role="list">${links}</ul>${stem.startsWith('logos/') && !hasPdf && html`<p class="note">${words.logos.noPdf}</p>`}`;
}

/** `logos/symbol-256.png` is one of `logos/symbol`, and `logos/symbol-small-256.png` is not. */
function isSizeOf(path: string, stem: string): boolean {
  return path.startsWith(`${stem}-`) && /^-\d+\.png$/.test(path.slice(stem.length));
}

function labelOf({ path, width, height }: PortalFile): string {
  const ending = path.slice(path.lastIndexOf('.') + 1).toUpperCase();
  return ending === 'PNG' && width !== undefined && height !== undefined
    ? `PNG ${width} × ${height}`
    : ending;
}
