/** The blocks of a portal by the names that guidelines call them. */
import type { GuideBlock } from '../../ir/guidelines.ts';
import type { PortalBlock } from './block.ts';
import { claims } from './claims.ts';
import { doDont } from './do-dont.ts';
import { downloads } from './downloads.ts';
import { legal } from './legal.ts';
import { logos } from './logos.ts';
import { palette } from './palette.ts';
import { pictures } from './pictures.ts';
import { spacing } from './spacing.ts';
import { typeScale } from './type-scale.ts';
import { vocabulary } from './vocabulary.ts';
import { voice } from './voice.ts';

export const portalBlocks: Readonly<Record<GuideBlock, PortalBlock>> = {
  Palette: palette,
  TypeScale: typeScale,
  Spacing: spacing,
  Logos: logos,
  Pictures: pictures,
  DoDont: doDont,
  Voice: voice,
  Vocabulary: vocabulary,
  Claims: claims,
  Legal: legal,
  Downloads: downloads,
};
