/**
 * `dist/report.html`: findings and every piece of a build in one file that opens without a network. A content
 * security policy forbids scripts and requests, should anything of the content ever slip through the escaping.
 */
import type { Brand } from '../../brand/brand.ts';
import type { Artifact } from '../../ir/artifact.ts';
import type { Report } from '../report.ts';
import { campaignsOf } from './campaigns.ts';
import { makeCrops } from './crops.ts';
import { makeFaces, type Remember } from './faces.ts';
import { findingsSection } from './findings.ts';
import { groupPieces } from './groups.ts';
import { type LabelName, label } from './labels.ts';
import { html, type Markup } from './markup.ts';
import { picturedGroups } from './pictured.ts';
import { type CampaignPieces, piecesSection } from './pieces.ts';
import { style } from './style.ts';

export interface ReportHtmlInput {
  readonly report: Report;
  readonly artifacts: readonly Artifact[];
  /** ISO 8601, as in the manifest. */
  readonly now: string;
  /** What the pieces belong to. Without a brand its words are shown as words. */
  readonly hub?: ReportedHub;
  /** Where small copies of pictures are kept from run to run. Default: nowhere. */
  readonly remember?: Remember;
}

export interface ReportedHub {
  readonly brands: ReadonlyMap<string, Brand>;
  readonly campaigns: readonly { readonly brand: string; readonly slug: string; readonly name: string }[];
}

const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/**
 * UTF-8. Each campaign is encoded as soon as it is said: as one text the 17 MB of a thousand campaigns take 34, and more while
 * they are joined and written.
 */
export async function reportHtml(input: ReportHtmlInput): Promise<Buffer> {
  const encoded: Buffer[] = [];
  for (const { html: part } of await partsOf(input)) encoded.push(Buffer.from(part));
  return Buffer.concat(encoded);
}

async function partsOf(input: ReportHtmlInput): Promise<Iterable<Markup>> {
  const { report, artifacts, hub = { brands: new Map(), campaigns: [] } } = input;
  const { remember = (_key, make) => make() } = input;
  const groups = groupPieces(artifacts);
  const pictured = picturedGroups(groups, report);
  const faces = await makeFaces(pictured, artifacts, hub.brands, remember);
  const campaigns = await campaignsOf(groups, hub);
  const known = new Set(artifacts.map((one) => one.path));
  const day = input.now.slice(0, 10);
  const crops = await makeCrops(report.diagnostics, artifacts, remember);
  const opening = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${[...campaigns.map(({ name }) => name), day].join(' · ')}</title>
<style>${{ html: style }}</style>
</head>
<body>
<div class="tongue"><input type="radio" name="tongue" id="english" checked><label for="english">English</label><input type="radio" name="tongue" id="french"><label for="french">Français</label></div>
<header><h1>${label('report')}</h1><p class="now">${label('decidedFor')} <time datetime="${input.now}">${day}</time></p>
${figures(report, artifacts.filter((one) => !one.supporting).length)}${
  pictured.length < groups.length &&
  html`<p class="now">${label('pictured')} (${pictured.length} / ${groups.length}).</p>
`
}${contents(campaigns)}</header>
<main>`;
  const findings = findingsSection(report, known, crops);
  const pieces = piecesSection({ campaigns, artifacts, faces });
  // What must be mended comes first; notes can wait until everything has been seen.
  const isUrgent = report.summary.errors + report.summary.warnings > 0;
  return inTurn([opening], ...(isUrgent ? [findings, pieces] : [pieces, findings]), [CLOSING]);
}

const CLOSING = html`</main>
</body>
</html>
`;

function* inTurn(...lists: readonly Iterable<Markup>[]): Iterable<Markup> {
  for (const list of lists) yield* list;
}

function figures({ summary }: Report, pieces: number): Markup {
  const figure = (name: LabelName, value: number, tone = '') =>
    html`<li class="${value > 0 ? tone : ''}"><b>${value}</b>${label(name)}</li>`;
  return html`<ul class="figures">${[
    figure('pieces', pieces),
    figure('errors', summary.errors, 'error'),
    figure('warnings', summary.warnings, 'warning'),
    figure('notes', summary.notes),
    summary.baselined > 0 && figure('baselined', summary.baselined),
    figure('wordsChecked', summary.wordsChecked),
    figure('wordsUnchecked', summary.wordsUnchecked, 'warning'),
  ]}</ul>
${summary.whyUnchecked.length > 0 && html`<p class="now">${label('noPack')}: ${summary.whyUnchecked.map(({ language, words }) => `${language} (${words})`).join(', ')}.</p>`}
`;
}

function contents(campaigns: readonly CampaignPieces[]): Markup {
  return html`<nav><ul class="contents">${campaigns.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`)}<li><a href="#findings">${label('findings')}</a></li></ul></nav>`;
}
