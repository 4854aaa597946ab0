/** Every code that a finding can carry: its sentences, and its manual page where it is a rule. */
import { existsSync, readFileSync } from 'node:fs';
import { families, type Message } from '../diagnostic.ts';

export interface CodeEntry {
  readonly code: string;
  readonly messages: readonly Message[];
  /** Of a rule: what a green report promises. */
  readonly summary?: string;
  /** Of a rule: the text of its page, Markdown. */
  page?(): string;
}

/** Loads the whole pipeline, because every part of it brings its own sentences. */
export async function readCodeBook(): Promise<ReadonlyMap<string, CodeEntry>> {
  const [{ rules }, { pageOf }] = await Promise.all([
    import('../rules/index.ts'),
    import('../rules/rule.ts'),
    import('../compile.ts'),
    import('../output/collisions.ts'),
    import('../output/baseline/read-baseline.ts'),
    import('../output/review/hub-comments.ts'),
    import('../brand/tokens-export/faults.ts'),
    import('../brand/tokens-import/faults.ts'),
    import('../source/csv.ts'),
    import('../source/migrations/migrate-file.ts'),
  ]);
  const entries = new Map<string, CodeEntry>();
  for (const rule of rules) {
    entries.set(rule.id, {
      code: rule.id,
      messages: Object.values(rule.messages),
      summary: rule.summary,
      // A plugin's rule may have none.
      ...(existsSync(pageOf(rule)) && { page: () => readFileSync(pageOf(rule), 'utf8') }),
    });
  }
  for (const family of families.values()) {
    if (entries.has(family.name)) continue;
    for (const [name, message] of Object.entries(family.messages)) {
      const code = `${family.name}/${name}`;
      entries.set(code, { code, messages: [message] });
    }
  }
  return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A sentence of the table with “…” where a value will stand. */
export function withoutValues(sentence: string): string {
  return sentence.replace(/[“"]?\{\w+\}[”"]?/g, '…');
}
