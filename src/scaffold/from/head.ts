/** Open questions at the head of a file, where whoever opens it sees them first; `diapason check` tells each. */

/** The text with the questions, and how lines have moved. */
export interface WithQuestions {
  readonly text: string;
  /** Lines after this one have moved down by `by`. */
  readonly after: number;
  readonly by: number;
}

/** After the comments with which the file begins. */
export function askInYaml(text: string, questions: readonly string[]): WithQuestions {
  const head = /^(?:[ \t]*(?:#[^\n]*)?\n)*/.exec(text)![0];
  return put(
    text,
    head,
    questions.map((one) => `# diapason-open: ${oneLine(one)}`),
  );
}

/** After the front matter. `marks`: further comments, such as `diapason-untranslated-from fr`. */
export function askInMdx(
  text: string,
  questions: readonly string[],
  marks: readonly string[] = [],
): WithQuestions {
  const head = /^(?:---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$))?(?:[ \t]*\r?\n)*/.exec(text)![0];
  const comments = [...marks, ...questions.map((one) => `diapason-open: ${oneLine(one)}`)];
  return put(
    text,
    head,
    comments.flatMap((one) => [`{/* ${one.replaceAll('*/', '* /')} */}`, '']),
  );
}

function put(text: string, head: string, lines: readonly string[]): WithQuestions {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const added = lines.map((line) => `${line}${end}`).join('');
  return {
    text: head + added + text.slice(head.length),
    after: head.split('\n').length - 1,
    by: lines.length,
  };
}

function oneLine(question: string): string {
  return question.replace(/\s+/g, ' ').trim();
}
