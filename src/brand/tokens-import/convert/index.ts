/** How values of each kind are read. */
import type { Reading } from '../type-names.ts';
import { readBorder, readStroke, readTransition } from './border.ts';
import { readColor } from './color.ts';
import type { Reader } from './context.ts';
import { readFamilies, readFamily, readLeading, readTracking, readWeight } from './fonts.ts';
import { readGradient } from './gradient.ts';
import { readCurve, readDimension, readDuration, readNumber, readShare } from './numbers.ts';
import { readShadow } from './shadow.ts';
import { readTypography } from './typography.ts';

export const readers: Readonly<Record<Exclude<Reading, 'guess' | 'none'>, Reader>> = {
  color: readColor,
  dimension: readDimension,
  fontFamily: readFamily,
  families: readFamilies,
  fontWeight: readWeight,
  duration: readDuration,
  cubicBezier: readCurve,
  number: readNumber,
  share: readShare,
  lineHeight: readLeading,
  letterSpacing: readTracking,
  strokeStyle: readStroke,
  border: readBorder,
  transition: readTransition,
  shadow: readShadow,
  gradient: readGradient,
  typography: readTypography,
};
