import { isList, isMap, type Json } from './json.ts';
import { dollarName } from './order.ts';
import type { Scope } from './scope.ts';

/** `$a.b`, where such a token exists, as `{a.b}`: an old spelling. The same value where there is none. */
export function withCurlyReferences(value: Json, scope: Scope): Json {
  if (typeof value === 'string') {
    const name = dollarName(value);
    return name !== undefined && scope.find(name) ? `{${name}}` : value;
  }
  if (isList(value)) {
    const made = value.map((one) => withCurlyReferences(one, scope));
    return made.every((one, index) => one === value[index]) ? value : made;
  }
  if (!isMap(value)) return value;
  const made = new Map([...value].map(([key, one]) => [key, withCurlyReferences(one, scope)]));
  return [...made].every(([key, one]) => one === value.get(key)) ? value : made;
}

/** What stands at the end of the steps of a pointer. */
export function dig(value: Json, steps: readonly string[]): Json | undefined {
  let here: Json | undefined = value;
  for (const step of steps)
    here = isMap(here) ? here.get(step) : isList(here) && /^\d+$/.test(step) ? here[Number(step)] : undefined;
  return here;
}
