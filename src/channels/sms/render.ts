/** The message as it leaves, in plain forms, with what it costs. */
import { SegmentedMessage } from 'sms-segments-calculator';
import type { Mark } from '../../ir/artifact.ts';
import { plainText } from '../../ir/text.ts';
import type { Rendered } from '../channel.ts';
import type { SmsPlan } from './lower.ts';
import { toPlain } from './plain.ts';

export async function render(plan: SmsPlan): Promise<Rendered> {
  if (plan.words.length === 0) return { pieces: [], troubles: [] };
  const parts = [toPlain(plainText(plan.words)).replace(/ {2,}/g, ' ').trim(), plan.link?.text, plan.optOut];
  const body = parts.filter((part) => part !== undefined).join(' ');
  return {
    pieces: [
      {
        extension: 'txt',
        mime: 'text/plain',
        body,
        marks: marksOf(plan),
        data: { ...countSegments(body), ...(plan.sender && { sender: plan.sender }) },
      },
    ],
    troubles: [],
  };
}

/**
 * Alphabet and price of a message. GSM 03.38 holds 160 septets, 153 in each of several segments; UCS-2 holds 70
 * and 67 UTF-16 units. `units` counts septets or UTF-16 units by the alphabet.
 */
export function countSegments(body: string) {
  const message = new SegmentedMessage(body);
  const gsm = message.encodingName === 'GSM-7';
  const units = message.encodedChars.reduce((sum, letter) => sum + (letter.codeUnits?.length ?? 0), 0);
  return {
    encoding: message.encodingName,
    segments: message.segmentsCount,
    units,
    ...(gsm && { septets: units }),
    nonGsm: [...new Set(message.getNonGsmCharacters())].join(''),
  };
}

function marksOf({ words, link, optOut }: SmsPlan): Mark[] {
  return [
    ...words.map((run): Mark => {
      const shared = { text: toPlain(run.text), at: run.at, slot: 'sms', boxes: [] };
      return run.fact ? { kind: 'fact', ...shared, fact: run.fact } : { kind: 'text', ...shared };
    }),
    ...(link ? [{ kind: 'link', text: link.text, at: link.at, slot: 'link', boxes: [] } as const] : []),
    ...(optOut ? [{ kind: 'text', text: optOut, slot: 'optOut', boxes: [] } as const] : []),
  ];
}
