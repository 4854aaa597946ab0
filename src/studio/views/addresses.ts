/** Where pages, pieces and parts of the studio are found: under a server here, beside each other in a static site. */
import type { ShownArtifact } from '../state/studio-state.ts';
import type { VariantName } from '../variants/index.ts';
import type { InterfaceLanguage } from '../words/language.ts';

/** A campaign in the look of a brand, in one locale. */
export interface BoardPlace {
  readonly brand: string;
  readonly campaign: string;
  readonly locale: string;
}

/** Values of the switches of a page; those that are empty or absent stand at their default. */
export type Query = Readonly<Record<string, string | undefined>>;

export interface Addresses {
  overview(query?: Query): string;
  calendar(query?: Query): string;
  board(place: BoardPlace, query?: Query): string;
  /** Of an artifact's own bytes, or of them under other conditions. The version makes a browser load what changed, and nothing else. */
  file(artifact: ShownArtifact, as?: VariantName): string;
  /** Of an archive of a campaign's language, or of one channel of it. Absent where nobody can pack one. */
  archive?(place: BoardPlace, channel?: string): string;
  /** Of a copy of a picture, at most 420 px long. */
  small(picture: ShownArtifact): string;
  /** Of the round sign of a brand. */
  sign(brand: string): string;
  /** Of a stylesheet or module of ours: `live.js`. */
  asset(name: string): string;
  /** Of the manual page of a finding's code: `tone/no-banned-words`. Absent where there are no such pages. */
  rule?(code: string): string;
  /** Of a brand's portal. Absent where there is none. */
  portal?(brand: string): string;
  /** Of the manual, or of a chapter of it. Absent where there is none. */
  manual?(chapter?: string, query?: Query): string;
  /** Of an example of a chapter, in every channel. */
  manualExample?(chapter: string, name: string, query?: Query): string;
  /** Of a panel about a whole campaign. Absent where there are none. */
  panel?(place: BoardPlace, name: 'facts' | 'tone' | 'looks', query?: Query): string;
  /** Opens a file, by its absolute path, in an editor of this machine. Absent where the hub is not at hand. */
  editor?(
    editor: 'vscode' | 'jetbrains',
    path: string,
    at: { readonly line: number; readonly column: number },
  ): string;
  /** What a folder without a server brings, in which reviewers pin their comments. Absent under a server. */
  readonly folder?: {
    /** Of an artifact's bytes: what a comment is tied to. */
    sha256(artifact: ShownArtifact): string;
    /** Of a script that holds a page as text. */
    frame(artifact: ShownArtifact, as?: VariantName): string;
  };
  /** The same page in another language of the interface. */
  inLanguage(address: string, language: InterfaceLanguage): string;
}

/** Addresses of the server of `diapason dev`, which keep the interface in its language. */
export function serverAddresses(language: InterfaceLanguage): Addresses {
  return {
    overview: (query = {}) => withQuery('/', { ...query, lang: language }),
    calendar: (query = {}) => withQuery('/calendar', { ...query, lang: language }),
    board: ({ brand, campaign, locale }, query = {}) =>
      withQuery(`/${[brand, campaign, locale].map(encodeURIComponent).join('/')}`, {
        ...query,
        lang: language,
      }),
    file: ({ path, version }, as) => `/files/${encodedPath(path)}?v=${version}${as ? `&as=${as}` : ''}`,
    archive: ({ brand, campaign, locale }, channel) =>
      withQuery(`/zip/${[brand, campaign].map(encodeURIComponent).join('/')}`, { locale, channel }),
    small: ({ path, version }) => `/small/${encodedPath(path)}?v=${version}`,
    sign: (brand) => `/signs/${encodeURIComponent(brand)}`,
    asset: (name) => `/islands/${name}`,
    rule: (code) => withQuery(`/rules/${encodedPath(code)}`, { lang: language }),
    portal: (brand) => `/brand/${encodeURIComponent(brand)}/`,
    manual: (chapter, query = {}) =>
      withQuery(chapter === undefined ? '/manual' : `/manual/${encodeURIComponent(chapter)}`, {
        ...query,
        lang: language,
      }),
    manualExample: (chapter, name, query = {}) =>
      withQuery(`/manual/${[chapter, name].map(encodeURIComponent).join('/')}`, { ...query, lang: language }),
    panel: ({ brand, campaign, locale }, name, query = {}) =>
      withQuery(`/${[brand, campaign, locale].map(encodeURIComponent).join('/')}/${name}`, {
        ...query,
        lang: language,
      }),
    editor: (editor, path, { line, column }) =>
      editor === 'vscode'
        ? `vscode://file/${encodedPath(path.replace(/^\//, ''))}:${line}:${column}`
        : `idea://open?file=${encodedPath(path)}&line=${line}&column=${column}`,
    inLanguage: (address, other) => {
      const [path = '', query = ''] = address.split('?');
      return withQuery(path, { ...Object.fromEntries(new URLSearchParams(query)), lang: other });
    },
  };
}

function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function withQuery(path: string, query: Query): string {
  const entries = Object.entries(query).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries)}`;
}
