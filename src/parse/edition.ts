/**
 * The campaign as one audience reads it: scopes decided, expressions said, typography set, blocks lowered.
 * The most specific words win: an `<Only>` around `<Headline>`, `<Lead>` or `<Legal>` replaces the general one.
 * Where the author wrote no `<Legal>`, the mentions of the brand stand in.
 */
import type { Brand } from '../brand/brand.ts';
import type { Findings } from '../diagnostic.ts';
import type { Campaign } from '../ir/campaign.ts';
import type { Document } from '../ir/document.ts';
import type { Edition, Selection } from '../ir/edition.ts';
import { EditionBuilder, type EditionFiles } from './edition-builder.ts';
import { EditionMemory } from './edition-memory.ts';
import { withMentions } from './mentions.ts';

/** Builds one edition. Faults of the words go to `findings`; what stands is built all the same. */
export function makeEdition(
  campaign: Campaign,
  brand: Brand,
  document: Document,
  selection: Selection,
  files: EditionFiles,
  findings: Findings,
): Edition {
  const memory = memoryOf(campaign, brand, files);
  const builder = new EditionBuilder(campaign, brand, document, selection, files, findings, memory);
  return withMentions(builder.build(), campaign, brand, findings);
}

interface Memory {
  readonly brand: Brand;
  readonly files: EditionFiles;
  readonly memory: EditionMemory;
}
const memories = new WeakMap<Campaign, Memory>();

/** A campaign is remembered for as long as the brand and the files around it are the same. */
function memoryOf(campaign: Campaign, brand: Brand, files: EditionFiles): EditionMemory {
  const known = memories.get(campaign);
  if (known?.brand === brand && known.files === files) return known.memory;
  const memory = new EditionMemory(campaign);
  memories.set(campaign, { brand, files, memory });
  return memory;
}
