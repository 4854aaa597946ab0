/**
 * Packages whose package.json names no licence that a program can read. Somebody has looked, and says where it is told;
 * `test/package` looks there again. Each is for one version: a new one is looked at anew.
 */

export interface StatedLicence {
  /** An SPDX expression. */
  readonly licence: string;
  /** A file of the package that tells it. */
  readonly file: string;
  /** What stands there, word for word. */
  readonly words: string;
  /** What cannot be told by the two. */
  readonly note?: string;
}

const permission = 'Permission is hereby granted, free of charge, to any person obtaining a copy';

export const statedLicences: Readonly<Record<string, StatedLicence>> = {
  'busboy@1.6.0': { licence: 'MIT', file: 'LICENSE', words: permission },
  'dictionary-en@4.0.0': {
    licence: 'MIT AND BSD-3-Clause',
    file: 'license',
    words: '(clause 4 removed with permission from Geoff Kuenning)',
    note: 'package.json says “BSD”, which is the licence of Ispell without its fourth clause',
  },
  'format@0.2.2': {
    licence: 'MIT',
    file: 'Readme.md',
    words: '[MIT license](http://sjs.mit-license.org)',
  },
  'humanize-number@0.0.2': { licence: 'MIT', file: 'Readme.md', words: '## License\n\n  MIT' },
  'png-js@2.0.0': { licence: 'MIT', file: 'LICENSE', words: permission },
  'slick@1.12.2': {
    licence: 'MIT',
    file: 'package.json',
    words: '"license": "MIT (http://mootools.net/license.txt)"',
  },
  'streamsearch@1.1.0': { licence: 'MIT', file: 'LICENSE', words: permission },
};
