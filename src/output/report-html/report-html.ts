/**
 * `dist/report.html`: findings and every piece of a build in one file that opens without a network. A content
 * security policy forbids scripts and requests, should anything of the content ever slip through the escaping.
 */
import type { Artifact } from '../../ir/artifact.ts';
import type { Report } from '../report.ts';
import { findingsSection } from './findings.ts';
import { type LabelName, label } from './labels.ts';
import { html, type Markup } from './markup.ts';
import { smallPictures } from './pictures.ts';
import { piecesSection } from './pieces.ts';
import { style } from './style.ts';

export interface ReportHtmlInput {
  readonly report: Report;
  readonly artifacts: readonly Artifact[];
  /** ISO 8601, as in the manifest. */
  readonly now: string;
}

const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

export async function reportHtml(input: ReportHtmlInput): Promise<string> {
  const pieces = input.artifacts.filter((one) => !one.supporting);
  const pictures = await smallPictures(pieces);
  const known = new Set(input.artifacts.map((one) => one.path));
  const day = input.now.slice(0, 10);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Diapason · ${day}</title>
<style>${{ html: style }}</style>
</head>
<body>
<div class="tongue"><input type="radio" name="tongue" id="english" checked><label for="english">English</label><input type="radio" name="tongue" id="french"><label for="french">Français</label></div>
<header><h1>${label('report')}</h1><p class="now">${label('decidedFor')} <time datetime="${input.now}">${day}</time></p>
${figures(input.report, pieces.length)}</header>
<main>${findingsSection(input.report, known)}${piecesSection({ artifacts: input.artifacts, pictures })}</main>
</body>
</html>
`.html;
}

function figures({ summary }: Report, pieces: number): Markup {
  const figure = (name: LabelName, value: number, tone = '') =>
    html`<li class="${value > 0 ? tone : ''}"><b>${value}</b>${label(name)}</li>`;
  return html`<ul class="figures">${[
    figure('errors', summary.errors, 'error'),
    figure('warnings', summary.warnings, 'warning'),
    figure('notes', summary.notes),
    figure('pieces', pieces),
    figure('wordsChecked', summary.wordsChecked),
    figure('wordsUnchecked', summary.wordsUnchecked, 'warning'),
  ]}</ul>`;
}
