/** What stands inside a value of each type: where a reference may stand in it, and what it must lead to. */

/**
 * Types of the parts of a composite value. `list` is the type of each entry where the value is a list, `keys` of
 * each field where it is a map. A part that is no token of its own, such as a component of a colour, is absent.
 */
interface Parts {
  readonly keys?: Readonly<Record<string, string>>;
  readonly list?: string;
}

const parts: Readonly<Record<string, Parts>> = {
  border: { keys: { color: 'color', width: 'dimension', style: 'strokeStyle' } },
  transition: { keys: { duration: 'duration', delay: 'duration', timingFunction: 'cubicBezier' } },
  shadow: {
    keys: {
      color: 'color',
      offsetX: 'dimension',
      offsetY: 'dimension',
      blur: 'dimension',
      spread: 'dimension',
    },
    list: 'shadow',
  },
  gradient: { list: 'gradient-stop' },
  'gradient-stop': { keys: { color: 'color', position: 'number' } },
  strokeStyle: { keys: { dashArray: 'dash-array' } },
  'dash-array': { list: 'dimension' },
  typography: {
    keys: {
      fontFamily: 'fontFamily',
      fontSize: 'dimension',
      fontWeight: 'fontWeight',
      letterSpacing: 'dimension',
      lineHeight: 'number',
    },
  },
};

/** Shapes that are no type of the format, but have parts that are; an entry of a gradient may be a whole one. */
const shapes: ReadonlySet<string> = new Set(['gradient-stop', 'dash-array']);

/** The type, or the shape, of the part at `step` of a value; undefined for one that is neither. */
export function partOf(type: string | undefined, step: string): string | undefined {
  if (type === undefined || !Object.hasOwn(parts, type)) return undefined;
  const { keys, list } = parts[type]!;
  if (keys && Object.hasOwn(keys, step)) return keys[step];
  return /^\d+$/.test(step) ? list : undefined;
}

/** The type of token that the value at `steps` inside a token of `type` could be; undefined for a mere part. */
export function typeAt(type: string | undefined, steps: readonly string[]): string | undefined {
  const found = steps.reduce(partOf, type);
  return found === undefined || shapes.has(found) ? undefined : found;
}

/** The type that a reference at a part must lead to. In the list of a gradient that is a whole gradient. */
export function wantedType(part: string | undefined): string | undefined {
  return part === 'gradient-stop' ? 'gradient' : part === 'dash-array' ? undefined : part;
}
