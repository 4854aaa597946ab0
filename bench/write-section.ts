/** Puts measured text into a document under a heading of its own, and leaves every other section alone. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Replaces the section `## heading` of the Markdown file, or adds it at the end. */
export function writeSection(file: string, heading: string, text: string) {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '# Benchmarks\n';
  const section = `## ${heading}\n\n${text.trim()}\n`;
  const start = before.indexOf(`## ${heading}\n`);
  if (start === -1) {
    writeFileSync(file, `${before.trimEnd()}\n\n${section}`);
    return;
  }
  const next = before.indexOf('\n## ', start + 1);
  writeFileSync(file, before.slice(0, start) + section + (next === -1 ? '' : before.slice(next)));
}
