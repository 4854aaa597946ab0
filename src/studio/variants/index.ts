/**
 * The same bytes under other conditions: a reader's dark scheme, a mail program that turns colours or shows no
 * pictures, a sheet before it is cut. What ships is never touched; each is made when somebody looks at it.
 */
import type { ShownArtifact } from '../state/studio-state.ts';
import { inScheme } from './html-scheme.ts';
import { withBleed } from './proof-with-bleed.ts';

interface Variant {
  readonly mime: RegExp;
  make(text: string, artifact: ShownArtifact): string | Promise<string>;
}

const html = /^text\/html/;

const variants = {
  light: { mime: html, make: (text) => inScheme(text, 'light') },
  dark: { mime: html, make: (text) => inScheme(text, 'dark') },
  // These two parse the document; their reader is loaded when it is first needed.
  inverted: { mime: html, make: async (text) => (await import('./html-inverted.ts')).invertedHtml(text) },
  'no-images': {
    mime: html,
    make: async (text) => (await import('./html-without-images.ts')).withoutImages(text),
  },
  bleed: { mime: /^image\/svg\+xml/, make: withBleed },
} as const satisfies Readonly<Record<string, Variant>>;

export type VariantName = keyof typeof variants;

export function isVariant(name: string): name is VariantName {
  return Object.hasOwn(variants, name);
}

/** Undefined for an artifact of another kind. */
export async function variantOf(artifact: ShownArtifact, name: VariantName): Promise<string | undefined> {
  const variant: Variant = variants[name];
  if (!variant.mime.test(artifact.mime)) return undefined;
  const { body } = artifact;
  return variant.make(typeof body === 'string' ? body : new TextDecoder().decode(body), artifact);
}
