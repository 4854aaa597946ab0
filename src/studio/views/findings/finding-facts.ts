/** What findings can be filtered by, and what of it a query asks for. */
import type { FindingFacts, WantedFindings } from '../../islands/fits-finding.js';
import type { Cause } from '../../state/causes.ts';

export const wishes = ['severity', 'family', 'shown', 'file'] as const;

export function factsOf({ findings: [first], artifacts }: Cause): FindingFacts {
  return {
    severity: first.severity,
    family: first.code.split('/')[0]!,
    // `<channel>/<brand>/…`
    channels: [...new Set(artifacts.map((path) => path.split('/')[0]!))],
    file: first.at?.file ?? '',
  };
}

export function readWanted(query: URLSearchParams): WantedFindings {
  return Object.fromEntries(wishes.map((name) => [name, query.get(name) ?? '']));
}
