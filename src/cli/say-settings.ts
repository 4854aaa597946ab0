/** What sets make of a rule, and how strict the brands of a hub are about it: the end of what `explain` says of it. */
import { brandRulesSchema } from '../brand/brand-rules.ts';
import { listBrands } from '../brand/load.ts';
import { readFile } from '../brand/read-file.ts';
import { Findings } from '../diagnostic.ts';
import { createHost } from '../host.ts';
import { rules } from '../rules/index.ts';
import { saySets, saySeverities } from '../rules/sets.ts';
import { readFilters } from './filters.ts';
import { hubRoot } from './hub-root.ts';
import { today } from './now.ts';
import type { ScopeOptions } from './options.ts';

/** The sets in which a rule runs, and what it says there. Empty for what is no rule. */
export function sayStanding(id: string): string {
  const rule = rules.find((one) => one.id === id);
  if (!rule) return '';
  const options = rule.strict?.options ? ` Options in strict: ${JSON.stringify(rule.strict.options)}.` : '';
  const note = rule.stability === 'experimental' ? ' What it says is a warning at most.' : '';
  const standing = rule.stability === 'stable' ? 'Stable' : 'Experimental';
  return `\n${standing}, since ${rule.since}. Sets: ${saySets(rule)}. Says: ${saySeverities(rule)}.${options}${note}\n`;
}

/** Empty where there is no hub, unless one was named, and where no brand says anything of the rule or of its set. */
export async function saySettings(rule: string, options: ScopeOptions): Promise<string> {
  const filters = await readFilters(options);
  let root: string;
  try {
    root = hubRoot(options.root);
  } catch (misfit) {
    if (options.root === '.' && !filters.wants) return '';
    throw misfit;
  }
  const host = createHost(root, options.now ?? today());
  const lines = listBrands(host)
    .filter((brand) => filters.wants?.('brand', brand) ?? true)
    .flatMap((brand) => {
      const file = `content/brands/${brand}/brand.rules.json`;
      // Faults of the file are for “check” to tell.
      const typed = readFile(host, file, brandRulesSchema, new Findings(), 'optional')?.value;
      if (!typed) return [];
      const setting = typed.rules[rule];
      const { severity, options: own } =
        typeof setting === 'string' ? { severity: setting } : (setting ?? {});
      const said = [
        ...(severity ? [severity] : []),
        ...(own ? [JSON.stringify(own)] : []),
        ...(typed.ruleSet === 'recommended' ? [] : [`the set ${typed.ruleSet}`]),
      ];
      return said.length === 0 ? [] : [`- ${brand}: ${said.join(', ')} (${file})`];
    });
  filters.assertFitted();
  return lines.length === 0 ? '' : `\nIn this hub:\n\n${lines.join('\n')}\n`;
}
