/**
 * Packages that name their licence in package.json and forgot its text. Each was looked at: its repository holds the
 * usual text of that licence. Each is for one version, so that a new one is looked at again.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const withoutText: Readonly<Record<string, string>> = {
  'am-i-vibing@0.4.0': 'MIT, as its readme says',
  'boolbase@1.0.0': 'ISC in package.json; three functions of one line',
  'brotli@1.3.3': 'MIT, as its readme says',
  'css-box-shadow@1.0.0-3': 'MIT, as its readme says',
  'cssnano-preset-lite@4.0.6': 'MIT, as its readme says, with the rest of cssnano',
  'dfa@1.2.0': 'MIT, as its readme says',
  'dotignore@0.1.2': 'MIT, as its readme says',
  'fontkit@2.0.4': 'MIT, as its readme says',
  'format@0.2.2': 'MIT, as its readme says with a link to the text',
  'piccolore@0.1.3': 'ISC in package.json; made from picocolors, which is ISC and has its text',
  'process-ancestry@0.1.0': 'MIT, as its readme says',
  'slick@1.12.2': 'MIT, as package.json says with a link to the text',
  'woff2sfnt-sfnt2woff@1.0.0': 'MIT, as its readme says',
};

/** The licence’s own words, after a line that says whose work it is. Throws for a licence whose words are not here. */
export function standardText(licence: string, copyright: string): string {
  if (licence !== 'MIT' && licence !== 'ISC')
    throw new Error(`The words of ${licence} are not in .package/texts: add them there.`);
  const words = readFileSync(path.join(import.meta.dirname, 'texts', `${licence}.txt`), 'utf8').trim();
  return `${copyright}\n\n${words}`;
}
