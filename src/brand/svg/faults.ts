import { defineFamily } from '../../diagnostic.ts';

/** Why a drawing is refused. Drawings hold flat outlines and nothing that could run, load or blur. */
export const svgFaults = defineFamily('svg', {
  syntax: {
    severity: 'error',
    message: 'The drawing cannot be read here: {detail}.',
    hint: 'Export it again as plain SVG.',
  },
  'too-deep': {
    severity: 'error',
    message: 'The drawing is nested more than {limit} levels deep.',
    hint: 'Ungroup it in the drawing program.',
  },
  'too-many': {
    severity: 'error',
    message: 'The drawing has more than {limit} elements.',
    hint: 'Join outlines of one colour into one path.',
  },
  doctype: {
    severity: 'error',
    message: 'A document type can define entities and is refused.',
    hint: 'Remove the <!DOCTYPE …> line.',
  },
  active: {
    severity: 'error',
    message: '“{name}” could run code.',
    hint: 'Remove it: a drawing holds outlines only.',
  },
  reference: {
    severity: 'error',
    message: '“{name}” refers to something else.',
    hint: 'Expand symbols and links in the drawing program, so that every outline stands in the file.',
  },
  effect: {
    severity: 'error',
    message: '“{name}” cannot be printed as flat ink.',
    hint: 'Draw with flat fills and strokes: no gradient, opacity, mask, clip, pattern or filter.',
  },
  element: { severity: 'error', message: '“{name}” is not drawn.', hint: '{hint}' },
  attribute: { severity: 'error', message: '“{name}” has no meaning here.', hint: '{hint}' },
  value: { severity: 'error', message: 'The “{name}” {detail}.', hint: '{hint}' },
  'no-view-box': {
    severity: 'error',
    message: 'The drawing has no viewBox.',
    hint: 'Add viewBox="0 0 WIDTH HEIGHT" to <svg>.',
  },
  empty: {
    severity: 'error',
    message: 'The drawing has no outlines.',
    hint: 'Add a path, or delete the file.',
  },
  'off-palette': {
    severity: 'error',
    message: '“{color}” is no colour of the brand.',
    hint: '{hint}',
  },
});
