import { parseXml, type XmlElement, XmlError } from '@rgrove/parse-xml';
import type { Findings } from '../../diagnostic.ts';
import { limits } from '../../limits.ts';
import { type SourceFile, spanAt } from '../../source/file.ts';
import { svgFaults } from './faults.ts';

/** The root element of a sound XML file. Undefined, with the fault in `findings`, for any other. */
export function readXml(source: SourceFile, findings: Findings): XmlElement | undefined {
  const { text } = source;
  const doctype = /<!DOCTYPE/i.exec(text);
  if (doctype) {
    findings.add(svgFaults, 'doctype', { at: spanAt(source, doctype.index, doctype.index + 9) });
    return undefined;
  }
  const instruction = /<\?(?!xml\s)[^\s?]*/i.exec(text);
  if (instruction) {
    const at = spanAt(source, instruction.index, instruction.index + instruction[0].length);
    findings.add(svgFaults, 'reference', { at }, { name: instruction[0] });
    return undefined;
  }
  if (!withinLimits(source, findings)) return undefined;
  try {
    return parseXml(text, { includeOffsets: true }).root ?? undefined;
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw cause;
    const detail = cause.message.split('\n')[0]!.replace(/ \(line \d+, column \d+\)$/, '');
    const start = Math.min(cause.pos, text.length);
    findings.add(
      svgFaults,
      'syntax',
      { at: spanAt(source, start, Math.min(start + 1, text.length)) },
      { detail: detail.charAt(0).toLowerCase() + detail.slice(1) },
    );
    return undefined;
  }
}

/** Counts tags without a parser: the parser calls itself for each level, and a bomb would exhaust its stack. */
function withinLimits(source: SourceFile, findings: Findings): boolean {
  let depth = 0;
  let count = 0;
  for (const match of source.text.matchAll(/<(\/?)[A-Za-z_][^<>]*?(\/?)>/g)) {
    if (match[1] === '/') depth--;
    else {
      count++;
      if (match[2] !== '/') depth++;
    }
    const at = spanAt(source, match.index, match.index + match[0].length);
    if (depth > limits.nestingDepth) {
      findings.add(svgFaults, 'too-deep', { at }, { limit: limits.nestingDepth });
      return false;
    }
    if (count > limits.svgElements) {
      findings.add(svgFaults, 'too-many', { at }, { limit: limits.svgElements });
      return false;
    }
  }
  return true;
}
