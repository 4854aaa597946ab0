import { z } from 'zod';
import type { Brand } from '../../brand/brand.ts';
import type { LogoRule } from '../../brand/brand-rules.ts';
import { readDrawing } from '../../draw/drawing.ts';
import type { Artifact, Box, Mark } from '../../ir/artifact.ts';
import { defineRule } from '../rule.ts';
import { canvasOf, gapBetween, gapToEdge, inkOf, isOnSameSide, nameOf, slack } from '../shared/boxes.ts';
import { isAsked } from '../shared/is-asked.ts';
import { layoutPlace } from '../shared/layout-place.ts';
import { type LogoSide, lacksOfRoom } from '../shared/logo-rooms.ts';
import { isLogoOutline, isNamed, saysLogo } from '../shared/logos.ts';
import { lookFile } from '../shared/looks.ts';
import { sayNumber } from '../shared/marks.ts';
import { shownFile } from '../shared/shown-file.ts';

export const logoHasItsSpace = defineRule({
  id: 'visual/logo-has-its-space',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary:
    'The logo is a registered one, in its own proportions, and nothing comes nearer than the brand allows.',
  options: z.strictObject({
    edge: z
      .number()
      .min(0)
      .max(1)
      .default(0.75)
      .describe(
        'Part of the clear space that the edge of a piece leaves: what lies beyond it is seldom ink.',
      ),
    distortion: z.number().min(0).max(20).default(1).describe('Most a side may be off, in percent.'),
  }),
  messages: {
    near: {
      severity: 'error',
      message: 'On {format} {what} is {gap} {unit} from the logo; the brand keeps {clear} {unit} clear.',
      hint: 'Move one of them in the layout.',
    },
    edge: {
      severity: 'error',
      message: 'On {format} the logo is {gap} {unit} from the edge; the brand keeps {clear} {unit} clear.',
      hint: 'Move it inwards in the layout, or make it smaller.',
    },
    drawing: {
      severity: 'error',
      message: 'On {format} a drawing comes into the clear space of the logo.',
      hint: 'Move one of them in the layout.',
    },
    room: {
      severity: 'error',
      message:
        'On {format} what stands {side} the logo may come as near as {gap} px, in a window of {screen} px; the brand keeps {clear} px clear.',
      hint: 'Give what is around the logo more padding, or make the logo smaller.',
    },
    pageEdge: {
      severity: 'error',
      message:
        'On {format} the logo is {gap} px from the {edge} edge in a window of {screen} px; the brand keeps {clear} px clear.',
      hint: 'Make the logo smaller, or the margin larger.',
    },
    distorted: {
      severity: 'error',
      message: 'The logo on {format} is {percent} % too {way} for “{file}”.',
      hint: 'Set one side only; the other follows.',
    },
    unregistered: {
      severity: 'error',
      message: 'The logo “{name}” on {format} is none of the brand’s.',
      hint: 'Register it under “logos” in brand.rules.json, or take one of {known}.',
    },
    foreign: {
      severity: 'error',
      message: 'The drawing “{label}” on {format} has other outlines than the brand’s logos.',
      hint: 'Use a registered file as it is.',
    },
    picture: {
      severity: 'error',
      message: 'The picture “{file}” in {format} is called “{label}” and is none of the brand’s logos.',
      hint: 'Use one of {known} as it is, or say in the alternative text what the picture shows.',
    },
    treated: {
      severity: 'error',
      message: 'The logo on {format} is treated: {treatment}.',
      hint: 'A logo is never turned, filtered, cut or seen through.',
    },
  },
  check({ artifact, beside = [], brand, extracted, options, troubles, report }) {
    const format = `${artifact.channel}/${artifact.format}`;
    const at = layoutPlace(artifact, brand);
    const collisionsAreTold = isAsked(brand, 'visual/words-do-not-collide');
    for (const logo of artifact.marks) {
      if (logo.kind !== 'logo') continue;
      const rule = brand.rules.logos.find((one) => isNamed(logo, one, artifact));
      if (!rule) {
        const known = brand.rules.logos.map((one) => `${one.id}/${one.variant}`).join(', ');
        report('unregistered', { at }, { name: logo.slot ?? logo.text, format, known: known || 'none yet' });
        continue;
      }
      for (const box of logo.boxes) {
        const off = distortionOf(box, rule, brand);
        if (Math.abs(off) > options.distortion) {
          const way = off > 0 ? 'wide' : 'narrow';
          report(
            'distorted',
            { at, boxes: [box] },
            { format, percent: sayNumber(Math.abs(off)), way, file: rule.file },
          );
        }
        const clear = rule.clear.factor * box[rule.clear.of];
        const values = { format, unit: box.unit };
        const near = nearest(artifact, logo, box, collisionsAreTold);
        if (near && near.gap + slack(box) < clear) {
          const place = { at: near.mark.at ?? at, boxes: [box, near.box] };
          const said = { what: nameOf(near.mark), gap: sayGap(near.gap), clear: sayNumber(clear) };
          report('near', place, { ...values, ...said });
        }
        const canvas = canvasOf(artifact);
        const gap = canvas && gapToEdge(box, canvas);
        if (gap !== undefined && gap + slack(box) < options.edge * clear)
          report(
            'edge',
            { at, boxes: [box] },
            { ...values, gap: sayGap(gap), clear: sayNumber(options.edge * clear) },
          );
      }
    }
    const names = brand.rules.logos.map((one) => `${one.id}/${one.variant}`);
    if (troubles.some(({ kind, slot }) => kind === 'crossing' && slot !== undefined && names.includes(slot)))
      report(
        'drawing',
        { at, boxes: artifact.marks.flatMap((mark) => (mark.kind === 'logo' ? mark.boxes : [])) },
        { format },
      );

    const written = { at: lookFile(artifact, brand) };
    const { drawings = [], pictures = [] } = extracted.looks ?? {};
    for (const { label, outline } of drawings)
      if (saysLogo(label, brand) && !isLogoOutline(outline, brand))
        report('foreign', written, { label, format });
    for (const { src, alt } of pictures) {
      if (shownFile(artifact, src, beside)?.logo !== false) continue;
      const said = artifact.marks.find((mark) => mark.kind === 'image' && mark.text === alt);
      report('picture', said?.at ? { at: said.at } : written, {
        file: src,
        format,
        label: alt,
        known: names.join(', ') || 'the logos that brand.rules.json will name',
      });
    }
    for (const lack of lacksOfRoom(artifact, brand, extracted.looks, beside, options.edge)) {
      const { side, toEdge, px, clearPx, screenPx } = lack;
      const said = { format, gap: sayGap(px), clear: sayNumber(clearPx), screen: screenPx };
      if (toEdge) report('pageEdge', written, { ...said, edge: side });
      else report('room', written, { ...said, side: SIDE_WORDS[side] });
    }
    const shown = [
      ...drawings.filter(({ label, outline }) => saysLogo(label, brand) || isLogoOutline(outline, brand)),
      ...pictures.filter(({ alt }) => saysLogo(alt, brand)),
    ];
    for (const treatment of new Set(shown.flatMap((one) => one.treatment)))
      report('treated', written, { format, treatment });
  },
});

const SIDE_WORDS: Readonly<Record<LogoSide, string>> = {
  top: 'above',
  right: 'right of',
  bottom: 'below',
  left: 'left of',
};

/** How much wider than its file a logo is drawn, in percent; negative where it is narrower. */
function distortionOf({ width, height }: Box, { id, variant }: LogoRule, brand: Brand): number {
  const logo = brand.logos.find((one) => one.id === id && one.variant === variant);
  // A file that cannot be read is told where the brand is loaded.
  if (!logo || width === 0 || height === 0) return 0;
  const { extent: ink } = readDrawing(logo.svg, brand);
  return ((width / height) * (ink.height / ink.width) - 1) * 100;
}

interface Near {
  readonly mark: Mark;
  readonly gap: number;
  readonly box: Box;
}

/** The nearest other mark on the same side. What lies over the logo is left out where `collisionsAreTold`. */
function nearest({ marks }: Artifact, logo: Mark, box: Box, collisionsAreTold: boolean): Near | undefined {
  let found: Near | undefined;
  for (const mark of marks) {
    if (mark === logo) continue;
    for (const ink of [...inkOf(mark), ...(mark.frame ? [mark.frame] : [])]) {
      if (!isOnSameSide(ink, box) || isBehind(mark, ink, box)) continue;
      const gap = gapBetween(ink, box);
      if (collisionsAreTold && collides(mark, gap, box)) continue;
      if (!found || gap < found.gap) found = { mark, gap, box: ink };
    }
  }
  return found;
}

/** What visual/words-do-not-collide tells: everything over a logo but pictures. */
function collides({ kind }: Mark, gap: number, box: Box): boolean {
  return kind !== 'image' && kind !== 'link' && -gap > slack(box);
}

/** A picture that holds the logo is its ground, which another rule judges. */
function isBehind({ kind }: Mark, outer: Box, inner: Box): boolean {
  const holds =
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height;
  return kind === 'image' && holds;
}

function sayGap(gap: number): string {
  return sayNumber(Math.max(0, gap));
}
