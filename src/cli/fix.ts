/** `check --fix`: safe fixes go into the author's files, each file written whole or not at all. */
import { readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Diagnostic } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { editsOf, fixesByFile } from '../output/fixes.ts';
import { whileWriting } from '../output/write-failure.ts';
import { sourceFile } from '../source/file.ts';
import { applyEdits } from '../source/text-edits.ts';
import type { Changed } from './changed.ts';
import { runCompile } from './run-compile.ts';
import type { Session } from './session.ts';

/** A fix may make room for another; two rules that undo each other must come to an end. */
const MOST_PASSES = 5;

/**
 * Fixes what the sources allow, and says how much that was. All fixes come from rules of the sources. `changed`: what is
 * touched, and nothing else.
 */
export async function fixSources(session: Session, changed?: Changed): Promise<void> {
  let fixes = 0;
  const mended = new Set<string>();
  const meanwhile = new Set<string>();
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const { host, bytesOf } = remembering(session.host);
    const { report } = await runCompile(
      { ...session, host },
      { sourceOnly: true, ...(changed && { changed }) },
    );
    let made = 0;
    for (const [file, diagnostics] of fixesByFile(report.diagnostics)) {
      const outcome = fixFile(host, file, bytesOf(file), diagnostics);
      if (outcome === 'changed') meanwhile.add(file);
      else if (outcome > 0) {
        made += outcome;
        mended.add(file);
      }
    }
    fixes += made;
    if (made === 0) break;
  }
  for (const file of meanwhile)
    session.remark(`${file} was saved while it was being fixed, and is left as it is.`);
  session.remark(
    fixes === 0
      ? 'There is nothing to fix.'
      : `${fixes} ${fixes === 1 ? 'fix' : 'fixes'} in ${[...mended].join(', ')}.`,
  );
}

/** The bytes that were judged, so that a fix for one text is not put into another. */
function remembering(host: Host): { host: Host; bytesOf(file: string): Uint8Array | undefined } {
  const read = new Map<string, Uint8Array>();
  return {
    host: {
      ...host,
      read(relative, maxBytes) {
        const result = host.read(relative, maxBytes);
        if (result.ok && relative.endsWith('.mdx')) read.set(relative, result.bytes);
        return result;
      },
    },
    bytesOf: (file) => read.get(file),
  };
}

function fixFile(
  host: Host,
  file: string,
  judged: Uint8Array | undefined,
  diagnostics: readonly Diagnostic[],
): number | 'changed' {
  if (!judged) return 0;
  const typed = new TextDecoder('utf-8', { ignoreBOM: true }).decode(judged);
  const source = sourceFile(file, typed);
  const mark = typed.startsWith('\uFEFF') ? '\uFEFF' : '';
  // Places are those of the text that was judged: where it is not the file's own, nothing is put into it.
  if (mark + source.text !== typed) return 0;
  const edits = editsOf(source, diagnostics);
  if (edits.length === 0) return 0;
  const text = mark + applyEdits(source.text, edits);
  // The host has read through links and seen that they stay inside; what they lead to is the file.
  const absolute = realpathSync(path.join(host.root, file));
  const aside = `${absolute}.${process.pid}.part`;
  return whileWriting(file, () => {
    try {
      writeFileSync(aside, text);
      if (Buffer.compare(readFileSync(absolute), judged) !== 0) return 'changed';
      renameSync(aside, absolute);
      return edits.length;
    } finally {
      rmSync(aside, { force: true });
    }
  });
}
