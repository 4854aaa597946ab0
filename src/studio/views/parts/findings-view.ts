/** Findings beside the artifacts, by cause: what is wrong, what to do, and the author's lines that caused it. */
import type { Diagnostic } from '../../../diagnostic.ts';
import { fitsFinding } from '../../islands/fits-finding.js';
import { type Cause, causesOf } from '../../state/causes.ts';
import { anchorOf, pieceName } from '../../state/pieces.ts';
import type { ShownArtifact } from '../../state/studio-state.ts';
import { sayChannel } from '../../words/channels.ts';
import type { CommonWords } from '../../words/common.ts';
import { findingsWords } from '../../words/findings.ts';
import { editorLinks } from '../findings/editor-links.ts';
import { excerpt, lineReader, type ReadLines } from '../findings/excerpt.ts';
import { factsOf } from '../findings/finding-facts.ts';
import { type FilterForm, findingFilters } from '../findings/finding-filters.ts';
import { fixButton } from '../findings/fix-button.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';

/** Artifacts named beside a finding before the rest is folded. */
const MOST_SEEN = 4;

/** `form`: where the findings can be filtered. */
export function findingsView(
  findings: readonly Diagnostic[],
  artifacts: readonly ShownArtifact[],
  context: PageContext,
  form?: FilterForm,
): Markup {
  const words = say(findingsWords, context);
  if (findings.length === 0) return html`<p class="none">${words.noFindings}</p>`;
  const byPath = new Map(artifacts.map((artifact) => [artifact.path, artifact]));
  const read = lineReader(context.host);
  const causes = causesOf(findings);
  const fits = (cause: Cause) => !form || fitsFinding(factsOf(cause), form.wanted);
  return html`${form && findingFilters(causes.map(factsOf), form, context)}<ol class="findings">${causes.map(
    (cause) => causeView(cause, fits(cause), byPath, read, context),
  )}</ol><p class="none" data-none-fits${causes.some(fits) && html` hidden`}>${words.noneFits}</p>`;
}

function causeView(
  cause: Cause,
  fits: boolean,
  byPath: ReadonlyMap<string, ShownArtifact>,
  read: ReadLines,
  context: PageContext,
): Markup {
  const { words, to } = context;
  const { number, findings } = cause;
  const [first] = findings;
  const said = say(findingsWords, context);
  const facts = factsOf(cause);
  const messages = [...new Set(findings.map(({ message }) => message))];
  const hints = [...new Set(findings.flatMap(({ hint }) => hint ?? []))];
  const pinned = context.pins?.firstWith(number);
  const rule = to.rule?.(first.code);
  return html`<li class="finding ${first.severity}" id="finding-${number}" tabindex="-1" data-finding="${number}" data-severity="${facts.severity}" data-family="${facts.family}" data-channels="${facts.channels.join(' ')}" data-file="${facts.file}"${!fits && html` hidden`}>
<p class="message"><a class="number" href="#${pinned ? anchorOf(pinned) : `finding-${number}`}" data-to-pin="${number}" aria-label="${said.number} ${number}">${number}</a> <span class="badge">${words[first.severity]}</span> ${messages.map((message) => html`<span class="said" lang="en">${message}</span> `)}</p>
${hints.map((hint) => html`<p class="hint"><span>${said.hint}</span> <span lang="en">${hint}</span></p>`)}
${first.at && html`<p class="place">${first.at.file}:${first.at.line}:${first.at.column} ${editorLinks(first.at, read, context)}</p>${excerpt(first.at, read)}`}
${fixButton(cause, context)}${seenIn(cause, byPath, context)}
<p class="code">${rule === undefined ? first.code : html`<a href="${rule}">${first.code}</a>`}</p></li>`;
}

function seenIn(
  { artifacts }: Cause,
  byPath: ReadonlyMap<string, ShownArtifact>,
  context: PageContext,
): Markup | false {
  const words = say(findingsWords, context);
  const seen = artifacts.flatMap((path) => byPath.get(path) ?? []);
  if (seen.length === 0) return false;
  const link = (artifact: ShownArtifact) =>
    html`<a href="#${anchorOf(artifact)}">${sayChannel(artifact.channel, context.language)} · ${pieceName(artifact)}</a> `;
  const [shown, rest] = [seen.slice(0, MOST_SEEN), seen.slice(MOST_SEEN)];
  return html`<p class="seen"><span>${words.seenIn}</span> ${shown.map(link)}</p>${
    rest.length > 0 &&
    html`<details class="seen"><summary>${words.more} (${rest.length})</summary><p>${rest.map(link)}</p></details>`
  }`;
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
