/** The order in which tokens can be converted: each after those that it refers to. */
import { referencesIn } from './convert/context.ts';
import type { Draft } from './draft.ts';
import { isList, isMap, type Json } from './json.ts';
import { pointerSteps } from './scope.ts';

export interface Order {
  readonly drafts: readonly Draft[];
  /** Tokens that refer to themselves, directly or in a circle, with the circle. */
  readonly circles: ReadonlyMap<Draft, readonly Draft[]>;
}

/** Without recursion: a chain of references may be as long as a file. */
export function orderOf(drafts: readonly Draft[], targetsOf: (draft: Draft) => readonly Draft[]): Order {
  const ordered: Draft[] = [];
  const circles = new Map<Draft, readonly Draft[]>();
  const open = new Map<Draft, number>();
  const done = new Set<Draft>();
  for (const first of drafts) {
    if (done.has(first)) continue;
    const path: { draft: Draft; targets: readonly Draft[]; next: number }[] = [];
    const enter = (draft: Draft) => {
      open.set(draft, path.length);
      path.push({ draft, targets: targetsOf(draft), next: 0 });
    };
    enter(first);
    while (path.length > 0) {
      const here = path.at(-1)!;
      const target = here.targets[here.next++];
      if (target === undefined) {
        path.pop();
        open.delete(here.draft);
        done.add(here.draft);
        ordered.push(here.draft);
      } else if (open.has(target)) {
        const circle = path.slice(open.get(target)).map(({ draft }) => draft);
        for (const one of circle) if (!circles.has(one)) circles.set(one, circle);
      } else if (!done.has(target)) enter(target);
    }
  }
  return { drafts: ordered, circles };
}

/** Every name that a value refers to: `{a.b}` anywhere in its texts, and pointers. */
export function namesIn(value: Json, found: string[] = []): readonly string[] {
  if (typeof value === 'string') {
    found.push(...referencesIn(value));
    const short = dollarName(value);
    if (short !== undefined) found.push(short);
  } else if (isList(value)) for (const one of value) namesIn(one, found);
  else if (isMap(value))
    for (const [key, one] of value) {
      const steps = key === '$ref' && typeof one === 'string' ? pointerSteps(one) : undefined;
      if (steps) found.push(tokenPart(steps).join('.'));
      else namesIn(one, found);
    }
  return found;
}

/** The steps of a pointer that name a token: those before `$value`. */
export function tokenPart(steps: readonly string[]): readonly string[] {
  const at = steps.indexOf('$value');
  return at < 0 ? steps : steps.slice(0, at);
}

/** `$spacing.sm`, as early versions of Tokens Studio referred. */
export function dollarName(text: string): string | undefined {
  return /^\$([A-Za-z_][\w-]*(?:\.[\w-]+)*)$/.exec(text)?.[1];
}
