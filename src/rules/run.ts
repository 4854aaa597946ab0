/** Runs the rules of one subject. A rule that throws is our failure, and the cause says which and where. */
import type { Diagnostic, Messages } from '../diagnostic.ts';
import { defineFamily } from '../diagnostic.ts';
import { rules as table } from './index.ts';
import { restsOnUnread, restsOnUnreadLayout } from './rests-on.ts';
import type {
  ArtifactSubject,
  ReleaseSubject,
  Report,
  Rule,
  SourceSubject,
  SubjectName,
  Subjects,
} from './rule.ts';
import { settingFaults, settingOf } from './settings.ts';

/** Facts and words, before anything is rendered. Also reports settings of the brand that name no rule. */
export async function runSourceRules(
  subject: SourceSubject,
  rules: readonly Rule[] = table,
): Promise<Diagnostic[]> {
  return [...settingFaults(subject.brand, rules), ...(await run('source', subject, rules))];
}

/** One artifact with its bytes. Findings carry its path. */
export async function runArtifactRules(
  subject: ArtifactSubject,
  rules: readonly Rule[] = table,
): Promise<Diagnostic[]> {
  const judging = rules.filter((rule) => !restsOnUnreadLayout(rule, subject));
  const found = await run('artifact', subject, judging);
  const { path } = subject.artifact;
  return found.map((one) => ({
    ...one,
    artifacts: one.artifacts ?? [path],
    ...(one.boxes && { boxes: one.boxes.map((box) => ({ ...box, artifact: box.artifact ?? path })) }),
  }));
}

/** Everything that a campaign makes, together. */
export async function runReleaseRules(
  subject: ReleaseSubject,
  rules: readonly Rule[] = table,
): Promise<Diagnostic[]> {
  return run('release', subject, rules);
}

async function run<S extends SubjectName>(
  on: S,
  subject: Subjects[S],
  rules: readonly Rule[],
): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const rule of rules) {
    if (rule.on !== on || restsOnUnread(rule, subject.brand)) continue;
    const { severityOf, options } = settingOf(subject.brand, rule);
    if (!severityOf) continue;
    const report: Report<Messages> = (name, place = {}, values = {}) => {
      const diagnostic = { ...sentences(rule).diagnostic(name, place, values), code: rule.id };
      found.push({ ...diagnostic, severity: severityOf(diagnostic.severity) });
    };
    try {
      await (rule as Rule<S>).check({ ...subject, options, report });
    } catch (cause) {
      throw new Error(`The rule “${rule.id}” failed on the campaign “${subject.campaign.slug}”.`, { cause });
    }
  }
  return found;
}

const families = new WeakMap<Rule, ReturnType<typeof defineFamily<Messages>>>();

/** The rule's sentences. Every diagnostic of a rule has the rule's id as its code. */
function sentences(rule: Rule) {
  const known = families.get(rule);
  if (known) return known;
  const made = defineFamily<Messages>(rule.id, rule.messages);
  families.set(rule, made);
  return made;
}
