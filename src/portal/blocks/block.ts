/** A block of a portal: what it shows of the brand, below a heading of its chapter. */
import type { GuideTopic } from '../../ir/guidelines.ts';
import { html, type Markup } from '../../output/report-html/markup.ts';
import type { PageContext } from '../context.ts';

/** Undefined where the brand has nothing of the kind. `about`: what the rules of a do and don’t are about; default: all. */
export type PortalBlock = (context: PageContext, about?: readonly GuideTopic[]) => Markup | undefined;

/** A part of a chapter under a heading of its own. */
export function part(title: string, ...content: readonly (Markup | undefined | false)[]): Markup {
  return html`<div class="part"><h3>${title}</h3>${content}</div>`;
}

/** The first of a list that may be long, and a sentence for the rest. */
export function bounded<T>(
  all: readonly T[],
  most: number,
  { words }: PageContext,
): { readonly shown: readonly T[]; readonly rest: Markup | undefined } {
  const more = all.length - most;
  return {
    shown: more > 0 ? all.slice(0, most) : all,
    rest: more > 0 ? html`<p class="note">${words.more(more)}</p>` : undefined,
  };
}

/** Words for whoever does not see. */
export function unseen(text: string): Markup {
  return html`<span class="unseen">${text}</span>`;
}
