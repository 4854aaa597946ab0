/** Findings beside the artifacts: what is wrong, what to do, and the author's line that caused it. */
import type { Diagnostic } from '../../../diagnostic.ts';
import type { Host } from '../../../host.ts';
import { limits } from '../../../limits.ts';
import { lineText, sourceFile } from '../../../source/file.ts';
import { anchorOf, pieceName } from '../../state/pieces.ts';
import type { ShownArtifact } from '../../state/studio-state.ts';
import type { CommonWords } from '../../words/common.ts';
import { findingsWords } from '../../words/findings.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';

export function findingsView(
  findings: readonly Diagnostic[],
  artifacts: readonly ShownArtifact[],
  context: PageContext,
): Markup {
  const byPath = new Map(artifacts.map((artifact) => [artifact.path, artifact]));
  if (findings.length === 0) return html`<p class="none">${say(findingsWords, context).noFindings}</p>`;
  return html`<ol class="findings">${findings.map((one) => findingView(one, byPath, context))}</ol>`;
}

function findingView(
  one: Diagnostic,
  byPath: ReadonlyMap<string, ShownArtifact>,
  context: PageContext,
): Markup {
  const { host, words } = context;
  const { hint, seenIn } = say(findingsWords, context);
  const seen = (one.artifacts ?? []).flatMap((path) => byPath.get(path) ?? []);
  return html`<li class="finding ${one.severity}">
<p class="message"><span class="badge">${words[one.severity]}</span> <span lang="en">${one.message}</span></p>
${one.hint !== undefined && html`<p class="hint"><span>${hint}</span> <span lang="en">${one.hint}</span></p>`}
${one.at && html`<p class="place">${one.at.file}:${one.at.line}:${one.at.column}</p>${excerpt(one, host)}`}
${seen.length > 0 && html`<p class="seen"><span>${seenIn}</span> ${seen.map((artifact) => html`<a href="#${anchorOf(artifact)}">${artifact.channel} · ${pieceName(artifact)}</a> `)}</p>`}
<p class="code">${one.code}</p></li>`;
}

/** Letters of the author's line shown before the words concerned. */
const LEAD_IN = 24;

/** The author's line with the words concerned marked. Nothing when the file has changed or gone meanwhile. */
function excerpt(one: Diagnostic, host: Host): Markup | false {
  const at = one.at!;
  const result = host.read(at.file, limits.sourceBytes);
  if (!result.ok) return false;
  const line = lineText(sourceFile(at.file, new TextDecoder().decode(result.bytes)), at.line);
  if (line === '') return false;
  const start = at.column - 1;
  const end = at.endLine > at.line ? line.length : at.endColumn - 1;
  const cut = start > LEAD_IN ? start - LEAD_IN : 0;
  const before = `${cut > 0 ? '…' : ''}${line.slice(cut, start)}`;
  return html`<pre class="excerpt" tabindex="0" role="group" aria-label="${at.file}:${at.line}"><span class="line">${at.line}</span> ${before}<mark>${line.slice(start, end)}</mark>${line.slice(end)}</pre>`;
}

/** How many of each, worst first; nothing where there is none. */
export function countsView(findings: readonly Diagnostic[], words: CommonWords): Markup {
  const entry = (severity: Diagnostic['severity']) => {
    const number = findings.filter((one) => one.severity === severity).length;
    const label = number === 1 ? words[severity].toLowerCase() : words[`${severity}s`];
    return number > 0 && html`<span class="count ${severity}"><b>${number}</b> ${label}</span> `;
  };
  return html`${entry('error')}${entry('warning')}${entry('note')}`;
}
