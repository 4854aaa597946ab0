/** What findings are narrowed by: a form that works by itself, and at once with its module. */
import type { FindingFacts, WantedFindings } from '../../islands/fits-finding.js';
import { sayChannel } from '../../words/channels.ts';
import { findingsWords } from '../../words/findings.ts';
import type { Query } from '../addresses.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';
import { editorChoice } from './editor-links.ts';

export interface FilterForm {
  readonly wanted: WantedFindings;
  /** Path of the page, and the rest of its query, which the form hands on. */
  readonly action: string;
  readonly query: Query;
}

/** A filter with one value only is none. */
export function findingFilters(
  all: readonly FindingFacts[],
  { wanted, action, query }: FilterForm,
  context: PageContext,
): Markup | false {
  const words = say(findingsWords, context);
  const pick = (
    name: keyof WantedFindings,
    label: string,
    values: readonly string[],
    called: (value: string) => string = (value) => value,
  ) => {
    const known = [...new Set(values)].filter((value) => value !== '');
    return (
      (known.length > 1 || wanted[name]) &&
      html`<label>${label}<select name="${name}"><option value="">${words.all}</option>${known.map(
        (value) =>
          html`<option value="${value}"${value === wanted[name] && html` selected`}>${called(value)}</option>`,
      )}</select></label>`
    );
  };
  if (all.length === 0) return false;
  const sayFile = (file: string) => file.replace(/^content\/(campaigns|brands)\//, '');
  return html`<form class="finding-filters" method="get" action="${action}" aria-label="${words.filters}" data-finding-filters>${Object.entries<
    string | undefined
  >({
    ...query,
    lang: context.language,
  }).map(
    ([name, value]) =>
      value !== undefined && value !== '' && html`<input type="hidden" name="${name}" value="${value}">`,
  )}
${pick(
  'severity',
  words.severity,
  ['error', 'warning', 'note'].filter((one) => all.some(({ severity }) => severity === one)),
  (one) => context.words[one as 'error'],
)}
${pick('family', words.family, all.map(({ family }) => family).sort())}
${pick('shown', words.channel, all.flatMap(({ channels }) => channels).sort(), (one) => sayChannel(one, context.language))}
${pick('file', words.file, all.map(({ file }) => file).sort(), sayFile)}
${editorChoice(context)}<button type="submit" data-apply>${words.apply}</button></form>`;
}
