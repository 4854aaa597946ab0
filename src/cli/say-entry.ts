/** A record in columns: what is in the post now, to be read once more by whoever sent it. */
import type { PostedEntry, VersionEntry } from '../build/posted-entry.ts';
import type { Says, Typed } from '../ir/posted.ts';
import { isTyped } from '../parse/typed-fact.ts';
import { columns } from './columns.ts';

export function describeEntry(entry: PostedEntry): string {
  const parts = (entry.versions ?? []).map(
    (version) =>
      `\n  for ${[...(version.to ?? []), ...(version.markets ?? [])].join(', ')}:\n${rows(version, 4)}`,
  );
  return [rows(entry, 2), ...parts].join('\n');
}

function rows({ facts }: VersionEntry, indent: number): string {
  return columns(
    Object.entries(facts).map(([path, { says }]) => [path, saySays(says)]),
    indent,
  );
}

function saySays(says: Says): string {
  const one = (typed: Typed) => (typeof typed === 'string' ? typed : typed.join(', '));
  if (isTyped(says)) return one(says);
  return Object.entries(says)
    .map(([locale, typed]) => `${locale}: ${one(typed)}`)
    .join(' · ');
}
