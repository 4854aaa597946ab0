/** Code of a plugin may fail: what it throws says whose it is, so that nobody looks for it in Diapason. */

/** Begins every such message; a thread hands over nothing else of an error but its message and causes. */
const BEGINNING = 'The plugin “';

export class PluginFailure extends Error {
  constructor(plugin: string, what: string, cause: unknown) {
    const said = cause instanceof Error ? cause.message || cause.name : String(cause);
    super(`${BEGINNING}${plugin}” failed in its ${what}: ${said}`, { cause });
    this.name = 'PluginFailure';
  }
}

/** The failure of a plugin among an error and its causes. */
export function pluginFailureIn(error: unknown): Error | undefined {
  for (let one = error, steps = 0; one instanceof Error && steps < 10; one = one.cause, steps++)
    if (one.message.startsWith(BEGINNING)) return one;
  return undefined;
}

/** The same definition, whose functions say who fails. Their `this` stays the definition. */
export function guarded<T extends object>(definition: T, plugin: string, what: string): T {
  const fail = (cause: unknown): never => {
    throw cause instanceof PluginFailure ? cause : new PluginFailure(plugin, what, cause);
  };
  const wrapped = Object.entries(definition).map(([key, value]) => {
    if (typeof value !== 'function') return [key, value] as const;
    const call = (...given: readonly unknown[]): unknown => {
      try {
        const result: unknown = value.apply(definition, given);
        return result instanceof Promise ? result.catch(fail) : result;
      } catch (cause) {
        return fail(cause);
      }
    };
    return [key, call] as const;
  });
  return Object.fromEntries(wrapped) as T;
}
