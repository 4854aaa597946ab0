/** Layouts of a derived brand as YAML, one item on a line where it fits. */
import { Document, isMap, isScalar, isSeq, type Node, visit } from 'yaml';
import type { NewFile } from '../../new-file.ts';
import { adLayouts } from './ads.ts';
import { emailLayout } from './email.ts';
import type { LayoutBrand } from './mark.ts';
import { pageLayout } from './page.ts';
import { printLayouts } from './print.ts';
import { socialLayouts } from './social.ts';

/** Paths are within the folder of the brand. */
export function layoutFiles(brand: LayoutBrand): readonly NewFile[] {
  const px = 'Lengths in px from the top left; type sizes of the scale.';
  const mm = 'Lengths in mm from the top left of the trim; type sizes in pt, of the scale.';
  return [
    file('social', `Pictures for social networks. ${px}`, { formats: socialLayouts(brand) }),
    file('ads', `Display banners. ${px}`, { formats: adLayouts(brand) }),
    file('print', `Printed pieces. ${mm}`, { formats: printLayouts(brand) }),
    file('pictures', 'How numbers are set: “10 %” with its sign close by.', { lockup: { unitGapEm: 0.04 } }),
    file('page', 'The web page. Sizes on a phone, from 640 px, from 1024 px.', { page: pageLayout(brand) }),
    file('email', 'Emails.', { email: emailLayout(brand) }),
  ];
}

function file(name: string, comment: string, content: Readonly<Record<string, unknown>>): NewFile {
  const document = new Document({ schema: 1, ...content }, { aliasDuplicateObjects: false });
  document.contents!.commentBefore = ` ${comment}`;
  visit(document, {
    Seq: (_, list) => {
      if (list.items.every(isScalar)) list.flow = true;
    },
    Map: (_, map) => {
      if (map.items.every(({ value }) => isShort(value))) map.flow = text(map).length <= WIDEST;
    },
  });
  return {
    path: `layouts/${name}.yaml`,
    text: document.toString({ lineWidth: 0, flowCollectionPadding: false }),
  };
}

const WIDEST = 96;

function isShort(node: unknown): boolean {
  return (
    isScalar(node) ||
    (isSeq(node) && node.items.every(isScalar)) ||
    (isMap(node) && node.items.every(({ value }) => isScalar(value)))
  );
}

function text(node: Node): string {
  return JSON.stringify(node);
}
