/**
 * A page that brings its fonts along: opened from a folder, a browser lets no page take a font from another file, and
 * reviewers would judge the letters of their own machine.
 */
import path from 'node:path';
import type { Artifact } from '../../ir/artifact.ts';

/** `at`: path of the page, from which its addresses are counted. Fonts that are not among the artifacts stay as they are. */
export function withFonts(html: string, at: string, byPath: ReadonlyMap<string, Artifact>): string {
  return html.replace(/url\((["']?)([^"')]+\.woff2)\1\)/g, (all, _quote, address: string) => {
    const font = byPath.get(path.posix.join(path.posix.dirname(at), address));
    return font ? `url(data:font/woff2;base64,${Buffer.from(font.body).toString('base64')})` : all;
  });
}
