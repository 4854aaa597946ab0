/**
 * MDX stops here: remark-mdx parses, `MdxReader` turns its tree into our `Document`, and nothing is executed.
 * The parser stops at a file's first syntax error; everything else of a file is reported together.
 */
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { defineFamily, type Findings, type Span } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import { offsetAt, type SourceFile, spanAt } from '../source/file.ts';
import { ofRecentTexts } from '../source/recent.ts';
import { boundedAcorn, TooLong } from './bounded-acorn.ts';
import { type Excess, excessOf, tooDeepNode } from './source-budget.ts';
import { isOfNewerSchema } from './words-schema.ts';

export const mdxFaults = defineFamily('mdx', {
  syntax: { severity: 'error', message: '{detail}.', hint: '{hint}' },
  'unclosed-tag': {
    severity: 'error',
    message: '<{name}> is never closed.',
    hint: 'Add </{name}>, or write <{name} />.',
  },
  'too-deep': {
    severity: 'error',
    message: 'This is nested more than {limit} levels deep.',
    hint: 'Flatten the structure.',
  },
  'too-many-marks': {
    severity: 'error',
    message: 'The file holds more than {limit} lines and signs of markup up to here.',
    hint: 'Split the campaign, or move long texts into fragments.',
  },
  'too-many-marks-together': {
    severity: 'error',
    message: 'There are more than {limit} signs of markup without a blank line between.',
    hint: 'Part the text into paragraphs.',
  },
  endless: {
    severity: 'error',
    message: 'A word or a gap of more than {limit} characters begins here.',
    hint: 'Shorten it; pictures and data do not stand in the text.',
  },
});

const limitOf: Readonly<Record<Excess['what'], number>> = {
  'too-deep': limits.nestingDepth,
  'too-many-marks': limits.sourceMarks,
  'too-many-marks-together': limits.paragraphMarks,
  endless: limits.wordCharacters,
};

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkMdx, { acorn: boundedAcorn });

/** The parser writes nothing into a tree once it is made, and neither do we. A text with an error is read anew. */
const treeOf = ofRecentTexts((text) => parser.parse(text));

/** The Markdown tree of a file, or undefined with a finding at its first syntax error, or for one of another schema. */
export function parseMdx(source: SourceFile, findings: Findings): Root | undefined {
  if (isOfNewerSchema(source, findings)) return undefined;
  const excess = excessOf(source.text);
  if (excess) {
    const at = spanAt(source, excess.at, excess.at + 1);
    findings.add(mdxFaults, excess.what, { at }, { limit: limitOf[excess.what] });
    return undefined;
  }
  try {
    const root = treeOf(source.text);
    const deep = tooDeepNode(root);
    if (!deep) return root;
    const at = spanAt(source, deep.position!.start.offset!, deep.position!.end.offset!);
    findings.add(mdxFaults, 'too-deep', { at }, { limit: limits.nestingDepth });
  } catch (cause) {
    reportSyntax(cause, source, findings);
  }
  return undefined;
}

interface ParserMessage {
  readonly reason: string;
  readonly ruleId?: string;
  readonly cause?: unknown;
  readonly place?:
    | { readonly offset?: number }
    | { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
}

function reportSyntax(cause: unknown, source: SourceFile, findings: Findings) {
  if (cause instanceof RangeError) {
    findings.add(mdxFaults, 'too-deep', { at: spanAt(source, 0, 1) }, { limit: limits.nestingDepth });
    return;
  }
  const message = cause as ParserMessage;
  if (typeof message.reason !== 'string') throw cause;
  const unclosed = /Expected a closing tag for `<([^>`]*)>` \((\d+):(\d+)(?:-(\d+):(\d+))?\)/.exec(
    message.reason,
  );
  if (unclosed) {
    const [, name, line, column, endLine, endColumn] = unclosed;
    const start = offsetAt(source, Number(line), Number(column));
    const end = endLine ? offsetAt(source, Number(endLine), Number(endColumn)) : start + 1;
    const place = { at: spanAt(source, start, end) };
    const hint = 'HTML is not read: use Markdown or a block, and write \\< for a literal <.';
    const isHtml = /^[a-z]/.test(name ?? '');
    findings.add(mdxFaults, 'unclosed-tag', isHtml ? { ...place, hint } : place, { name: name ?? '' });
    return;
  }
  const { detail, hint } = message.cause instanceof TooLong ? tooLong : explain(message.reason);
  findings.add(mdxFaults, 'syntax', { at: placeOf(message, source) }, { detail, hint });
}

function placeOf(message: ParserMessage, source: SourceFile): Span {
  const opening = openingOf(message.reason, source.text);
  if (opening !== undefined) return spanAt(source, opening, opening + 1);
  const place = message.place;
  if (!place) return spanAt(source, 0, 1);
  if ('start' in place) return spanAt(source, place.start.offset ?? 0, place.end.offset ?? 1);
  return spanAt(source, place.offset ?? 0, (place.offset ?? 0) + 1);
}

/** Where begins what the end of the file cut off: after the last sign that could have closed it. */
function openingOf(reason: string, text: string): number | undefined {
  if (!reason.startsWith('Unexpected end of file')) return undefined;
  const quote = /closing quote `(.)`/.exec(reason)?.[1];
  const found = reason.includes('in expression')
    ? text.indexOf('{', text.lastIndexOf('}') + 1)
    : text.lastIndexOf(quote ?? '<');
  return found < 0 ? undefined : found;
}

const tooLong = {
  detail: 'What begins here between braces is too long',
  hint: 'Close it with } or */}; keep an expression to one fact and one formatter.',
};

/** The parser's English in an author's words, with what to do. */
function explain(reason: string): { detail: string; hint: string } {
  if (reason.includes('acorn'))
    return {
      detail: 'The expression between braces cannot be read',
      hint: 'Check its brackets and quotes; for a literal brace write \\{.',
    };
  if (reason.includes('before name') && reason.includes('`!`')) {
    return { detail: 'MDX has no <!-- comments -->', hint: 'Write {/* comment */}.' };
  }
  if (reason.startsWith('Unexpected closing'))
    return {
      detail: reason
        .split(',')[0]!
        .replaceAll('`', '“')
        .replace(/“([^“]*)“/g, '“$1”'),
      hint: 'Close tags in the order in which they were opened.',
    };
  if (reason.startsWith('Unexpected end of file'))
    return {
      detail: 'What begins here is never closed',
      hint: 'Add the missing } or >; for a literal brace write \\{, for a literal < write \\<.',
    };
  if (reason.includes('before attribute value'))
    return { detail: 'A value stands without quotes', hint: 'Write it in quotes: name="value".' };
  const detail = reason
    .replace(/\(note:.*$/, '')
    .replace(/, expected .*$/, '')
    .replace(/`([^`]*)`/g, '“$1”')
    .trim()
    .replace(/\.$/, '');
  return { detail, hint: 'For a literal < write \\<, for a literal { write \\{.' };
}
