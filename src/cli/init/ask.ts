/** The few questions of `init`, asked of a person at a terminal. An empty answer takes what stands in brackets. */
import { createInterface } from 'node:readline/promises';
import { Failure } from '../../output/failure.ts';
import { readColors, readLocales } from './brand-choice.ts';
import { readChannels } from './channels.ts';
import { readName } from './name.ts';
import type { InitOptions } from './option-table.ts';

export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

interface Question {
  readonly text: string;
  /** The options that say the same; none is asked where one of them is given. */
  readonly options: readonly (keyof InitOptions)[];
  /** Throws `Failure` for an answer that cannot be meant; it is then asked again. */
  read(typed: string): Partial<InitOptions>;
}

function questions(folderName: string): readonly Question[] {
  return [
    {
      text: `Name of the brand [${folderName}]: `,
      options: ['name'],
      read: (typed) => ({ name: readName(typed || folderName).name }),
    },
    {
      text: 'Languages, the source first, among en, fr, de [en,fr]: ',
      options: ['locales'],
      read: (typed) => ({ locales: readLocales(typed || undefined).join(',') }),
    },
    {
      text: 'Two colours (#0f4c5c #f2a65a), a logo (logo.svg) or a token file [we choose]: ',
      options: ['color', 'logo', 'tokens'],
      read: readLook,
    },
    {
      text: 'Channels, among web, email, social, ads, print, sms, push [web,email,social,print,sms]: ',
      options: ['channels'],
      read: (typed) => ({ channels: readChannels(typed || undefined).join(',') }),
    },
  ];
}

/** The options with the answers. Throws `Failure` 2 when the person ends the input. */
export async function ask(
  options: InitOptions,
  folderName: string,
  { input, output }: Terminal,
): Promise<InitOptions> {
  const lines = createInterface({ input, output, terminal: false });
  const next = lines[Symbol.asyncIterator]();
  let answers: InitOptions = options;
  try {
    for (const question of questions(folderName)) {
      if (question.options.some((name) => options[name] !== undefined)) continue;
      answers = { ...answers, ...(await answerTo(question)) };
    }
  } finally {
    lines.close();
  }
  return answers;

  async function answerTo(question: Question): Promise<Partial<InitOptions>> {
    for (;;) {
      output.write(question.text);
      const { value, done } = await next.next();
      if (done)
        throw new Failure(2, 'There was no answer.', { hint: 'Give the answers as options, or --yes.' });
      try {
        return question.read((value as string).trim());
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        output.write(`${error.message}${error.hint ? ` ${error.hint}` : ''}\n`);
      }
    }
  }
}

/** A file by its ending, colours by anything else. */
function readLook(typed: string): Partial<InitOptions> {
  if (typed === '') return {};
  if (/\.svg$/i.test(typed)) return { logo: typed };
  if (/\.(json5?|jsonc|ya?ml|tokens)$/i.test(typed) || /[/\\]/.test(typed)) return { tokens: typed };
  const parts = typed.match(/[a-z]+\([^)]*\)|[^\s,]+/gi) ?? [];
  return { color: readColors(parts) };
}
