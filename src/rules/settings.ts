/** How strict each rule is for a brand: `ruleSet` and `rules` in brand.rules.json. */
import type { Brand } from '../brand/brand.ts';
import type { RuleSetName, RuleSetting } from '../brand/brand-rules.ts';
import { isOfWords } from '../brand/dressed.ts';
import { type Diagnostic, defineFamily, nearest, type Severity, type Span } from '../diagnostic.ts';
import { currentCode } from '../retired-codes.ts';
import type { Rule } from './rule.ts';
import { setsOf, severityIn, strictForm } from './sets.ts';

const faults = defineFamily('rules', {
  'unknown-rule': { severity: 'error', message: 'There is no rule “{id}”.', hint: '{hint}' },
  'wrong-options': {
    severity: 'error',
    message: 'The options of “{id}” are wrong: {detail}.',
    hint: '“diapason explain {id}” lists them.',
  },
  renamed: {
    severity: 'note',
    message: 'The rule “{was}” is called “{id}” now.',
    hint: 'Write the new name; the old one is understood all the same.',
  },
  experimental: {
    severity: 'warning',
    message: '“{id}” is experimental, so what it says is a warning at most.',
    hint: 'Write "warning"; it can be an error once the rule is stable.',
  },
});

export interface Setting {
  /** What a message of this severity is told as. Undefined for a rule that does not run. */
  readonly severityOf?: (own: Severity) => Severity;
  readonly options: unknown;
}

const settings = new WeakMap<Brand, Map<Rule, Setting>>();

/** What the brand says of a rule. Wrong options fall back on the defaults; `settingFaults` reports them. */
export function settingOf(brand: Brand, rule: Rule): Setting {
  const ofBrand = settings.get(brand) ?? new Map<Rule, Setting>();
  settings.set(brand, ofBrand);
  const setting = ofBrand.get(rule) ?? readSetting(brand, rule);
  ofBrand.set(rule, setting);
  return setting;
}

/** The set that judges it: a brand in another's look keeps its own for its words. */
function setFor(brand: Brand, { id }: Rule): RuleSetName {
  return (isOfWords(id) ? brand.ruleSetOfWords : undefined) ?? brand.rules.ruleSet;
}

function readSetting(brand: Brand, rule: Rule): Setting {
  const set = setFor(brand, rule);
  const typed = saidOf(brand, rule);
  const { severity, options: own } = inFull(typed);
  const strict = strictForm(rule, set);
  const options = rule.options.safeParse({ ...(strict?.options ?? {}), ...own });
  const isOff = severity === 'off' || (typed === undefined && !setsOf(rule).includes(set));
  const asked = {
    ...(severity === undefined || severity === 'off' ? {} : { severity }),
    ...(strict?.warningsAreErrors ? { warningsAreErrors: true as const } : {}),
  };
  return {
    ...(isOff ? {} : { severityOf: (one: Severity) => severityIn(one, rule, asked) }),
    options: options.success ? options.data : rule.options.parse(strict?.options ?? {}),
  };
}

/** Under the rule's name of today, or under one that it had. */
function saidOf({ rules: { rules: said } }: Brand, { id }: Rule): RuleSetting | undefined {
  return said[id] ?? Object.entries(said).find(([name]) => currentCode(name) === id)?.[1];
}

function inFull(typed: RuleSetting | undefined): Exclude<RuleSetting, string> {
  return typeof typed === 'string' ? { severity: typed } : (typed ?? {});
}

/** Rules that do not exist, options that do not fit theirs, and errors that an experimental rule cannot tell. */
export function settingFaults(brand: Brand, rules: readonly Rule[]): Diagnostic[] {
  const file = `${brand.folder}/brand.rules.json`;
  const top: Span = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return Object.entries(brand.rules.rules).flatMap(([name, typed]) => {
    const at = brand.places?.rules[`rules.${name}`] ?? top;
    const id = currentCode(name);
    const rule = rules.find((one) => one.id === id);
    if (!rule) {
      const near = nearest(
        id,
        rules.map((one) => one.id),
      );
      const hint = near ? `Did you mean “${near}”?` : '“diapason list rules” names them all.';
      return [faults.diagnostic('unknown-rule', { at }, { id, hint })];
    }
    const { severity, options = {} } = inFull(typed);
    const isTooStrict = severity === 'error' && rule.stability === 'experimental';
    return [
      ...(name === id ? [] : [faults.diagnostic('renamed', { at }, { was: name, id })]),
      ...(isTooStrict ? [faults.diagnostic('experimental', { at }, { id })] : []),
      ...(rule.options.safeParse(options).error?.issues ?? []).map((issue) =>
        faults.diagnostic(
          'wrong-options',
          { at },
          { id, detail: `${issue.path.join('.') || 'they'}: ${issue.message}` },
        ),
      ),
    ];
  });
}
