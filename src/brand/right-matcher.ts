/** Which files a right speaks of. Its schema lets through stars alone, so no pattern can make the matcher think long. */
import type { Matcher } from 'picomatch';

/** `glob`: as brand.rules.json writes it; files are named within the brand’s folder, or under `campaigns/`. */
export async function rightMatcher(glob: string): Promise<Matcher> {
  const { default: picomatch } = await import('picomatch');
  return picomatch(glob, starsOnly);
}

const starsOnly = {
  nobrace: true,
  nobracket: true,
  noextglob: true,
  noquantifiers: true,
  nonegate: true,
} as const;
