import { defineFamily } from '../diagnostic.ts';

/** What can be wrong with a brand beyond the shape of its files, its tokens and its drawings. */
export const brandFaults = defineFamily('brand', {
  'unknown-brand': {
    severity: 'error',
    message: 'There is no brand “{name}”.',
    hint: '{hint}',
  },
  'two-catalogs': {
    severity: 'error',
    message: 'The brand has a catalog.yaml too, and only that is read.',
    hint: 'Keep one of the two.',
  },
  'no-column': {
    severity: 'error',
    message: 'No column is called “{name}”, which every product needs.',
    hint: 'Name the columns in the first row, such as id, name.fr, price.',
  },
  'unnamed-column': {
    severity: 'error',
    message: 'This column has no name in the first row, so nothing of it is read.',
    hint: 'Name it like a field, such as price or alt.fr, or delete it.',
  },
  'columns-at-odds': {
    severity: 'error',
    message: 'The columns “{one}” and “{other}” say the same.',
    hint: 'Keep the one for all, or those with a dot.',
  },
  'bare-price': {
    severity: 'error',
    message: 'This price names no currency, and the brand sells in {currencies}.',
    hint: 'Write it like 24.50 EUR, here and wherever else none is named.',
  },
  'unknown-market': {
    severity: 'error',
    message: 'markets.yaml has no market “{name}”.',
    hint: '{hint}',
  },
  'bad-name': {
    severity: 'error',
    message: '“{name}” cannot be the folder of a brand.',
    hint: 'Use lower-case letters, digits and hyphens: the name stands in paths and links.',
  },
  'reserved-name': {
    severity: 'error',
    message: 'No brand can be called “{name}”: the portals of all brands stand at that address.',
    hint: 'Give the folder another name.',
  },
  'unknown-color': {
    severity: 'error',
    message: 'The tokens have no colour “{name}”.',
    hint: '{hint}',
  },
  'pair-at-odds': {
    severity: 'error',
    message: '“{fg}” on “{bg}” is both allowed and forbidden.',
    hint: 'Remove it from “pairs” or from “forbidden”.',
  },
  'too-much-ink': {
    severity: 'error',
    message: 'The ink of “{name}” adds up to {sum} %, and the printer takes {max} %.',
    hint: 'Use less of cyan, magenta and yellow where black does the work, or raise print.tacMax.',
  },
  'bad-profile': {
    severity: 'error',
    message: 'The output profile “{path}” cannot be used: {detail}.',
    hint: '{hint}',
  },
  'unknown-family': {
    severity: 'error',
    message: 'No family “{name}” is registered under “fonts”.',
    hint: '{hint}',
  },
  'unknown-file': {
    severity: 'error',
    message: 'There is no file “{path}”, so nothing is licensed by this entry.',
    hint: 'Name a file within the brand’s folder, or one of a campaign under campaigns/.',
  },
  'logo-sizes-at-odds': {
    severity: 'warning',
    message:
      'The least size of “{name}” is {printMm} mm in print, which is {inPx} px, but {screenPx} px on screens.',
    hint: 'One of the two may be in the other’s unit: a millimetre is 3.8 px.',
  },
  'logo-too-small': {
    severity: 'warning',
    message: 'At its least size “{name}” is {width} × {height} px, too small to be made out.',
    hint: 'Raise the least size, or register a simpler version for small places.',
  },
  'spot-spelling': {
    severity: 'error',
    message: '“{name}” calls its spot ink “{spot}”, and “{other}” calls it “{otherSpot}”.',
    hint: 'Spell it in one way: each spelling becomes a plate of its own.',
  },
  'spot-recipe': {
    severity: 'error',
    message: '“{name}” and “{other}” are both printed with “{spot}”, and give it two recipes.',
    hint: 'Give both tokens the same recipe, or let the second be an alias of the first.',
  },
  'missing-font': {
    severity: 'error',
    message: 'The font “{family}” in weight {weight} cannot be found: {detail}.',
    hint: '{hint}',
  },
  'bad-font': {
    severity: 'error',
    message: '“{path}” cannot be used: {detail}.',
    hint: '{hint}',
  },
  'font-not-embeddable': {
    severity: 'error',
    message: '“{path}” cannot be used: its licence bits {forbids}.',
    hint: 'Ask the foundry for a file whose licence allows it, or use another font.',
  },
  'weight-off-axis': {
    severity: 'error',
    message: '“{path}” has no weight {weight}: its axis goes from {min} to {max}.',
    hint: 'Choose a weight within it.',
  },
  'axis-out-of-range': {
    severity: 'error',
    message: '“{path}” has no {axis} of {value}: that axis goes from {min} to {max}.',
    hint: 'Choose a value within it.',
  },
  'unknown-axis': {
    severity: 'error',
    message: '“{path}” has no axis “{axis}”.',
    hint: '{hint}',
  },
  'unregistered-font': {
    severity: 'error',
    message:
      'The type role “{role}” asks for “{family}” in weight {weight}, which brand.rules.json does not register.',
    hint: 'Add the family and weight to “fonts”, or use one of {known}.',
  },
  'not-a-drawing': {
    severity: 'warning',
    message: '“{path}” is no SVG and cannot be used as a drawing.',
    hint: 'Drawings are SVG files; put photographs beside the campaign.',
  },
  'bad-fragment-name': {
    severity: 'warning',
    message: '“{path}” is not used: its name gives no locale.',
    hint: 'Name it like footer.fr.mdx.',
  },
  'no-voice': {
    severity: 'note',
    message: 'The brand “{name}” has no voice.yaml, so its tone is not checked.',
    hint: 'Write one: schema: 1, then locales with the address (tu, vous, you).',
  },
  'unknown-mention': {
    severity: 'error',
    message: 'There is no text “{name}” in legal.yaml.',
    hint: '{hint}',
  },
  'unknown-claim-kind': {
    severity: 'error',
    message: 'No claimSigns of voice.yaml has the kind “{name}”.',
    hint: '{hint}',
  },
});
