import { z } from 'zod';
import { untrack } from '../../draw/links.ts';
import { type FactRecord, isTagged } from '../../ir/facts.ts';
import type { HandMade } from '../../ir/overrides.ts';
import { leavesOf } from '../../parse/facts.ts';
import { type ArtifactSubject, defineRule } from '../rule.ts';
import { sayNumber } from '../shared/marks.ts';
import { wordsApart } from '../shared/words-apart.ts';

/** A tenth of a millimetre is rounding of inches and points; a twentieth more or less of bleed is nobody's loss. */
const TRIM_TOLERANCE_MM = 0.15;

export const handMadePiecesAreSound = defineRule({
  id: 'visual/hand-made-pieces-are-sound',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary:
    'A piece made by hand has the size of its format, says what its entry says, and was made for what is said today.',
  options: z.strictObject({}),
  messages: {
    size: {
      severity: 'error',
      message: 'This piece is {has}; {format} is {wants}.',
      hint: 'Export it in exactly that size.',
    },
    bleed: {
      severity: 'error',
      message: 'This press file has {has} mm of bleed; {format} wants {wants} mm on every side.',
      hint: 'Export it with its bleed, and with a BleedBox that says so.',
    },
    pages: {
      severity: 'error',
      message: 'This press file has {has}; {format} has {wants}.',
      hint: 'Export one page for each side, in their order.',
    },
    color: {
      severity: 'error',
      message: 'This picture is in “{space}”, which screens do not show.',
      hint: 'Export it in sRGB.',
    },
    missing: {
      severity: 'error',
      message: 'The file does not say “{words}”.',
      hint: 'Correct the entry, or the file: what is checked must be what is printed.',
    },
    unsaid: {
      severity: 'error',
      message: 'The file says “{words}”, and its entry does not.',
      hint: 'Add it to says: what is not said there is not checked.',
    },
    drawn: {
      severity: 'warning',
      message: 'The words of this file are drawn as shapes: nobody can hold them against its entry.',
      hint: 'Export it with live text, or let a second person compare it with says.',
    },
    code: {
      severity: 'error',
      message: 'A code on this piece says “{value}”, which is none of the campaign’s addresses and codes.',
      hint: 'Draw it anew from campaign.yaml, or correct the fact.',
    },
    unread: {
      severity: 'error',
      message: 'No code on this piece says “{value}”, as its entry does.',
      hint: 'Draw it so that a phone reads it: dark on light, with room for four of its modules around it.',
    },
    'unsaid-code': {
      severity: 'error',
      message: 'A code on this piece says “{value}”, and its entry does not.',
      hint: 'Add it to says as code: …, or take it off.',
    },
    'left-out': {
      severity: 'warning',
      message: 'The tool’s own piece has a code that says “{value}”; on this one none can be read.',
      hint: 'Draw it, or say in a suppression above the entry why it is left out.',
    },
    outdated: {
      severity: 'warning',
      message: 'What this piece stands for says something else than when it was made.',
      hint: 'Look at both. When yours is right, write replaces: {fingerprint}.',
    },
    unsealed: {
      severity: 'warning',
      message: 'Nobody would notice when what this piece stands for changes.',
      hint: 'Add replaces: {fingerprint}.',
    },
  },
  check({ artifact, edition, extracted, report }) {
    const { handMade } = artifact;
    if (!handMade) return;
    const place = { at: handMade.at };
    const format = `${artifact.channel}.${artifact.format}`;
    const size = sizeFault(artifact, handMade);
    if (size) report('size', place, { ...size, format });
    const { pages, bleed } = handMade.wants;
    const { pages: hasPages, bleedMm } = artifact.data ?? {};
    if (pages !== undefined && hasPages !== undefined && hasPages !== pages)
      report('pages', place, { has: sayPages(Number(hasPages)), wants: sayPages(pages), format });
    if (bleed !== undefined && typeof bleedMm === 'number' && bleedMm < bleed - TRIM_TOLERANCE_MM)
      report('bleed', place, { has: sayNumber(Math.max(0, bleedMm)), wants: sayNumber(bleed), format });
    const { space } = handMade;
    if (space !== undefined && !/^(srgb|b-w|rgb|rgb16|grey16)$/.test(space))
      report('color', place, { space });

    if (artifact.mime === 'application/pdf') {
      const says = artifact.marks.filter(({ kind }) => kind === 'text');
      const { missing, unsaid } = wordsApart(says, extracted.text);
      if (extracted.text === '' && says.length > 0) report('drawn', place);
      else for (const { text, at } of missing) report('missing', at ? { at } : place, { words: shown(text) });
      if (unsaid !== undefined) report('unsaid', place, { words: shown(unsaid) });
    }

    const known = codesOf(edition.facts);
    const read = new Set(extracted.codes.map((value) => untrack(value)));
    const said = artifact.marks.filter(({ kind }) => kind === 'code');
    const isSaid = (value: string) => said.some(({ text }) => untrack(text) === value);
    for (const { text, at } of said)
      if (!read.has(untrack(text))) report('unread', at ? { at } : place, { value: shown(text) });
    for (const value of read) {
      if (!known.has(value)) report('code', place, { value: shown(value) });
      else if (said.length > 0 && !isSaid(value)) report('unsaid-code', place, { value: shown(value) });
    }
    if (read.size === 0 && said.length === 0)
      for (const value of handMade.wants.codes ?? []) report('left-out', place, { value: shown(value) });

    const { replaces, fingerprint } = handMade;
    if (replaces === undefined) report('unsealed', place, { fingerprint });
    else if (replaces !== fingerprint) report('outdated', place, { fingerprint });
  },
});

function sizeFault(
  { width = 0, height = 0, unit = 'px', data }: ArtifactSubject['artifact'],
  { wants }: HandMade,
): { readonly has: string; readonly wants: string } | undefined {
  const most = unit === 'mm' ? TRIM_TOLERANCE_MM : 0;
  const isRight = Math.abs(width - wants.width) <= most && Math.abs(height - wants.height) <= most;
  const say = (across: number, down: number) => `${sayNumber(across)} × ${sayNumber(down)} ${unit}`;
  if (data?.oneSize === false)
    return { has: 'of pages of several sizes', wants: say(wants.width, wants.height) };
  return isRight ? undefined : { has: say(width, height), wants: say(wants.width, wants.height) };
}

/** What a code may hold: addresses, coupons, numbers for tills. */
function codesOf(facts: FactRecord): ReadonlySet<string> {
  return new Set(
    [...leavesOf(facts)].flatMap(([, fact]) => {
      if (isTagged(fact, 'link')) return [untrack(fact.href)];
      return typeof fact === 'string' ? [untrack(fact)] : [];
    }),
  );
}

function sayPages(count: number): string {
  return count === 1 ? 'one page' : `${count} pages`;
}

function shown(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > 80 ? `${words.slice(0, 79).toWellFormed()}…` : words;
}
