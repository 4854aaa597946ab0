/** Names as people type them, and what is made of them: a folder of the hub and a package of npm. */
import { limits } from '../../limits.ts';
import { Failure } from '../../output/failure.ts';
import { printable } from '../../output/reporters/printable.ts';
import { slugOf } from '../../scaffold/slug.ts';

export interface BrandName {
  /** On one line, without signs that nobody sees. */
  readonly name: string;
  /** Of the folder. */
  readonly id: string;
}

/** For a name without a letter of ASCII, and for “brand”, where the portals of all brands stand. */
const NAMELESS = 'our-brand';
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
  const { nameCharacters: most } = limits;
  if ([...name].length > most)
    throw new Failure(2, `The name has ${[...name].length} characters; ${most} is the most.`, {
      hint: `Give the short one with --name, such as “${printable([...name].slice(0, 24).join('').trim())}”.`,
    });
  const slug = slugOf(name);
  if (slug === '' || slug === 'brand') return { name, id: NAMELESS };
  return { name, id: DEVICES.test(slug) ? `${slug}-brand` : slug };
}

/** Never a name that npm refuses: its own folder, a module of Node, or the package that the hub depends on. */
export function packageName(id: string): string {
  return /(^|-)hub$/.test(id) ? id : `${id}-hub`;
}
