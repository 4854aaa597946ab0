/** `docs/rules.md`, written from the table and the pages: every promise on one page, in the table's order. */
import { z } from 'zod';
import type { Rule } from './rule.ts';
import { saySets, saySeverities } from './sets.ts';

const families: Readonly<Record<string, string>> = {
  message: 'What is said',
  tone: 'How it is said',
  language: 'How it is written',
  visual: 'How it looks',
  accessibility: 'Who can read it',
  links: 'Where it leads',
  legal: 'What the law asks',
  email: 'Emails',
  sms: 'Text messages',
  print: 'Print',
};

const subjects = {
  source: 'the source, without rendering',
  artifact: 'each finished piece',
  release: 'all pieces of a campaign together',
} as const;

/** `pages` holds the Markdown of each rule's page by id. */
export function rulesManual(rules: readonly Rule[], pages: Readonly<Record<string, string>>): string {
  const names = [...new Set(rules.map((rule) => rule.id.split('/')[0]!))];
  const sections = names.map((family) => {
    const own = rules.filter((rule) => rule.id.startsWith(`${family}/`));
    return `## ${families[family] ?? family}\n\n${own.map((rule) => entry(rule, pages[rule.id] ?? '')).join('\n\n')}`;
  });
  return `${head(rules.length)}\n\n${sections.join('\n\n')}\n`;
}

function head(count: number): string {
  return [
    '# Rules',
    '',
    '<!-- Written from the rules’ own pages. `npx vitest run test/rules -u` writes it again. -->',
    '',
    `${count} promises. A green report keeps them all. Each is a file in \`src/rules/\` with its page beside it, whose`,
    'examples run as tests; `diapason explain ID` shows the page. A brand chooses a set in `ruleSet` of `brand.rules.json`:',
    '',
    '| set | rules | severities |',
    '| --- | --- | --- |',
    '| `recommended` (the default) | the stable ones | their own |',
    '| `strict` | the same | where a rule says so below, its warnings are errors or its options are stricter |',
    '| `all` | experimental ones too | as in `strict`; an experimental rule says warnings at most, in every set |',
    '',
    'Severity and options of single rules stand in `rules` of the same file and win over the set: `"off"`, `"note"`, `"warning"`,',
    '`"error"`, or `{ "severity": …, "options": { … } }`. A rule that stands there runs, also one that its set leaves out. What a set',
    'may become from version to version is in [stability.md](stability.md).',
    '',
    'An author answers a single finding with a reason:',
    '',
    '```mdx',
    '{/* diapason-disable-next-line tone/exclamations-are-rare -- quoted from a customer */}',
    '```',
    '',
    'In YAML the same stands after a `#`. A reason may end in who answers for it and its last day,',
    '`(by Marie Dupont, until 2027-06-01)`. A suppression without a reason is an error, one that answers nothing or is over a',
    'warning. `diapason list suppressions` shows them all; [a brand may ask for more](team.md#who-answers-for-what).',
  ].join('\n');
}

function entry(rule: Rule, page: string): string {
  const why = /^## Why\n\n([\s\S]*?)\n\n## /m.exec(page)?.[1] ?? '';
  const options = optionsOf(rule);
  return [
    `### [${rule.id}](../src/rules/${rule.id}.md)`,
    '',
    `**${rule.summary}**`,
    '',
    why,
    '',
    `Reads ${subjects[rule.on]}. Says: ${saySeverities(rule)}. ${standing(rule)}Since ${rule.since}.${options}`,
  ].join('\n');
}

/** What a stable rule in all sets need not say. */
function standing(rule: Rule): string {
  return rule.stability === 'stable' ? '' : `Experimental: in the set ${saySets(rule)} alone. `;
}

/** Options with their defaults, as JSON has them. */
function optionsOf(rule: Rule): string {
  const defaults = rule.options.parse({}) as Readonly<Record<string, unknown>>;
  const inStrict = rule.strict?.options as Readonly<Record<string, unknown>> | undefined;
  const schema = z.toJSONSchema(rule.options, { io: 'input', unrepresentable: 'any' }) as {
    readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
  };
  const lines = Object.entries(schema.properties ?? {}).map(([name, { description }]) => {
    const strict = inStrict && name in inStrict ? ` In strict: \`${JSON.stringify(inStrict[name])}\`.` : '';
    return `- \`${name}\`: ${description ?? ''} Default: \`${JSON.stringify(defaults[name])}\`.${strict}`;
  });
  return lines.length === 0 ? '' : ` Options:\n\n${lines.join('\n')}`;
}
