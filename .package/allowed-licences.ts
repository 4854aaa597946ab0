/** Which licences a dependency may have, and what we rely on in each. Whatever is not listed fails `test/package`. */

export interface AllowedLicence {
  readonly why: string;
  /**
   * Whether its code may become part of our own compiled files. `with-source` asks that THIRD-PARTY-LICENCES.txt says
   * where the source is.
   */
  readonly bundled: 'yes' | 'with-source' | 'no';
}

const asksForItsNotice = 'asks for its notice, which stands in the package’s own folder';

export const allowedLicences: Readonly<Record<string, AllowedLicence>> = {
  '0BSD': { why: 'asks for nothing', bundled: 'yes' },
  'Apache-2.0': { why: `${asksForItsNotice}, NOTICE files included; grants patents`, bundled: 'yes' },
  'BSD-2-Clause': { why: asksForItsNotice, bundled: 'yes' },
  'BSD-3-Clause': { why: `${asksForItsNotice}; its names may not advertise`, bundled: 'yes' },
  'BlueOak-1.0.0': { why: 'asks for its text or a link to it', bundled: 'yes' },
  'CC-BY-4.0': {
    why: 'data (which browser can do what), with its authors named; read while styles are prepared, and not passed on',
    bundled: 'no',
  },
  'CC0-1.0': { why: 'data given to everybody', bundled: 'yes' },
  ISC: { why: asksForItsNotice, bundled: 'yes' },
  'LGPL-3.0-or-later': {
    why: 'libvips in the binaries of sharp: a shared library in a package of its own, loaded when the program runs, and replaceable by one’s own build. Never bundled',
    bundled: 'no',
  },
  MIT: { why: asksForItsNotice, bundled: 'yes' },
  'MPL-1.1': {
    why: 'Hunspell, chosen from three: binds its own files alone, which are used unchanged',
    bundled: 'with-source',
  },
  'MPL-2.0': {
    why: 'binds its own files alone, which are used unchanged; whoever passes them on says where their source is',
    bundled: 'with-source',
  },
  'OFL-1.1': { why: 'fonts: may be embedded and passed on, not sold by themselves', bundled: 'yes' },
  'Python-2.0': { why: `argparse, a translation of Python’s; ${asksForItsNotice}`, bundled: 'yes' },
  Zlib: { why: 'asks that changes are called changes', bundled: 'yes' },
};
