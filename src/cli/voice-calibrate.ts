/** Targets and tolerances learned from texts that the brand has approved. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { limits } from '../limits.ts';
import { Failure } from '../output/failure.ts';
import { AXES } from '../prose/profile/axes.ts';
import { LEAST_WORDS, type Profile, profileOf } from '../prose/profile/profile.ts';
import { countWords } from '../prose/sentences.ts';
import type { CalibrateOptions } from './commands/voice.ts';
import { terminal } from './terminal.ts';

/** A voice is not narrower than the ear. */
const LEAST_TOLERANCE = 8;
/** Standard deviations that a text may lie from the mean (facts: tone 6). */
const DEVIATIONS = 1.5;
const MOST_FILES = 500;

/** Prints the YAML; writes nothing. Throws `Failure` 2 for samples that cannot be read or scored. */
export async function voiceCalibrate(files: readonly string[], { locale }: CalibrateOptions) {
  if (files.length > MOST_FILES) throw new Failure(2, `${files.length} samples are more than ${MOST_FILES}.`);
  const profiles = files.map((file) => profileOfFile(file, locale));
  const rows = AXES.map((axis) => {
    const scores = profiles.map(({ axes }) => axes[axis].score);
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const deviation = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length);
    const tolerance = Math.max(LEAST_TOLERANCE, Math.round(DEVIATIONS * deviation));
    return `    ${axis}: { target: ${Math.round(mean)}, tolerance: ${tolerance} }`;
  });
  const words = profiles.reduce((sum, one) => sum + one.words, 0);
  terminal.out(
    `# Learned from ${files.length} ${files.length === 1 ? 'text' : 'texts'} in “${locale}”, ${words.toLocaleString('en-GB')} words. For voice.yaml:\nprofile:\n  axes:\n${rows.join('\n')}\n`,
  );
  if (files.length < 5)
    terminal.err('Five texts or more say how far the voice may go; of fewer, the tolerances are guesses.\n');
}

function profileOfFile(file: string, locale: string): Profile {
  const name = path.basename(file);
  const paragraphs = paragraphsOf(readText(file), file);
  const profile = profileOf(paragraphs, locale);
  if (profile) return profile;
  const words = paragraphs.reduce((sum, text) => sum + countWords(text), 0);
  if (words < LEAST_WORDS)
    throw new Failure(2, `“${name}” has ${words} words; a voice shows from ${LEAST_WORDS} on.`, {
      hint: 'Put short texts of one kind into one file.',
    });
  throw new Failure(2, `There is no baseline for “${locale}”: only English and French are scored.`);
}

function readText(file: string): string {
  try {
    if (statSync(file).size > limits.sourceBytes)
      throw new Failure(2, `“${file}” is larger than a source may be.`, { hint: 'Split it.' });
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure(2, `The sample “${file}” cannot be read.`, {
      hint: 'Name text files in UTF-8.',
      cause,
    });
  }
}

/** Blocks that a score leaves out too: other people's words, legal lines, labels of buttons. */
const notSpoken = /<(Legal|Cta|Quote)\b[^<>]*>[\s\S]*?<\/\1>/g;

/**
 * Of MDX and Markdown the prose alone, as a score reads it: no frontmatter, headings, quotes, tags or addresses, and an
 * expression as one word. An item of a list is a text of its own.
 */
function paragraphsOf(text: string, file: string): readonly string[] {
  const plain = /\.mdx?$/.test(file)
    ? text
        .replace(/^---\r?\n[\s\S]*?\n---/, '')
        .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
        .replace(notSpoken, '')
        .replace(/^(?:#+ |> ?|import |export ).*$/gm, '')
        .replace(/<[^<>]*>/g, '')
        .replace(/\{[^{}]*\}/g, '\uFFFC')
        .replace(/\]\([^)]*\)/g, ']')
        .replace(/^\s*(?:[-*]|\d+\.) /gm, '\n')
        .replace(/[*_`[\]]/g, '')
    : text;
  return plain.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
}
