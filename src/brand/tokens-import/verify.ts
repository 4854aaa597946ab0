/** The last look at what will be written: in every way of laying units over each other, every reference must hold. */
import type { Draft } from './draft.ts';
import { orderOf } from './order.ts';
import type { Kept, Results } from './result.ts';
import type { Scope } from './scope.ts';

/** Leaves out what does not hold, and what rests on it, until all that is kept holds in every scope. */
export function verify(scopes: readonly Scope[], results: Results) {
  let changed = true;
  while (changed) {
    changed = false;
    for (const scope of scopes) if (verifyScope(scope, results)) changed = true;
  }
}

/** Whether something had to be left out. */
function verifyScope(scope: Scope, results: Results): boolean {
  const drafts = [...scope.byNewName.values()].filter((draft) => results.get(draft)?.kept);
  const keptOf = (draft: Draft) => results.get(draft) as Kept;
  const order = orderOf(drafts, (draft) =>
    keptOf(draft).references.flatMap(({ name }) => {
      const target = scope.findNew(name);
      return target && results.get(target)?.kept ? [target] : [];
    }),
  );
  let changed = false;
  const leave = (draft: Draft, why: string) => {
    results.set(draft, { kept: false, why: scope.label === '' ? why : `with ${scope.label}, ${why}` });
    changed = true;
  };
  for (const draft of order.drafts) {
    const circle = order.circles.get(draft);
    if (circle) leave(draft, circleText(circle));
    else {
      const fault = faultOf(keptOf(draft), scope, results);
      if (fault !== undefined) leave(draft, fault);
    }
  }
  return changed;
}

function faultOf({ references }: Kept, scope: Scope, results: Results): string | undefined {
  for (const { name, type } of references) {
    const target = scope.findNew(name);
    const result = target && results.get(target);
    if (!result) return `there is no token “${name}”`;
    if (!result.kept) return `it refers to “${name}”, which is left out`;
    if (result.type !== type) return `“${name}” is of type ${result.type}, not ${type}`;
  }
  return undefined;
}

/** `a → b → a`, the longest ones shortened. */
export function circleText(circle: readonly Draft[]): string {
  const isLong = circle.length > 6;
  const names = (isLong ? circle.slice(0, 5) : circle).map(({ path }) => path);
  const rest = isLong ? ['…', circle.at(-1)!.path] : [];
  return `these refer to each other in a circle: ${[...names, ...rest, names[0]].join(' → ')}`;
}
