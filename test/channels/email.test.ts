import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Rendered } from '../../src/channels/channel.ts';
import { MAX_HTML_BYTES, MAX_STYLE_BYTES } from '../../src/channels/email/formats.ts';
import { email } from '../../src/channels/email/index.ts';
import { readHtml } from '../../src/readback/html.ts';
import { demoEdition, editionWith, renderEdition, words } from './render-demo.ts';

const demos = [
  {
    brand: 'grenadine',
    campaign: 'printemps-2027',
    locale: 'fr',
    touchpoint: 'lancement',
    segment: 'members',
  },
  { brand: 'grenadine', campaign: 'printemps-2027', locale: 'en', touchpoint: 'annonce', segment: 'members' },
  { brand: 'cap-clair', campaign: 'ete-2027', locale: 'fr', touchpoint: 'lettre' },
  { brand: 'cap-clair', campaign: 'ete-2027', locale: 'en', touchpoint: 'confirmation' },
];

const rendered = new Map<string, Promise<Rendered>>();

function renderDemo(demo: (typeof demos)[number], format: 'html' | 'text'): Promise<Rendered> {
  const key = JSON.stringify([demo, format]);
  const found = rendered.get(key) ?? renderAgain(demo, format);
  rendered.set(key, found);
  return found;
}

async function renderAgain(demo: (typeof demos)[number], format: 'html' | 'text'): Promise<Rendered> {
  const { brand, edition } = await demoEdition(demo, `email.${format}`);
  return renderEdition(email, format, edition, brand);
}

function elementsOf(html: string): Tree.Element[] {
  const found: Tree.Element[] = [];
  const visit = (node: Tree.Node) => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}
const attribute = (element: Tree.Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value;

describe.each(demos)('the HTML of $brand, $touchpoint, $locale', (demo) => {
  it('keeps what mail clients ask for', async () => {
    const { pieces, troubles } = await renderDemo(demo, 'html');
    const html = pieces[0]!.body as string;
    const elements = elementsOf(html);
    const named = (name: string) => elements.filter((element) => element.tagName === name);
    expect(troubles).toEqual([]);
    expect(Buffer.byteLength(html)).toBeLessThan(MAX_HTML_BYTES);
    expect(readHtml(html)).toMatchObject({
      title: pieces[0]!.data!.subject,
      language: /^fr/.test(demo.locale) ? 'fr-FR' : 'en-GB',
    });
    for (const style of html.match(/<style[\s\S]*?<\/style>/g)!)
      expect(style.length).toBeLessThan(MAX_STYLE_BYTES);
    expect(named('table').filter((table) => attribute(table, 'role') !== 'presentation')).toEqual([]);
    expect(
      named('img').filter((img) => attribute(img, 'alt') === undefined || !attribute(img, 'width')),
    ).toEqual([]);
    expect(named('h1')).toHaveLength(1);
    // What Gmail and Outlook do not know, or take out.
    expect(html).not.toMatch(/<(svg|picture|main|nav|script|link)\b|var\(|position:|data:|url\(|\p{Co}/u);
  });

  it('ships each picture it shows, and leads to absolute addresses with the parameters of the email', async () => {
    const { pieces } = await renderDemo(demo, 'html');
    const elements = elementsOf(pieces[0]!.body as string);
    const shown = elements.flatMap((element) =>
      element.tagName === 'img' ? [attribute(element, 'src')!] : [],
    );
    const files = pieces.slice(1).map((piece) => `${piece.name}.${piece.extension}`);
    expect(new Set(shown)).toEqual(new Set(files));
    for (const piece of pieces.slice(1)) expect(piece.body.length).toBeLessThan(40_000);
    const links = elements.flatMap((element) =>
      element.tagName === 'a' ? [attribute(element, 'href')!] : [],
    );
    const outward = links.filter((href) => href.startsWith('https:'));
    expect(outward.length).toBeGreaterThan(0);
    for (const href of outward)
      expect(href).toMatch(
        new RegExp(`utm_medium=email&utm_campaign=${demo.campaign}&utm_content=${demo.touchpoint}`),
      );
    expect(links.filter((href) => !/^(https:|mailto:|\{\{)/.test(href))).toEqual([]);
  });

  it('is the same, byte for byte, the second time', async () => {
    const [first, second] = [await renderDemo(demo, 'html'), await renderAgain(demo, 'html')];
    expect(second.pieces.map((piece) => piece.body)).toEqual(first.pieces.map((piece) => piece.body));
  });

  it('has a twin in plain text', async () => {
    const { pieces } = await renderDemo(demo, 'text');
    const { brand, locale, touchpoint } = demo;
    await expect(pieces[0]!.body).toMatchFileSnapshot(
      `../golden/email/${brand}.${touchpoint}.${locale}.text.want.txt`,
    );
  });
});

describe('email', () => {
  it('marks each fact with the words that said it', async () => {
    const { pieces } = await renderDemo(demos[0]!, 'html');
    const codes = pieces[0]!.marks.filter((mark) => mark.fact?.path === 'offer.code');
    expect(codes.length).toBeGreaterThan(5);
    for (const mark of codes)
      expect(mark).toMatchObject({ text: 'FLEUR20', at: { file: expect.stringMatching(/fr\.mdx$/) } });
    expect(pieces[0]!.marks.filter((mark) => mark.slot === 'subject').map((mark) => mark.text)).toEqual([
      'Le printemps te va bien',
    ]);
    expect(pieces[0]!.marks.map((mark) => mark.kind)).toContain('logo');
  });

  it('draws its button for Outlook in the brand’s shape', async () => {
    expect((await renderDemo(demos[0]!, 'html')).pieces[0]!.body).toMatch(/<v:roundrect [^>]*arcsize="50%"/);
    expect((await renderDemo(demos[2]!, 'html')).pieces[0]!.body).toMatch(/<v:rect /);
  });

  it('leaves the tags of the sending platform as they are', async () => {
    const { brand, edition } = await demoEdition(demos[0]!, 'email.html');
    const sender = { email: { name: 'A', address: 'a@a.example', platform: 'brevo' } };
    const { pieces } = await renderEdition(
      email,
      'html',
      { ...edition, facts: { ...edition.facts, sender } },
      brand,
    );
    expect(pieces[0]!.body).toContain('<a href="{{ unsubscribe }}"');
    expect(pieces[0]!.body).toContain('<a href="{{ mirror }}"');
  });

  it('offers no way out of an answer to what the customer did', async () => {
    const { pieces } = await renderDemo(demos[3]!, 'html');
    expect(pieces[0]!.body).not.toContain('unsubscribe');
  });

  it('escapes what an author writes, in text, in attributes and in the subject', async () => {
    const { brand } = await demoEdition(demos[2]!, 'email.html');
    const at = { file: 'fr.mdx', line: 1, column: 1, endLine: 1, endColumn: 2 };
    const evil = '</mj-text><script>alert("1")</script>';
    const edition = editionWith({
      slots: { captions: {}, subject: words(evil), preheader: words(evil) },
      body: [
        { type: 'heading', level: 2, text: { full: words(evil) }, at },
        {
          type: 'image',
          source: { kind: 'file', path: `${brand.folder}/drawings/porto.svg` },
          alt: `"><b>${evil}`,
          at,
        },
        { type: 'button', text: { full: words(evil) }, href: 'https://a.example/"onclick=x', at },
      ],
    });
    const { pieces } = await renderEdition(email, 'html', edition, brand);
    const elements = elementsOf(pieces[0]!.body as string);
    expect(elements.filter((element) => element.tagName === 'script' || element.tagName === 'b')).toEqual([]);
    expect(elements.flatMap((element) => element.attrs).filter((one) => one.name === 'onclick')).toEqual([]);
    expect(readHtml(pieces[0]!.body as string).text).toContain(evil);
  });

  it('names a subject and preheader that are missing, and stands in for them', async () => {
    const { brand } = await demoEdition(demos[2]!, 'email.html');
    const { pieces, dropped } = await renderEdition(email, 'html', editionWith({}), brand);
    expect(dropped).toMatchObject([
      { what: 'Subject', reason: 'missing' },
      { what: 'Preheader', reason: 'missing' },
    ]);
    expect(pieces[0]!.data).toMatchObject({ subject: 'Un titre', preheader: 'Une phrase.' });
  });
});
