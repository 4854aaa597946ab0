/** Header, Info, metadata, and what a press file must not carry. */
import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { streamBytes } from '../page-content.ts';
import type { Fault } from './fault.ts';
import { dictAt, entriesAt, nameAt, textAt, valueAt } from './read.ts';

const versions: Readonly<Record<string, string>> = { 'PDF/X-4': '1.6', 'PDF/X-1a:2003': '1.4' };

export function* checkDocument(document: PDFDocument): Generator<Fault> {
  const { context, catalog } = document;
  const info = context.lookupMaybe(context.trailerInfo.Info, PDFDict);
  const standard = textAt(info, 'GTS_PDFXVersion');
  const version = standard === undefined ? undefined : versions[standard];
  if (version === undefined)
    yield { check: 'metadata', detail: `GTS_PDFXVersion is “${standard ?? ''}”, no known level.` };
  else if (!context.header.toString().startsWith(`%PDF-${version}`))
    yield { check: 'structure', detail: `${standard} wants PDF ${version} in the header.` };

  for (const key of ['Title', 'Creator', 'Producer'])
    if (!textAt(info, key)) yield { check: 'metadata', detail: `Info has no ${key}.` };
  for (const key of ['CreationDate', 'ModDate'])
    if (!/^D:\d{14}/.test(textAt(info, key) ?? ''))
      yield { check: 'metadata', detail: `Info has no sound ${key}.` };
  const trapped = nameAt(info, 'Trapped');
  if (trapped !== 'True' && trapped !== 'False')
    yield { check: 'metadata', detail: 'Trapped is not the name True or False.' };

  if (!context.trailerInfo.ID) yield { check: 'structure', detail: 'The trailer has no ID.' };
  if (context.trailerInfo.Encrypt) yield { check: 'structure', detail: 'The file is encrypted.' };
  for (const key of ['OpenAction', 'AA', 'AcroForm'])
    if (catalog.has(PDFName.of(key))) yield { check: 'structure', detail: `The catalogue has ${key}.` };
  for (const key of ['JavaScript', 'EmbeddedFiles'])
    if (entriesAt(dictAt(catalog, 'Names'), key).length > 0)
      yield { check: 'structure', detail: `The file carries ${key}.` };
  if (standard === 'PDF/X-1a:2003' && catalog.has(PDFName.of('OCProperties')))
    yield { check: 'structure', detail: 'PDF/X-1a allows no layers.' };

  yield* checkPacket(document, info, standard);
}

/** Info and XMP must say the same. */
function* checkPacket(document: PDFDocument, info: PDFDict | undefined, standard = ''): Generator<Fault> {
  const bytes = streamBytes(valueAt(document.catalog, 'Metadata'));
  if (!bytes) {
    yield { check: 'metadata', detail: 'There is no XMP packet.' };
    return;
  }
  const packet = Buffer.from(bytes).toString('utf8');
  const property = (name: string) =>
    unescapeXml(new RegExp(`<${name}>(?:<rdf:Alt><rdf:li[^>]*>)?([^<]*)<`).exec(packet)?.[1]);
  const created = textAt(info, 'CreationDate');
  const wanted: Readonly<Record<string, string | undefined>> = {
    'dc:title': textAt(info, 'Title'),
    'pdf:Producer': textAt(info, 'Producer'),
    'pdf:Trapped': nameAt(info, 'Trapped'),
    'pdfxid:GTS_PDFXVersion': standard,
    'xmp:CreateDate': created && isoOf(created),
    'xmp:ModifyDate': created && isoOf(textAt(info, 'ModDate') ?? ''),
  };
  for (const [name, value] of Object.entries(wanted))
    if (property(name) !== value)
      yield {
        check: 'metadata',
        detail: `XMP says ${name} “${property(name) ?? ''}”, Info “${value ?? ''}”.`,
      };
  for (const name of ['xmpMM:DocumentID', 'xmpMM:InstanceID', 'xmpMM:VersionID', 'xmpMM:RenditionClass'])
    if (!property(name)) yield { check: 'metadata', detail: `XMP has no ${name}.` };
}

function isoOf(date: string): string | undefined {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z/.exec(date);
  return match ? `${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:${match[6]}Z` : undefined;
}

function unescapeXml(text: string | undefined): string | undefined {
  return text
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
