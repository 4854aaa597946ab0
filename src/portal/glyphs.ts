/** The signs of a specimen: what French and English copy is set with. */
export const GLYPHS = [
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'abcdefghijklmnopqrstuvwxyz',
  'ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ',
  'àâæçéèêëîïôœùûüÿ',
  '0123456789',
  '€£$%‰+−×÷=',
  '.,:;!?…·’‘“”«»()[]–—&@#*/',
] as const;
