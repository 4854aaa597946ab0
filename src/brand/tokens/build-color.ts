import type { Findings } from '../../diagnostic.ts';
import { check } from '../../source/schema.ts';
import type { ColorToken } from '../brand.ts';
import { shownColor } from './color-hex.ts';
import { tokenFaults } from './faults.ts';
import { type ResolvedToken, within } from './resolve-tokens.ts';
import { type ColorValue, printExtension } from './value-schemas.ts';

/** A colour with its hex and ink. Undefined when it cannot be shown as one flat colour. */
export function buildColor(token: ResolvedToken, findings: Findings): ColorToken | undefined {
  const color = token.value as ColorValue;
  const { path } = token;
  if (color.alpha !== undefined && color.alpha < 1) {
    findings.add(tokenFaults, 'alpha', { at: token.at }, { path });
    return undefined;
  }
  const typed = color.hex?.toLowerCase();
  const shown = shownColor(color);
  if (typed === undefined && !shown.isInSrgb) {
    findings.add(tokenFaults, 'no-hex', { at: token.at }, { path });
    return undefined;
  }
  // Components are rounded when typed: where both agree, the hex is what the brand's manual says.
  const hex = typed !== undefined && shown.isShownBy(typed) ? typed : shown.hex;
  return { name: colorName(path), hex, ...inkOf(token, findings) };
}

/** Says of colours whose hex is another colour than their components. */
export function checkHexes(tokens: Iterable<ResolvedToken>, findings: Findings) {
  for (const { path, type, value, origin, at } of tokens) {
    if (type !== 'color' || origin.path !== path) continue;
    const color = value as ColorValue;
    const typed = color.hex?.toLowerCase();
    if (typed === undefined) continue;
    const shown = shownColor(color);
    if (shown.isShownBy(typed)) continue;
    findings.add(tokenFaults, 'hex-differs', { at }, { path, hex: typed, computed: shown.hex });
  }
}

/** `color.prune` is called `prune`; a colour outside that group keeps its path. */
export function colorName(path: string): string {
  return path.startsWith('color.') ? path.slice('color.'.length) : path;
}

function inkOf(token: ResolvedToken, findings: Findings): Pick<ColorToken, 'cmyk' | 'spot'> {
  const { extensions, file, keys } = token.origin;
  const authored = extensions['org.diapason.print'];
  if (authored === undefined) return {};
  const place = [...keys, '$extensions', 'org.diapason.print'];
  const ink = check(printExtension, within(file, place, authored), findings);
  if (!ink) return {};
  return ink.spot === undefined ? { cmyk: ink.cmyk } : { cmyk: ink.cmyk, spot: ink.spot };
}
