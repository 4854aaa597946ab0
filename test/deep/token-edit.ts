/** One value of a brand's tokens or rules, changed a little. */
import type { Random } from '../../bench/hubs/random.ts';

export interface TokenEdit {
  /** Path of the file within the brand. */
  readonly file: string;
  readonly text: string;
  /** What was changed, for a person: `color.ink`. */
  readonly name: string;
  readonly isColour: boolean;
}

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

/** Files as parsed JSON, by path within the brand. */
export function editToken(files: Readonly<Record<string, string>>, random: Random): TokenEdit {
  const choices = Object.entries(files).flatMap(([file, text]) => {
    const json = JSON.parse(text) as Json;
    return tokensIn(json, []).map((token) => ({ file, json, token }));
  });
  const { file, json, token } = random.pick(choices);
  token.change(random);
  return { file, text: `${JSON.stringify(json, null, 2)}\n`, name: token.name, isColour: token.isColour };
}

interface Token {
  readonly name: string;
  readonly isColour: boolean;
  change(random: Random): void;
}

/** Colours and sizes with values of their own; aliases have none. */
function tokensIn(json: Json, path: readonly string[]): Token[] {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return [];
  const { $value: value } = json;
  const name = path.join('.');
  if (value === undefined)
    return Object.entries(json).flatMap(([key, inner]) =>
      key.startsWith('$') ? [] : tokensIn(inner, [...path, key]),
    );
  if (!isRecord(value)) return [];
  if (typeof value.hex === 'string')
    return [{ name, isColour: true, change: (random) => recolour(value, random) }];
  const size = typeof value.value === 'number' ? 'value' : 'lineHeight';
  const before = value[size];
  if (typeof before !== 'number') return [];
  return [
    {
      name,
      isColour: false,
      change(random) {
        value[size] = size === 'value' ? before + random.between(1, 3) : before + 0.02;
      },
    },
  ];
}

function recolour(value: Record<string, Json>, random: Random) {
  const channels = [1, 3, 5].map((at) => Number.parseInt(String(value.hex).slice(at, at + 2), 16));
  const which = random.below(3);
  channels[which] = channels[which]! > 127 ? channels[which]! - 8 : channels[which]! + 8;
  value.hex = `#${channels.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
  value.components = channels.map((one) => Number((one / 255).toFixed(4)));
}

function isRecord(value: Json): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
