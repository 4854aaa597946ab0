/** A rule's page: what it promises, and the fences that prove it. */
export interface Fence {
  readonly language: 'mdx' | 'yaml' | 'json' | 'text';
  /** File that the fence is meant for; the usual one when absent. */
  readonly file?: string;
  readonly text: string;
}

export interface Example {
  readonly title: string;
  readonly fences: readonly Fence[];
  /** The exact lines expected; empty for silence. */
  readonly want: string;
}

export interface Page {
  readonly heading: string;
  /** First paragraph. */
  readonly promise: string;
  readonly sections: readonly string[];
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
}

export function readPage(markdown: string): Page {
  const [head = '', ...rest] = markdown.split(/^## /m);
  const [heading = '', promise = ''] = head.trim().split(/\n\n/);
  const section = (name: string) => rest.find((one) => one.startsWith(`${name}\n`)) ?? '';
  return {
    heading: heading.replace(/^# /, ''),
    promise: promise.replaceAll('\n', ' '),
    sections: rest.map((one) => one.split('\n')[0]!),
    bad: examplesIn(section('Bad')),
    good: examplesIn(section('Good')),
  };
}

/** Fences with no words between them are one example; a `text` fence says what it should give. */
function examplesIn(section: string): Example[] {
  const fence = /^```(?<language>mdx|yaml|json|text)(?: (?<file>\S+))?\n(?<text>[\s\S]*?)^```$/gm;
  const examples: Example[] = [];
  let open: Fence[] = [];
  let end = 0;
  const close = (want: string) => {
    const title = open[0]!.text.trim().split('\n')[0]!;
    if (open.length > 0) examples.push({ title, fences: open, want });
    open = [];
  };
  for (const match of section.matchAll(fence)) {
    const { language, file, text } = match.groups as {
      language: Fence['language'];
      file?: string;
      text: string;
    };
    if (open.length > 0 && section.slice(end, match.index).trim() !== '') close('');
    end = match.index + match[0].length;
    if (language === 'text') close(text.trimEnd());
    else open.push({ language, text: text.trimEnd(), ...(file ? { file } : {}) });
  }
  if (open.length > 0) close('');
  return examples;
}
