/** Colours and fonts of each brand, as a project keeps them in its theme, and the fonts' files. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isCareful } from './care.ts';

type Weight = 400 | 600 | 700;

export interface Theme {
  readonly ground: string;
  readonly ink: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly text: string;
  readonly display: string;
}

const THEMES: Readonly<Record<string, Theme>> = {
  'cap-clair': {
    ground: '#eef3f5',
    ink: '#14324d',
    accent: '#1f5fa8',
    onAccent: '#ffffff',
    text: 'b612',
    display: 'b612',
  },
  grenadine: {
    ground: '#fff7ee',
    ink: '#45152e',
    accent: '#c2153f',
    onAccent: '#fff7ee',
    text: 'figtree',
    display: 'young-serif',
  },
  plain: {
    ground: '#f1efe9',
    ink: '#1f2430',
    accent: '#0f6b5c',
    onAccent: '#ffffff',
    text: 'figtree',
    display: 'figtree',
  },
};
const FACES: readonly (readonly [family: string, weight: Weight])[] = [
  ['figtree', 400],
  ['figtree', 700],
  ['b612', 400],
  ['b612', 700],
  ['young-serif', 400],
];

const require = createRequire(import.meta.url);

export function themeOf(brand: string): Theme {
  return THEMES[brand] ?? THEMES.plain!;
}

export function fontFile(family: string, weight: string | number, format: 'woff' | 'woff2'): Buffer {
  return readFileSync(
    require.resolve(`@fontsource/${family}/files/${family}-latin-${weight}-normal.${format}`),
  );
}

function readFonts() {
  return FACES.map(([name, weight]) => ({
    name,
    weight,
    style: 'normal' as const,
    data: fontFile(name, weight, 'woff'),
  }));
}

const kept = isCareful ? readFonts() : undefined;

/** For satori, which parses them once as long as it is given the same list. */
export function fontsForCard() {
  return kept ?? readFonts();
}

const rules = FACES.map(([family, weight]) => ({
  family,
  css: `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/woff2;base64,${fontFile(family, weight, 'woff2').toString('base64')})}`,
}));

/** For a browser. */
export function fontFaces({ text, display }: Theme): string {
  return rules.flatMap(({ family, css }) => (family === text || family === display ? css : [])).join('');
}
