/** Whether the rights of brand.rules.json speak of what there is. */
import type { Findings } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import type { Authored } from '../source/yaml.ts';
import type { Market } from './brand-files.ts';
import type { BrandRules } from './brand-rules.ts';
import { brandFaults } from './faults.ts';
import { familyOfRight, pathOfRight } from './rights.ts';
import { suggest } from './suggest.ts';

/** A family that is not registered, a file that is not there, a market that the brand has not. */
export function checkRights(
  host: Host,
  folder: string,
  rules: BrandRules,
  markets: Readonly<Record<string, Market>>,
  authored: Authored,
  findings: Findings,
) {
  const families = rules.fonts.map((font) => font.family);
  const countries = Object.keys(markets);
  for (const [index, one] of rules.rights.entries()) {
    const at = (...keys: (string | number)[]) => ({ at: authored.spanOf(['rights', index, ...keys]) });
    const family = familyOfRight(one);
    if (family !== undefined && !families.includes(family)) {
      const hint = suggest(family, families);
      findings.add(brandFaults, 'unknown-family', at('for', 'family'), { name: family, hint });
    }
    const path = pathOfRight(one);
    if (path !== undefined && !path.includes('*') && !host.exists(hubPath(path, folder)))
      findings.add(brandFaults, 'unknown-file', at('for'), { path });
    for (const [place, name] of (one.markets ?? []).entries()) {
      if (countries.length === 0 || countries.includes(name)) continue;
      const values = { name, hint: suggest(name, countries) };
      findings.add(brandFaults, 'unknown-market', at('markets', place), values);
    }
  }
}

/** Rights name files of the brand within its folder, and those of campaigns under `campaigns/`. */
function hubPath(path: string, folder: string): string {
  return path.startsWith('campaigns/') ? `content/${path}` : `${folder}/${path}`;
}
