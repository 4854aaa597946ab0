/**
 * How deep a YAML or JSON text nests, without a parser: enough to refuse a bomb before parsing it. `at` is where
 * the deepest place begins.
 */
export function roughDepth(text: string): { max: number; at: number } {
  let brackets = 0;
  let max = 0;
  let at = 0;
  const reach = (depth: number, index: number) => {
    if (depth > max) [max, at] = [depth, index];
  };
  for (const { 0: token, index } of text.matchAll(/^ *((?:[-?:][ \t]+)*)|[[\]{}]/gm)) {
    if (token === '[' || token === '{') reach(++brackets, index);
    else if (token === ']' || token === '}') brackets = Math.max(0, brackets - 1);
    else {
      const opened = token.match(/[-?:]/g)?.length ?? 0;
      const indent = token.length - token.trimStart().length;
      reach(opened + Math.floor(indent / 2), index);
    }
  }
  return { max, at };
}
