/** A brand written by hand, with each of the thirteen types, as the reader of tokens would hand it to the writers. */
import type {
  ExportedBrand,
  ExportedScheme,
  ExportedToken,
} from '../../src/brand/tokens-export/exported-tokens.ts';
import { writtenValue } from '../../src/brand/tokens-export/written-value.ts';

export interface Row {
  readonly path: string;
  readonly type: string;
  readonly authored: unknown;
  /** What it comes to; without aliases, what was typed. */
  readonly value?: unknown;
  readonly description?: string;
  readonly deprecated?: true | string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export function schemeOf(rows: readonly Row[]): ExportedScheme {
  const values = new Map(rows.map(({ path, authored, value = authored }) => [path, value]));
  const others = {
    isKnown: (path: string) => values.has(path),
    sizeOf: (path: string) => {
      const value = values.get(path);
      return Array.isArray(value) ? value.length : 1;
    },
  };
  const tokens = rows.map(
    ({ authored, value = authored, extensions, ...row }, index): [string, ExportedToken] => [
      row.path,
      {
        ...row,
        written: writtenValue(authored, value, others),
        ...(extensions && { extensions: { value: extensions, text: JSON.stringify(extensions) } }),
        at: { file: 'hand.tokens.json', line: index + 1, column: 1, endLine: index + 1, endColumn: 2 },
      },
    ],
  );
  return { tokens: new Map(tokens), groups: new Map() };
}

export function brandOf(light: readonly Row[], dark?: readonly Row[], name = 'Hand'): ExportedBrand {
  return {
    id: 'hand',
    name,
    files: [],
    standing: [],
    light: schemeOf(light),
    ...(dark && { dark: schemeOf(dark) }),
  };
}

const px = (value: number) => ({ value, unit: 'px' });
const ms = (value: number) => ({ value, unit: 'ms' });
const navy = { colorSpace: 'srgb', components: [0.043, 0.122, 0.227], hex: '#0b1f3a' };
const coral = { colorSpace: 'display-p3', components: [1, 0.35, 0.3], hex: '#ff584e' };
const veil = { colorSpace: 'srgb', components: navy.components, alpha: 0.5, hex: navy.hex };
const lime = { colorSpace: 'oklch', components: [0.85, 0.25, 130] };
const ease = [0.2, 0, 0, 1];
const inter = ['Inter', 'Arial', 'sans-serif'];
const dashes = { dashArray: [px(4), px(2)], lineCap: 'round' };
const soft = { color: veil, offsetX: px(0), offsetY: px(2), blur: px(8), spread: px(0) };
const stops = [
  { color: navy, position: 0 },
  { color: coral, position: 1 },
];

export const lightRows: readonly Row[] = [
  {
    path: 'color.navy',
    type: 'color',
    authored: navy,
    description: 'Core.',
    extensions: { 'org.diapason.print': { cmyk: [100, 85, 40, 55], spot: 'PANTONE 2766 C' } },
  },
  {
    path: 'color.coral.$root',
    type: 'color',
    authored: coral,
    extensions: { 'org.diapason.print': { cmyk: [0, 75, 65, 0] } },
  },
  { path: 'color.lime', type: 'color', authored: lime, deprecated: 'Use coral.' },
  { path: 'color.veil', type: 'color', authored: veil },
  { path: 'role.textBody', type: 'color', authored: '{color.navy}', value: navy },
  { path: 'role.link', type: 'color', authored: '{role.textBody}', value: navy },
  { path: 'space.-1', type: 'dimension', authored: px(-4) },
  { path: 'space.base', type: 'dimension', authored: { value: 1, unit: 'rem' } },
  { path: 'font.body', type: 'fontFamily', authored: inter },
  { path: 'font.own', type: 'fontFamily', authored: '{font.body}', value: inter },
  { path: 'font.one', type: 'fontFamily', authored: 'Georgia', value: ['Georgia'] },
  { path: 'weight.strong', type: 'fontWeight', authored: 'semi-bold', value: 600 },
  { path: 'time.fast', type: 'duration', authored: ms(120) },
  { path: 'ease.out', type: 'cubicBezier', authored: ease },
  { path: 'ratio.golden', type: 'number', authored: 1.618 },
  { path: 'ratio.whole', type: 'number', authored: 1 },
  { path: 'stroke.plain', type: 'strokeStyle', authored: 'dotted' },
  { path: 'stroke.dash', type: 'strokeStyle', authored: dashes },
  {
    path: 'line.rule',
    type: 'border',
    authored: { color: '{role.textBody}', width: px(1), style: '{stroke.plain}' },
    value: { color: navy, width: px(1), style: 'dotted' },
  },
  {
    path: 'motion.fade',
    type: 'transition',
    authored: { duration: '{time.fast}', delay: ms(0), timingFunction: '{ease.out}' },
    value: { duration: ms(120), delay: ms(0), timingFunction: ease },
  },
  { path: 'shadow.soft', type: 'shadow', authored: soft },
  {
    path: 'shadow.deep',
    type: 'shadow',
    authored: ['{shadow.soft}', { ...soft, color: coral, inset: true }],
    value: [soft, { ...soft, color: coral, inset: true }],
  },
  {
    path: 'gradient.dawn',
    type: 'gradient',
    authored: [
      { color: '{color.navy}', position: 0 },
      { color: coral, position: '{ratio.whole}' },
    ],
    value: stops,
  },
  {
    path: 'gradient.day',
    type: 'gradient',
    authored: ['{gradient.dawn}', { color: lime, position: 0.07 }],
    value: [...stops, { color: lime, position: 0.07 }],
  },
  {
    path: 'type.body',
    type: 'typography',
    authored: {
      fontFamily: '{font.body}',
      fontSize: '{space.base}',
      fontWeight: '{weight.strong}',
      letterSpacing: px(0),
      lineHeight: 1.5,
    },
    value: {
      fontFamily: inter,
      fontSize: { value: 1, unit: 'rem' },
      fontWeight: 600,
      letterSpacing: px(0),
      lineHeight: 1.5,
    },
    extensions: { 'org.diapason.text': { features: ['lnum'] } },
  },
  {
    path: 'type.quote',
    type: 'typography',
    authored: '{type.body}',
    value: {
      fontFamily: inter,
      fontSize: { value: 1, unit: 'rem' },
      fontWeight: 600,
      letterSpacing: px(0),
      lineHeight: 1.5,
    },
  },
];

/** The dark scheme changes one colour, which two roles and a border rest on, and a wide one. */
export const darkRows: readonly Row[] = lightRows.map((row) => {
  if (row.path === 'role.textBody') return { ...row, authored: '{color.coral.$root}', value: coral };
  if (row.path === 'role.link') return { ...row, value: coral };
  if (row.path === 'line.rule') return { ...row, value: { color: coral, width: px(1), style: 'dotted' } };
  return row;
});
