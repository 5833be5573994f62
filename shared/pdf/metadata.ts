// Who made the file, of what and when: the Info dictionary and the XMP packet, which must agree (ISO 15930-1, 6.6).
import { type PDFContext, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import type { PrintStandard } from '../kernel/plant-profile.ts';
import { utf8 } from './syntax.ts';
import { textString } from './text-string.ts';

/** What the metadata say. */
export interface Metadata {
  readonly standard: PrintStandard;
  readonly title: string;
  /** ISO 8601, with its time zone when it has a time. */
  readonly date: string;
  /** The program, as `Banxin 0.1.0`. */
  readonly creator: string;
}

const PRODUCER = 'Banxin PDF export (pdf-lib)';

/** What the file claims to be (ISO 15930-4, 6.3; ISO 15930-7, 6.2); nothing for a plain PDF. */
const CLAIMS: Readonly<Record<PrintStandard, string | null>> = {
  x1a: 'PDF/X-1a:2003',
  x4: 'PDF/X-4',
  none: null,
};

/** Namespace and element in which XMP repeats the claim. */
const CLAIM_SCHEMAS = {
  x1a: ['pdfx', 'http://ns.adobe.com/pdfx/1.3/'],
  x4: ['pdfxid', 'http://www.npes.org/pdfx/ns/id/'],
} as const;

/** The date in UTC to the second, as `2026-11-23T08:00:00Z`; throws on what is no date. */
function isoSeconds(date: string): string {
  const time = new Date(date);
  if (Number.isNaN(time.getTime())) throw new Error(`"${date}" is no ISO date`);
  return `${time.toISOString().slice(0, 19)}Z`;
}

/** ISO 32000-1, 7.9.4: `D:20261123080000Z`. */
const pdfDate = (iso: string): string => `D:${iso.replace(/[-:T]/g, '')}`;

const ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
};
/** Control characters that XML 1.0 has no place for. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const xml = (text: string): string => text.replace(NOT_XML, '').replace(/[<>&"']/g, (char) => ENTITIES[char] ?? char);

/** A UUID (RFC 9562, version 8: own making) out of a digest. */
function uuid(id: string): string {
  const hex = id.toLowerCase();
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** Adds Info; answers its reference. */
export function addInfo(context: PDFContext, metadata: Metadata): PDFRef {
  const date = PDFString.of(pdfDate(isoSeconds(metadata.date)));
  const claim = CLAIMS[metadata.standard];
  return context.register(
    context.obj({
      Title: textString(metadata.title),
      Creator: textString(metadata.creator),
      Producer: textString(PRODUCER),
      CreationDate: date,
      ModDate: date,
      Trapped: PDFName.of('False'),
      ...(claim === null ? {} : { GTS_PDFXVersion: PDFString.of(claim) }),
    }),
  );
}

/** Room for other programs to change the packet in place (XMP specification part 3, 1.1). */
const PADDING = `${`${' '.repeat(99)}\n`.repeat(4)}`;

function packet(metadata: Metadata, id: string): string {
  const { standard, title, creator } = metadata;
  const date = isoSeconds(metadata.date);
  const schema = standard === 'none' ? null : CLAIM_SCHEMAS[standard];
  const claimSpace = schema === null ? '' : ` xmlns:${schema[0]}="${schema[1]}"`;
  const claim =
    schema === null ? '' : `<${schema[0]}:GTS_PDFXVersion>${CLAIMS[standard]}</${schema[0]}:GTS_PDFXVersion>`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"${claimSpace}>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li></rdf:Alt></dc:title>
<xmp:CreatorTool>${xml(creator)}</xmp:CreatorTool>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<xmp:MetadataDate>${date}</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:${uuid(id)}</xmpMM:DocumentID>
<xmpMM:InstanceID>uuid:${uuid(id)}</xmpMM:InstanceID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Producer>${PRODUCER}</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
${claim}
</rdf:Description></rdf:RDF></x:xmpmeta>
${PADDING}<?xpacket end="w"?>`;
}

/** Adds the XMP packet, unfiltered as PDF/X asks; `id` is the file's identifier, 32 hexadecimal digits. */
export function addXmp(context: PDFContext, metadata: Metadata, id: string): PDFRef {
  return context.register(context.stream(utf8(packet(metadata, id)), { Type: 'Metadata', Subtype: 'XML' }));
}
