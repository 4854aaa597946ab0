import { modificationOf } from './convert/modify.ts';
import { convertToken } from './convert-token.ts';
import type { Draft } from './draft.ts';
import { mapOf } from './json.ts';
import { namesIn, orderOf } from './order.ts';
import type { Results } from './result.ts';
import type { Scope } from './scope.ts';
import { circleText } from './verify.ts';

/** Converts tokens, each after those that it refers to in its scope. */
export function convertIn(drafts: readonly Draft[], scopeOf: (draft: Draft) => Scope): Results {
  const results: Results = new Map();
  const order = orderOf(drafts, (draft) => {
    if (draft.refused !== undefined) return [];
    const names = namesIn(mapOf({ [draft.valueKey]: draft.raw.get(draft.valueKey)! }));
    const modify = modificationOf(draft.raw.get('$extensions') ?? draft.raw.get('extensions'));
    return [...names, ...namesIn(modify ?? null)].flatMap((name) => scopeOf(draft).find(name) ?? []);
  });
  for (const draft of order.drafts) {
    const circle = order.circles.get(draft);
    if (circle) results.set(draft, { kept: false, why: circleText(circle) });
    else results.set(draft, convertToken(draft, scopeOf(draft), results));
  }
  return results;
}
