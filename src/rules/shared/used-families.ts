/** Which font families a finished piece needs. */
import type { Layout } from '../../brand/layouts.ts';
import type { ArtifactSubject } from '../rule.ts';
import { layoutsOf } from './piece-layouts.ts';

export interface UsedFamilies {
  /** Their letters are in the piece or beside it: drawn, embedded, or fetched by the page. */
  readonly carried: readonly string[];
  /** Asked for by name alone: a mail program shows them where the reader has them. */
  readonly named: readonly string[];
}

/** Messages (SMS, push, plain text) have no type. */
export function usedFamilies(subject: ArtifactSubject): UsedFamilies {
  const { artifact, brand } = subject;
  const families = [...new Set(brand.rules.fonts.map((font) => font.family))];
  if (artifact.mime === 'text/html') {
    const html = String(artifact.body);
    const faces = [...html.matchAll(/@font-face\s*\{[^}]{0,2000}\}/g)].map(([face]) => face.toLowerCase());
    const stacks = [...html.matchAll(/font(?:-family)?\s*:[^;}"<]{0,500}/gi)].map(([stack]) =>
      stack.toLowerCase(),
    );
    const [carried, named] = [faces.join('\n'), stacks.join('\n')];
    const within = (text: string) => families.filter((family) => text.includes(family.toLowerCase()));
    return { carried: within(carried), named: within(named) };
  }
  if (!artifact.marks.some((mark) => mark.boxes.length > 0)) return { carried: [], named: [] };
  const layouts = layoutsOf(subject);
  const { type } = brand.tokens;
  const roles = new Set(layouts.flatMap((layout) => [...rolesIn(layout)]));
  const styles = Object.entries(type).filter(([role]) => layouts.length === 0 || roles.has(role));
  const drawn = new Set(styles.map(([, style]) => style.family));
  return { carried: families.filter((family) => drawn.has(family)), named: [] };
}

/** Values under `role`, at any depth. */
function* rolesIn(value: Layout | unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'role' && typeof inner === 'string') yield inner;
    else yield* rolesIn(inner);
  }
}
