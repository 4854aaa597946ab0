/** A page or email as a reader sees it who has chosen one scheme, whatever the scheme of this machine. */

const QUESTION = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/g;
/** Media conditions that hold always and never, and may stand wherever the question stood. */
const ALWAYS = '(min-width:0px)';
const NEVER = '(max-width:0px)';

/** `<meta name="color-scheme" content="light dark">`, or the property of the same name. */
const SUPPORTS_DARK =
  /name=["']?color-scheme["']? content=["'][^"']*\bdark\b|color-scheme\s*:[^;}"']*\bdark\b/i;

/** Its own rules for that scheme hold; the browser's own ground and letters follow only where the document allows it. */
export function inScheme(html: string, scheme: 'light' | 'dark'): string {
  const answered = html.replace(QUESTION, (_question, asked) => (asked === scheme ? ALWAYS : NEVER));
  const supports = SUPPORTS_DARK.test(html.replace(QUESTION, ''));
  if (!supports) return answered;
  const style = `<style>:root{color-scheme:${scheme}!important}</style>`;
  return /<\/head>/i.test(answered)
    ? answered.replace(/<\/head>/i, (end) => `${style}${end}`)
    : `${style}${answered}`;
}
