/** The text of `posted.yaml` with one more entry. What stands in it already stays as it is, comments included. */
import { Document, isMap, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';

export interface Entry {
  readonly id: string;
  readonly [key: string]: unknown;
}

/** Why an entry takes the place of an earlier one of the same touchpoint. */
export interface Again {
  readonly on: string;
  readonly reason: string;
}

/** `before`: the sound file of today, where there is one. `schema`: its JSON Schema, from where the file lies. */
export function postedText(
  before: string | undefined,
  entry: Entry,
  more: { readonly schema: string; readonly again?: Again | undefined },
): string {
  // As text, whatever it looks like: our reader takes every scalar as it was typed.
  const options = { schema: 'failsafe' } as const;
  const document =
    before === undefined
      ? new Document({ schema: '1', touchpoints: [] }, options)
      : parseDocument(before, options);
  if (before === undefined) document.contents!.commentBefore = heading(more.schema);
  const list = document.get('touchpoints');
  if (!isSeq(list)) throw new Error('The file that was read a moment ago has no list “touchpoints”.');
  const index = list.items.findIndex((one) => isMap(one) && one.get('id') === entry.id);
  const earlier = index === -1 ? undefined : (document.toJS() as { touchpoints: Entry[] }).touchpoints[index];
  const again = [
    ...((earlier?.again as readonly Again[] | undefined) ?? []),
    ...(more.again ? [more.again] : []),
  ];
  const node = document.createNode({ ...entry, ...(again.length > 0 ? { again } : {}) });
  setShortListsInLine(node);
  list.flow = false;
  if (index === -1) list.items.push(node);
  else list.items[index] = node;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** `[fruit, members]`. */
function setShortListsInLine(node: Node) {
  visit(node, {
    Seq: (_, list) => {
      if (list.items.every(isScalar)) list.flow = true;
    },
  });
}

function heading(schema: string): string {
  return ` yaml-language-server: $schema=${schema}
 What these pieces say is in the post and cannot be changed. Written by “diapason post”; leave it as it is, but for
 “confirmed: …” beneath “says: …” of a fact that has changed since: who knows, such as the stores.`;
}
