/** The XMP packet of a PDF/X file. It must agree with the Info dictionary, so both are written from one record. */

export interface PdfIdentity {
  readonly title: string;
  /** ISO 8601 with seconds, in UTC. */
  readonly created: string;
  readonly producer: string;
  readonly standard: string;
  /** Hash of everything drawn, 32 hexadecimal digits: the same page has the same identity. */
  readonly hash: string;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Characters that XML 1.0 has no way to say. */
const unsayable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function escapeXml(text: string): string {
  return text.replace(unsayable, '').replace(/[&<>"]/g, (letter) => escapes[letter]!);
}

export function xmpPacket({ title, created, producer, standard, hash }: PdfIdentity): string {
  const id = `uuid:${[8, 12, 16, 20, 32].map((end, i) => hash.slice([0, 8, 12, 16, 20][i], end)).join('-')}`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
   <pdf:Producer>${escapeXml(producer)}</pdf:Producer>
   <pdf:Trapped>False</pdf:Trapped>
   <pdfxid:GTS_PDFXVersion>${escapeXml(standard)}</pdfxid:GTS_PDFXVersion>
   <xmp:CreateDate>${created}</xmp:CreateDate>
   <xmp:CreatorTool>${escapeXml(producer)}</xmp:CreatorTool>
   <xmp:MetadataDate>${created}</xmp:MetadataDate>
   <xmp:ModifyDate>${created}</xmp:ModifyDate>
   <xmpMM:DocumentID>${id}</xmpMM:DocumentID>
   <xmpMM:InstanceID>${id}</xmpMM:InstanceID>
   <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
   <xmpMM:VersionID>1</xmpMM:VersionID>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}
