/**
 * Breaks the lines of plain text at spaces, never inside a no-break space nor an address. A longer word keeps a
 * line to itself. The next lines of a list item or a quotation begin under its first word.
 */
export function wrapLines(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, columns))
    .join('\n');
}

function wrapLine(line: string, columns: number): string[] {
  if (line.length <= columns) return [line];
  const prefix = /^(?:> )*(?:\d+\. |- )?\s*/.exec(line)![0];
  const hanging = prefix.startsWith('>') ? prefix : ' '.repeat(prefix.length);
  const lines: string[] = [];
  let current = prefix;
  let empty = true;
  for (const word of line.slice(prefix.length).split(' ')) {
    if (!empty && current.length + 1 + word.length > columns) {
      lines.push(current);
      current = hanging + word;
    } else {
      current += empty ? word : ` ${word}`;
    }
    empty = false;
  }
  return [...lines, current];
}
