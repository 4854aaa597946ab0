/** What a portal’s page may do: its one stylesheet and its one script, known by their hashes, and files of its own place. */
import { createHash } from 'node:crypto';

/** For the `content` of a `<meta>`; a server may send the same. Frames and `report-uri` are no matter of a page. */
export function portalPolicy(css: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(css)}'`,
    `script-src '${hashOf(script)}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    // What looks at a page from within, as search consoles do, asks for robots.txt under the page's own policy.
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
