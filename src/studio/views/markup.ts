/** HTML by template, escaped by default: only what another template made goes in as it stands. */
import { escapeHtml } from '../../draw/html.ts';

/** HTML that is known to be sound. */
export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
  toString(): string {
    return this.html;
  }
}

type Value = Markup | string | number | false | null | undefined | readonly Value[];

/** `html\`<p>${words}</p>\`` — text and attribute values are escaped; `false` and nothing leave nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let out = strings[0]!;
  values.forEach((value, index) => {
    out += written(value) + strings[index + 1]!;
  });
  return new Markup(out);
}

function written(value: Value): string {
  if (value === false || value === null || value === undefined) return '';
  if (value instanceof Markup) return value.html;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(written).join('');
}
