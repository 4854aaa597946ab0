/** The chapters of the manual, in the order in which they are read. */

export const chapterGroups = ['begin', 'brand', 'send', 'extend', 'look-up'] as const;
export type ChapterGroup = (typeof chapterGroups)[number];

export interface ChapterEntry {
  /** Of its file in `docs/`, without ending, and its address. */
  readonly name: string;
  readonly group: ChapterGroup;
  /** Languages in which it is written, the first being `name.md`, the others `name.<language>.mdx`. Default: English alone. */
  readonly languages?: readonly string[];
}

const BOTH = ['en', 'fr'];

export const chapters: readonly ChapterEntry[] = [
  { name: 'start', group: 'begin', languages: BOTH },
  { name: 'authoring', group: 'begin', languages: BOTH },
  { name: 'blocks', group: 'begin', languages: BOTH },
  { name: 'studio', group: 'begin', languages: BOTH },
  { name: 'brand', group: 'brand', languages: BOTH },
  { name: 'voice', group: 'brand', languages: BOTH },
  { name: 'by-hand', group: 'brand', languages: BOTH },
  { name: 'portal', group: 'brand', languages: BOTH },
  { name: 'building', group: 'send', languages: BOTH },
  { name: 'review', group: 'send', languages: BOTH },
  { name: 'team', group: 'send', languages: BOTH },
  { name: 'shared-cache', group: 'send' },
  { name: 'plugins', group: 'extend', languages: BOTH },
  { name: 'stability', group: 'extend' },
  { name: 'rules', group: 'look-up' },
  { name: 'pixels', group: 'look-up' },
  { name: 'limits', group: 'look-up' },
  { name: 'doctor', group: 'look-up' },
  { name: 'supply-chain', group: 'look-up' },
];

export function languagesOf({ languages = ['en'] }: ChapterEntry): readonly string[] {
  return languages;
}
