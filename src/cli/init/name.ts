/** Names as people type them, and what is made of them: a folder of the hub and a package of npm. */
import { Failure } from '../../output/failure.ts';
import { printable } from '../../output/reporters/printable.ts';
import { slugOf } from '../../scaffold/slug.ts';

/** A name that customers read; the whole name of a company belongs into legal.company of a campaign. */
const LONGEST = 48;

export interface BrandName {
  /** On one line, without signs that nobody sees. */
  readonly name: string;
  /** Of the folder. */
  readonly id: string;
}

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/;
/** Controls, marks of direction and other unseen signs; joiners of emoji and letters stay. */
const UNSEEN =
  /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/gu;

/** Throws `Failure` 2 for a name that is empty or too long. */
export function readName(typed: string): BrandName {
  const name = typed.replace(/\s+/g, ' ').replace(UNSEEN, '').trim().normalize('NFC');
  if (name === '')
    throw new Failure(2, 'The name is empty.', { hint: 'Give one with --name, as customers read it.' });
  if ([...name].length > LONGEST)
    throw new Failure(2, `The name has ${[...name].length} characters; ${LONGEST} is the most.`, {
      hint: `Give the short one with --name, such as “${printable([...name].slice(0, 24).join('').trim())}”.`,
    });
  const slug = slugOf(name) || 'brand';
  return { name, id: DEVICES.test(slug) ? `${slug}-brand` : slug };
}

/** Never a name that npm refuses: its own folder, a module of Node, or the package that the hub depends on. */
export function packageName(id: string): string {
  return /(^|-)hub$/.test(id) ? id : `${id}-hub`;
}
