/** What a schema says at a path: for the sentences about a value that does not fit it. */
import { z } from 'zod';

interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly type?: string;
  readonly options?: readonly z.ZodType[];
}

function definitionOf(schema: z.ZodType): Definition {
  return schema._zod.def as unknown as Definition;
}

/** What a schema is wrapped around; of a value that is shaped beforehand, what it is shaped for. */
function innerOf(schema: z.ZodType): z.ZodType | undefined {
  const { innerType, in: input, out } = definitionOf(schema);
  return innerType ?? (input && definitionOf(input).type === 'transform' ? out : input);
}

/** The keys that the schema knows at a path. Empty where a path leads through something else than objects. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const unwrap = (one: z.ZodType): z.ZodType => {
    const inner = innerOf(one);
    return inner ? unwrap(inner) : one;
  };
  const here = unwrap(schema);
  const { shape, element, valueType, options } = definitionOf(here);
  if (options) return options.flatMap((option) => knownKeys(option, path));
  if (path.length === 0) return shape ? Object.keys(shape) : [];
  const next = shape ? shape[String(path[0])] : (element ?? valueType);
  return next ? knownKeys(next, path.slice(1)) : [];
}

/** The sentence that documents the field at a path, with its example. Undefined where nobody wrote one. */
export function descriptionAt(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  const own = z.globalRegistry.get(schema)?.description;
  const { shape, element, valueType, options } = definitionOf(schema);
  const inner = innerOf(schema);
  if (path.length === 0) return own ?? (inner && descriptionAt(inner, path));
  if (inner) return descriptionAt(inner, path);
  if (options) return options.map((one) => descriptionAt(one, path)).find((one) => one !== undefined);
  const next = shape ? shape[String(path[0])] : (element ?? valueType);
  return next && (descriptionAt(next, path.slice(1)) ?? (element ? own : undefined));
}
