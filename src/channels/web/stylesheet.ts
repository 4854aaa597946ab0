/** The one inline stylesheet of a page: the brand's fonts and properties, then the rules that all pages share. */
import { readFileSync } from 'node:fs';
import type { Brand } from '../../brand/brand.ts';
import { ownFile } from '../../own-files.ts';
import { fontFaces } from './font-faces.ts';
import { brandProperties } from './style.ts';

const shared = tighten(readFileSync(ownFile('channels/web/page.css'), 'utf8'));

/** `fontFolder` is the way from the page to the brand's fonts, ending in a slash. */
export async function stylesheet(brand: Brand, fontFolder: string): Promise<string> {
  return [await fontFaces(brand, fontFolder), brandProperties(brand), shared].join('\n');
}

/** Our own file without comments and indentation; it holds no string in which either could matter. */
export function tighten(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/;\}/g, '}')
    .replace(/:\s+/g, ':')
    .replaceAll('}', '}\n')
    .replace(/\}\n(?=\})/g, '}')
    .trim();
}
