/** What lies in the folder of a campaign, and what of it belongs to the next one too. */
import type { Host } from '../host.ts';
import { limits } from '../limits.ts';
import { Failure } from '../output/failure.ts';

export interface FolderFiles {
  /** `fr.mdx` */
  readonly words: readonly string[];
  /** Within the folder, with forward slashes. */
  readonly pictures: readonly string[];
  /** What stays behind. */
  readonly left: readonly { readonly file: string; readonly why: string }[];
}

const STAYS: Readonly<Record<string, string>> = {
  'adjustments.yaml': 'which holds for the pieces of that time',
  'overrides/': 'whose files show the facts of that time',
  'posted.yaml': 'the record of what was in the post',
};
const PICTURE = /\.(svg|png|jpe?g|webp|avif|gif)$/i;

/** Throws `Failure` 2 for a folder with more pictures than a campaign can have. */
export function filesOfCampaign(host: Host, folder: string): FolderFiles {
  const words: string[] = [];
  const pictures: string[] = [];
  const left: { file: string; why: string }[] = [];
  const look = (within: string, depth: number) => {
    for (const name of host.list(within === '' ? folder : `${folder}/${within.slice(0, -1)}`)) {
      const file = `${within}${name}`;
      const why = STAYS[file];
      if (file === 'campaign.yaml' || name.startsWith('.')) continue;
      if (why !== undefined) left.push({ file, why });
      else if (name.endsWith('/') && depth < limits.nestingDepth) look(file, depth + 1);
      else if (/^[a-z]{2}(-[A-Z]{2})?\.mdx$/.test(file)) words.push(file);
      else if (PICTURE.test(file)) pictures.push(file);
      else left.push({ file, why: 'which is neither words nor a picture' });
      if (pictures.length > limits.carriedPictures)
        throw new Failure(2, `“${folder}” holds more than ${limits.carriedPictures} pictures.`, {
          hint: 'Move those that it does not use out of it.',
        });
    }
  };
  look('', 1);
  return { words, pictures, left };
}
