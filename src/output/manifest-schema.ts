/** `dist/manifest.json` as a schema, for programs that read it. Objects are open: fields may be added, none is taken away. */
import { z } from 'zod';
import type { Manifest } from './manifest.ts';

const side = (what: string) =>
  z.number().nullable().describe(`${what} in “unit”; of print, the trimmed piece.`);

const row = z
  .object({
    path: z.string().describe('Below the output folder, with forward slashes.'),
    brand: z.string().describe('The brand, by its folder.'),
    campaign: z.string().describe('The campaign, by its slug.'),
    touchpoint: z.string().nullable().describe('The contact of the journey that it is for.'),
    locale: z.string().describe('Whose words it says: fr, fr-CA.'),
    market: z.string().describe('The country whose law and prices it has (ISO 3166).'),
    segment: z.string().nullable().describe('The readers it is for; null for all.'),
    channel: z.string().describe('web, email, social, ads, print, sms or push.'),
    format: z.string().describe('The format of the channel: page, html, instagram.story.'),
    mime: z.string().describe('The type of its bytes.'),
    bytes: z.int().min(0).describe('Its length.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('Hash of its bytes, in lower-case hexadecimal.'),
    width: side('Width'),
    height: side('Height'),
    unit: z.enum(['px', 'mm']).nullable().describe('The unit of width and height.'),
    url: z.string().nullable().describe('Public address once it is deployed.'),
    handMade: z
      .object({
        by: z.string().describe('Who made it.'),
        date: z.string().describe('The day on which it was made.'),
      })
      .nullable()
      .describe('Who made it by hand; null for what the tool made.'),
  })
  .describe('One file that a person would use.');

const portal = z
  .object({
    path: z.string().describe('Below the output folder, forward slashes.'),
    brand: z.string().describe('Whose portal it is of.'),
    mime: z.string().describe('Media type.'),
    bytes: z.int().min(0).describe('Size.'),
    sha256: z.string().describe('Hash of its bytes, lower-case hexadecimal.'),
    width: z.number().nullable().describe('Of a picture, in px.'),
    height: z.number().nullable().describe('Of a picture, in px.'),
  })
  .describe('A file of a brand’s portal, which belongs to no campaign.');

const tool = z
  .object({
    name: z.literal('diapason').describe('Whose folder it is.'),
    version: z.string().describe('Version of Diapason.'),
    node: z.string().describe('Version of Node.'),
    icu: z.string().describe('Version of ICU.'),
    cldr: z.string().describe('Version of CLDR, which words dates and money.'),
    unicode: z.string().describe('Version of Unicode.'),
    tzdata: z.string().describe('Version of the time zones.'),
  })
  .describe('What the bytes depend on besides the hub.');

export const manifestSchema: z.ZodType<Manifest> = z
  .object({
    version: z.literal(1).describe('Version of this document. Another number is another form.'),
    tool,
    now: z.string().describe('The instant from which expiry and quiet hours were decided (ISO 8601).'),
    artifacts: z.array(row).describe('Sorted by path, in UTF-16 order.'),
    portals: z.array(portal).describe('Files of the brands’ portals, sorted by path.'),
  })
  .describe('What “diapason build” leaves as manifest.json in the output folder.');
