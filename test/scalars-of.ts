/** Places in YAML, for tests that spoil each value of a file. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** Where each scalar of the file begins and ends. */
export function scalarsOf(
  text: string,
): { readonly name: string; readonly from: number; readonly to: number }[] {
  const found: { name: string; from: number; to: number }[] = [];
  const visit = (node: unknown, name: string) => {
    if (isMap(node)) for (const { key, value } of node.items) visit(value, `${name}.${String(key)}`);
    else if (isSeq(node)) for (const [index, one] of node.items.entries()) visit(one, `${name}.${index}`);
    else if (isScalar(node) && node.range)
      found.push({ name: name.slice(1), from: node.range[0], to: node.range[1] });
  };
  visit(parseDocument(text).contents, '');
  return found;
}
