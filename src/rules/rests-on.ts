/** Which rules ask what a file of the brand says: where it cannot be read, they would say what is not so. */
import type { Brand, FactFile } from '../brand/brand.ts';
import type { ArtifactSubject, Rule } from './rule.ts';

const asking: Readonly<Partial<Record<FactFile, RegExp>>> = {
  voice:
    /^(tone\/.*|language\/(is-spelled-right|spelling-is-of-one-country)|message\/claims-have-proof|links\/labels-say-where)$/,
  markets: /^(message\/words-are-for-somebody|email\/can-be-left|legal\/.*)$/,
  stores: /^language\/is-spelled-right$/,
  legal: /^legal\/.*$/,
  claims: /^message\/claims-have-proof$/,
};

/** Whether the rule rests on a file of the brand that cannot be read, which is told by itself. */
export function restsOnUnread({ id }: Pick<Rule, 'id'>, { unread = [] }: Pick<Brand, 'unread'>): boolean {
  return unread.some((file) => asking[file]?.test(id) === true);
}

const judgingLooks = /^(visual\/.*|accessibility\/text-is-large-enough)$/;

/** Whether the rule judges the looks of a piece whose layout cannot be read: what was drawn in its place is not the brand's. */
export function restsOnUnreadLayout({ id }: Pick<Rule, 'id'>, { brand, artifact }: ArtifactSubject): boolean {
  return judgingLooks.test(id) && brand.layouts.unreadChannels?.includes(artifact.channel) === true;
}
