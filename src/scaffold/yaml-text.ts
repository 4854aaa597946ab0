/** A text in YAML, in double quotes: what stands in it can be nothing else, and JSON’s quoting is YAML’s too. */
export function yamlText(text: string): string {
  return JSON.stringify(text);
}

/** `[fr, en]`: names that need no quotes. */
export function yamlNames(names: readonly string[]): string {
  return `[${names.join(', ')}]`;
}
