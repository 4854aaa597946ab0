/**
 * Takes out the white space that MJML indents with, and nothing else: a gap that holds a line break, outside of
 * words. (MJML's own minifier would read a configuration file of whatever folder it runs in.)
 */
export function squeeze(html: string): string {
  return html
    .replace(/>[ \t]*[\r\n]\s*</g, '>\n<')
    .replace(/>[ \t]*[\r\n][ \t\r\n]*/g, '>\n')
    .replace(/[ \t]*[\r\n][ \t\r\n]*</g, '\n<')
    .replace(/[ \t]*[\r\n][ \t\r\n]*/g, '\n')
    .trim()
    .concat('\n');
}
