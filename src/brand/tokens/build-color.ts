import type { Findings } from '../../diagnostic.ts';
import { check } from '../../source/schema.ts';
import type { ColorToken } from '../brand.ts';
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
  const computed = color.colorSpace === 'srgb' ? hexOf(color.components) : typed;
  if (computed === undefined) {
    findings.add(tokenFaults, 'no-hex', { at: token.at }, { path });
    return undefined;
  }
  const differs = typed !== undefined && distance(computed, typed) > 1;
  if (differs) findings.add(tokenFaults, 'hex-differs', { at: token.at }, { path, hex: typed, computed });
  // Components are rounded when typed: where both agree, the hex is what the brand's manual says.
  return { name: colorName(path), hex: differs ? computed : (typed ?? computed), ...inkOf(token, findings) };
}

/** `color.prune` is called `prune`; a colour outside that group keeps its path. */
export function colorName(path: string): string {
  return path.startsWith('color.') ? path.slice('color.'.length) : path;
}

function inkOf(token: ResolvedToken, findings: Findings): Partial<ColorToken> {
  const { extensions, file, keys } = token.origin;
  const authored = extensions['org.diapason.print'];
  if (authored === undefined) return {};
  const place = [...keys, '$extensions', 'org.diapason.print'];
  return check(printExtension, within(file, place, authored), findings) ?? {};
}

function hexOf(components: ColorValue['components']): string {
  const channel = (value: number | 'none') =>
    Math.round((value === 'none' ? 0 : value) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${components.map(channel).join('')}`;
}

/** Greatest difference of a channel, in levels of 255. One level is rounding. */
function distance(a: string, b: string): number {
  const levels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const other = levels(b);
  return Math.max(...levels(a).map((level, index) => Math.abs(level - other[index]!)));
}
