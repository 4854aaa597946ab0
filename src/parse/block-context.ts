/** What blocks may ask while they are lowered: words of facts, labels, addresses, pictures. */
import type { Brand } from '../brand/brand.ts';
import type { Findings } from '../diagnostic.ts';
import type { BlockContext, LabelName } from '../ir/blocks/block.ts';
import { type FactUse, factKey, isRecord, isTagged } from '../ir/facts.ts';
import type { Run, Text } from '../ir/text.ts';
import type { Evaluation } from './expression.ts';
import { factAt } from './facts.ts';
import { type Formatted, formatters, sayFact } from './formatters.ts';
import { pictureSource } from './picture-source.ts';
import { typeset } from './typeset.ts';

export interface ContextInput extends Evaluation {
  readonly brand: Brand;
  /** Folder of the campaign in the hub. */
  readonly folder: string;
  readonly files: { exists(path: string): boolean };
  readonly findings: Findings;
}

/** Words of the tool itself, by language. `{name}` is where a value stands. */
const labels: Readonly<Record<string, Readonly<Record<LabelName, string>>>> = {
  en: { withCode: '{price} with {code}', percentOff: '{percent} off' },
  fr: { withCode: '{price} avec {code}', percentOff: '\u2212{percent}' },
  de: { withCode: '{price} mit {code}', percentOff: '\u2212{percent}' },
};

export function createContext(input: ContextInput): BlockContext {
  const { facts, brand, findings } = input;
  return {
    facts,
    say(path, formatter, at, style) {
      const value = factAt(facts, path);
      if (value === undefined) return undefined;
      const call = formatter === 'plain' ? undefined : formatters[formatter];
      const said: Formatted | string | undefined = call ? call([value, style], input) : sayFact(value, input);
      if (said === undefined || typeof said === 'string') return undefined;
      const from = input.origins.get(path);
      const use: FactUse = {
        path,
        formatter: said.formatter,
        key: said.key ?? factKey(value),
        ...(from ? { from } : {}),
      };
      return typeset([{ text: said.text, at, fact: use }], input.language);
    },
    label(name, values = {}, at) {
      const sentence = (labels[input.language.split('-')[0]!] ?? labels.en!)[name];
      const place = at ?? Object.values(values)[0]?.[0]?.at;
      if (!place) throw new Error(`The label “${name}” needs a place.`);
      return sentence
        .split(/(\{\w+\})/)
        .filter((part) => part !== '')
        .flatMap((part): Text => {
          const value = /^\{(\w+)\}$/.exec(part)?.[1];
          return value === undefined ? [{ text: part, at: place } satisfies Run] : (values[value] ?? []);
        });
    },
    href: (target) => resolveHref(target, input),
    image: (source) => pictureSource(source, input.folder, input.files, brand),
    report: (diagnostic) => findings.push(diagnostic),
  };
}

/** A name of the campaign's links, a product's id, a path on the landing page's site, or a full address. */
function resolveHref(target: string, { facts }: ContextInput): string | undefined {
  for (const path of [target, `links.${target}`]) {
    const named = factAt(facts, path);
    if (isTagged(named, 'link')) return named.href;
  }
  const product = isRecord(facts.products) ? facts.products[target] : undefined;
  const address = isRecord(product) && typeof product.link === 'string' ? product.link : target;
  if (/^(https:\/\/|mailto:|tel:)/.test(address)) {
    const url = URL.parse(address);
    return url && url.username === '' && url.password === '' ? address : undefined;
  }
  const landing = isTagged(facts.landing, 'link') ? facts.landing.href : undefined;
  if (/^\/(?![/\\])/.test(address) && landing) return new URL(address, landing).href;
  return undefined;
}
