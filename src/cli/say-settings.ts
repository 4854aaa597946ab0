/** How strict the brands of a hub are about one rule: the end of what `explain` says of it. */
import { brandRulesSchema } from '../brand/brand-rules.ts';
import { listBrands } from '../brand/load.ts';
import { readFile } from '../brand/read-file.ts';
import { Findings } from '../diagnostic.ts';
import { createHost } from '../host.ts';
import { readFilters } from './filters.ts';
import { hubRoot } from './hub-root.ts';
import { today } from './now.ts';
import type { ScopeOptions } from './options.ts';

/** Empty where there is no hub, unless one was named, and where no brand says anything of the rule. */
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
      const setting = readFile(host, file, brandRulesSchema, new Findings(), 'optional')?.value.rules[rule];
      if (setting === undefined) return [];
      const { severity, options: own } =
        typeof setting === 'string' ? { severity: setting, options: undefined } : setting;
      const said = [...(severity ? [severity] : []), ...(own ? [JSON.stringify(own)] : [])].join(', ');
      return [`- ${brand}: ${said} (${file})`];
    });
  filters.assertFitted();
  return lines.length === 0 ? '' : `\nIn this hub:\n\n${lines.join('\n')}\n`;
}
