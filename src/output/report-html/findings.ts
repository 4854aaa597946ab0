/** The findings, file by file, each with its place, its advice and links to the pieces that show it. */
import type { Diagnostic, Span } from '../../diagnostic.ts';
import type { Report } from '../report.ts';
import type { Crop } from './crops.ts';
import { pieceId } from './ids.ts';
import { label } from './labels.ts';
import { html, type Markup } from './markup.ts';

const ARTIFACTS_SHOWN = 6;

/** `crops`: cuttings of the pictures in which a finding was seen. */
export function* findingsSection(
  report: Report,
  known: ReadonlySet<string>,
  crops: ReadonlyMap<Diagnostic, readonly Crop[]>,
): Generator<Markup> {
  const groups = [...Map.groupBy(report.diagnostics, (one) => one.at?.file ?? '')];
  yield html`<section id="findings"><h2>${label('findings')}</h2>
${groups.length === 0 && html`<p class="nothing">${label('nothing')}</p>`}
`;
  for (const [file, list] of groups)
    yield html`<h3>${file === '' ? label('noPlace') : html`<code>${file}</code>`}</h3>
<ul class="findings">${list.map((one) => finding(one, known, crops.get(one) ?? []))}</ul>
`;
  yield html`</section>
`;
}

function finding(one: Diagnostic, known: ReadonlySet<string>, crops: readonly Crop[]): Markup {
  const artifacts = one.artifacts ?? [];
  const more = artifacts.length - ARTIFACTS_SHOWN;
  return html`<li class="${one.severity}${crops.length > 0 ? ' cut' : ''}"><div>
<p class="where"><b>${label(one.severity)}</b>${one.at && html` <span>${one.at.line}:${one.at.column}</span>`} <code>${one.code}</code></p>
<p class="message">${one.message}</p>
${one.hint && html`<p class="aside"><b>${label('hint')}</b> ${one.hint}</p>`}
${one.related?.length && html`<p class="aside"><b>${label('related')}</b> ${join(one.related.map((also) => html`${also.message} <code>${position(also.at)}</code>`))}</p>`}
${
  artifacts.length > 0 &&
  html`<p class="aside"><b>${label('seenIn')}</b> ${join(artifacts.slice(0, ARTIFACTS_SHOWN).map((path) => link(path, known)))}${more > 0 && html` + ${more} ${label('more')}`}</p>`
}</div>${crops.length > 0 && html`<div class="crops">${crops.map((crop) => cutting(crop, one, known))}</div>`}</li>
`;
}

/** The cutting with what is meant outlined; a click leads to the piece. */
function cutting(
  { path, image, width, height, outlines }: Crop,
  { message }: Diagnostic,
  known: ReadonlySet<string>,
) {
  const picture = html`<span class="crop"><img src="${image}" width="${width}" height="${height}" alt="${message}">${outlines.map(
    (one) => html`<i style="left:${one.x}%;top:${one.y}%;width:${one.width}%;height:${one.height}%"></i>`,
  )}</span>`;
  return html`<figure>${picture}<figcaption>${link(path, known, path.split('/').slice(-2).join('/'))}</figcaption></figure>`;
}

function link(path: string, known: ReadonlySet<string>, name = path): Markup {
  return known.has(path)
    ? html`<a href="#${pieceId(path)}"><code>${name}</code></a>`
    : html`<code>${name}</code>`;
}

function position(at: Span): string {
  return `${at.file}:${at.line}:${at.column}`;
}

function join(parts: readonly Markup[]): Markup[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [html`, `, part]));
}
