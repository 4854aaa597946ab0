/** A number and the sentence beside it are read as one: the sentence does not say the number a second time. */
import { sliceText } from '../../draw/fit-text.ts';
import { plainText, type Text } from '../../ir/text.ts';

/** “−20 %” beside “−20 % sur toute la boutique” leaves “sur toute la boutique”; other sentences stay as they are. */
export function afterFigure(text: Text, figure: Text): Text {
  const whole = plainText(text);
  const number = plainText(figure);
  if (number === '' || !sameSpaces(whole).startsWith(`${sameSpaces(number)} `)) return text;
  return sliceText(text, number.length + 1, whole.length);
}

/** Every space as wide as the next one. */
function sameSpaces(words: string): string {
  return words.replace(/\s/gu, ' ');
}
