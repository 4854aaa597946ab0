/** Tracking parameters of links that leave for the outside, after what GA4 can sort into channels. */

export interface Tracking {
  /** Who sends: the brand, a network, `app`. */
  readonly source: string;
  /** The channel as GA4 knows it: `email`, `sms`, `push`, `social`, `print`. */
  readonly medium: string;
  /** The campaign's slug. */
  readonly campaign: string;
  /** Which piece: the touchpoint, or the format. */
  readonly content?: string;
  /** Which audience: the segment. */
  readonly term?: string;
  /** The campaign's number in an analytics tool. */
  readonly id?: string;
}

const ORDER = ['source', 'medium', 'campaign', 'content', 'term', 'id'] as const;

/**
 * An address with its `utm_…` parameters. Values are lower case, `a-z 0-9 _ - .` only, because GA4 compares them
 * letter by letter. A parameter that the author typed stays as typed. Anything but http(s), and a merge tag that
 * the sending platform fills, comes back untouched.
 */
export function track(href: string, tracking: Tracking): string {
  if (!/^https?:\/\//i.test(href) || /\{\{|\{%|%%|\*\|/.test(href)) return href;
  const [address = '', ...fragments] = href.split('#');
  const [path = '', ...queries] = address.split('?');
  const query = queries.join('?');
  const typed = new Set(query.split('&').map((pair) => pair.split('=')[0]!.toLowerCase()));
  const added = ORDER.flatMap((name) => {
    const value = asciiSlug(tracking[name] ?? '');
    return value === '' || typed.has(`utm_${name}`) ? [] : [`utm_${name}=${value}`];
  });
  const whole = [...(query === '' ? [] : [query]), ...added].join('&');
  const fragment = fragments.length > 0 ? `#${fragments.join('#')}` : '';
  return `${path}${whole === '' ? '' : `?${whole}`}${fragment}`;
}

/** The address without its `utm_…` parameters, so that the same target reads the same on every channel. */
export function untrack(href: string): string {
  const [address = '', ...fragments] = href.split('#');
  const [path = '', ...queries] = address.split('?');
  const kept = queries
    .join('?')
    .split('&')
    .filter((pair) => pair !== '' && !/^utm_[a-z]+=/i.test(pair));
  const fragment = fragments.length > 0 ? `#${fragments.join('#')}` : '';
  return `${path}${kept.length > 0 ? `?${kept.join('&')}` : ''}${fragment}`;
}

/** Lower case, `a-z 0-9 _ - .` only: for parameters and file names. `Été 2027` becomes `ete-2027`. */
export function asciiSlug(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9_.-]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
