/** How strict each rule is for a brand: `rules` in brand.rules.json. */
import type { Brand } from '../brand/brand.ts';
import { type Diagnostic, defineFamily, nearest, type Severity, type Span } from '../diagnostic.ts';
import type { Rule } from './rule.ts';

const faults = defineFamily('rules', {
  'unknown-rule': { severity: 'error', message: 'There is no rule “{id}”.', hint: '{hint}' },
  'wrong-options': {
    severity: 'error',
    message: 'The options of “{id}” are wrong: {detail}.',
    hint: '“diapason explain {id}” lists them.',
  },
});

export interface Setting {
  /** Undefined leaves every message its own severity. */
  readonly severity?: Severity | 'off';
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

function readSetting(brand: Brand, rule: Rule): Setting {
  const typed = brand.rules.rules[rule.id];
  const setting = typeof typed === 'string' ? { severity: typed } : (typed ?? {});
  const options = rule.options.safeParse(setting.options ?? {});
  return {
    ...(setting.severity === undefined ? {} : { severity: setting.severity }),
    options: options.success ? options.data : rule.options.parse({}),
  };
}

/** Rules that do not exist, and options that do not fit theirs. */
export function settingFaults(brand: Brand, rules: readonly Rule[]): Diagnostic[] {
  const file = `${brand.folder}/brand.rules.json`;
  const at: Span = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return Object.entries(brand.rules.rules).flatMap(([id, typed]) => {
    const rule = rules.find((one) => one.id === id);
    if (!rule) {
      const near = nearest(
        id,
        rules.map((one) => one.id),
      );
      const hint = near ? `Did you mean “${near}”?` : '“diapason list rules” names them all.';
      return [faults.diagnostic('unknown-rule', { at }, { id, hint })];
    }
    const result = rule.options.safeParse((typeof typed === 'string' ? undefined : typed.options) ?? {});
    return (result.error?.issues ?? []).map((issue) =>
      faults.diagnostic(
        'wrong-options',
        { at },
        { id, detail: `${issue.path.join('.') || 'they'}: ${issue.message}` },
      ),
    );
  });
}
