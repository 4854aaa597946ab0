/** What tells one finding from another when lines have moved: for servers that compare reports, and for baselines. */
import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostic.ts';
import { type SourceFile, textAt } from '../source/file.ts';

/** 64 bits: of a million findings two are alike by chance once in 37 million hubs. */
const HEX_DIGITS = 16;

/**
 * A hash of the code, of the text at the place and of the message, without any position: it stays when lines come or go
 * above, and changes when what is wrong changes. Findings of one file that are alike have one fingerprint.
 * `source`: the file of the finding; undefined when it cannot be read.
 */
export function fingerprint({ code, message, at }: Diagnostic, source: SourceFile | undefined): string {
  const text = at && source ? textAt(source, at) : '';
  return hashOf(code, spaced(text), spaced(message.replace(POSITION, '')));
}

/** The beginning of a SHA-256, for parts that may hold anything. */
export function hashOf(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, HEX_DIGITS);
}

/** `fr.mdx:12:8`, as some messages name another place. */
const POSITION = /(?<=\.[a-z]{2,5}):\d+(?::\d+)?/g;

/** Whoever indents a line anew changes nothing that a finding speaks of. */
function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
