/** What a piece looks like in the report: its own picture, its proof, or its words as people meet them. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import pMap from 'p-map';
import type { Brand } from '../../brand/brand.ts';
import { brandFingerprint } from '../../brand/fingerprint.ts';
import type { Card } from '../../draw/card/card.ts';
import type { Artifact } from '../../ir/artifact.ts';
import { type Group, isCaption } from './groups.ts';
import { cardPicture, smallPicture } from './pictures.ts';
import { captionCard, inboxCard, linkCard, pushCard, smsCard, type WordCardRequest } from './word-cards.ts';

/** Answers a text made from what `key` says in full, perhaps from an earlier run. */
export type Remember = (key: string, make: () => Promise<string>) => Promise<string>;

export interface Face {
  /** Data URIs. */
  readonly images: readonly string[];
  /** `alone` in its tile, `filled` to the tile's edges, `stacked` from top to bottom, `sides` of one piece. */
  readonly kind: 'alone' | 'filled' | 'stacked' | 'sides';
  /** Instead of the words that the piece says. */
  readonly alt?: string;
}

/** Drawn by two at a time: more only queues on a machine of two cores. */
const AT_ONCE = 2;
/** Pictures of a mail that are as wide as its body open it; smaller ones are logos and products. */
const OPENING_WIDTH_PX = 1000;

/** By the path of a group's first piece. Groups that have nothing to show are absent. */
export async function makeFaces(
  groups: readonly Group[],
  artifacts: readonly Artifact[],
  brands: ReadonlyMap<string, Brand>,
  remember: Remember,
): Promise<ReadonlyMap<string, Face>> {
  const maker = new FaceMaker(artifacts, brands, remember);
  const faces = await pMap(groups, async (group) => [group[0].path, await maker.face(group[0])] as const, {
    concurrency: AT_ONCE,
  });
  return new Map(faces.flatMap(([at, face]) => (face ? [[at, face] as const] : [])));
}

class FaceMaker {
  readonly #byPath: ReadonlyMap<string, Artifact>;
  readonly #brands: ReadonlyMap<string, Brand>;
  readonly #remember: Remember;
  /** Segments share pictures. */
  readonly #made = new Map<string, Promise<string>>();

  constructor(artifacts: readonly Artifact[], brands: ReadonlyMap<string, Brand>, remember: Remember) {
    this.#byPath = new Map(artifacts.map((one) => [one.path, one]));
    this.#brands = brands;
    this.#remember = remember;
  }

  async face(one: Artifact): Promise<Face | undefined> {
    if (one.mime.startsWith('image/')) return { kind: 'alone', images: [await this.#small(one)] };
    if (one.mime === 'application/pdf') return this.#proofs(one);
    const brand = this.#brands.get(one.brand);
    return brand && this.#words(one, brand);
  }

  /** Proofs stand beside a press file: `carte.front.svg` beside `carte.pdf`. Front before back. */
  async #proofs(one: Artifact): Promise<Face | undefined> {
    const base = one.path.slice(0, -path.extname(one.path).length);
    const proofs = [...this.#byPath.values()]
      .filter(({ path: at }) => at.startsWith(`${base}.`) && at.endsWith('.svg'))
      .sort((a, b) => (a.path > b.path ? -1 : 1));
    const images = await Promise.all(proofs.map((proof) => this.#small(proof)));
    return images.length === 0 ? undefined : { kind: images.length > 1 ? 'sides' : 'alone', images };
  }

  async #words(one: Artifact, brand: Brand): Promise<Face | undefined> {
    const request: WordCardRequest = { brand, locale: one.locale, path: one.path };
    const said = (name: string) => String(one.data?.[name] ?? '');
    if (isCaption(one))
      return filled(await this.#card(captionCard(request, textOf(one)), brand), textOf(one));
    if (one.data?.subject !== undefined) return this.#mail(one, brand, request);
    if (one.data?.description !== undefined) return this.#page(one, brand, request);
    if (one.data?.body !== undefined) {
      const [title, body] = [said('title'), said('body')];
      return filled(await this.#card(pushCard(request, title, body), brand), `${title}. ${body}`);
    }
    if (one.data?.segments !== undefined) {
      const sender = said('sender') || brand.name;
      return filled(await this.#card(smsCard(request, sender, textOf(one)), brand), textOf(one));
    }
    return undefined;
  }

  async #mail(one: Artifact, brand: Brand, request: WordCardRequest): Promise<Face> {
    const [subject, preheader] = [String(one.data?.subject), String(one.data?.preheader ?? '')];
    const sender = String(one.data?.from ?? brand.name).replace(/\s*<.*>$/, '');
    const opening = this.#opening(one);
    const card = inboxCard(request, { sender, subject, preheader }, opening !== undefined);
    const images = [await this.#card(card, brand), ...(opening ? [await this.#small(opening)] : [])];
    return { kind: opening ? 'stacked' : 'filled', images, alt: `${sender}. ${subject}. ${preheader}` };
  }

  /** The first large picture that the mail asks for. */
  #opening(one: Artifact): Artifact | undefined {
    if (one.mime !== 'text/html') return undefined;
    const folder = path.posix.dirname(one.path);
    return [...textOf(one).matchAll(/\ssrc="([^"]+)"/g)]
      .map(([, source]) => this.#byPath.get(path.posix.join(folder, source!)))
      .find((picture) => (picture?.width ?? 0) >= OPENING_WIDTH_PX);
  }

  /** A page as a link to it shows: the picture beside it, its domain and title. */
  async #page(one: Artifact, brand: Brand, request: WordCardRequest): Promise<Face> {
    const title = String(one.data?.title ?? '');
    const domain = one.url !== undefined && URL.canParse(one.url) ? new URL(one.url).host : brand.name;
    const name = /property="og:image" content="([^"]+)"/.exec(textOf(one))?.[1] ?? 'card.png';
    const picture = this.#byPath.get(
      path.posix.join(path.posix.dirname(one.path), path.posix.basename(name)),
    );
    const words = await this.#card(linkCard(request, domain, title), brand);
    return { kind: 'stacked', images: [...(picture ? [await this.#small(picture)] : []), words], alt: title };
  }

  /** Its words, its form and the look of its brand are all that a card depends on. */
  async #card(card: Card, brand: Brand): Promise<string> {
    const look = await brandFingerprint(brand);
    const key = createHash('sha256').update(JSON.stringify([look, withoutSpans(card)]));
    return this.#remember(`card ${key.digest('hex')}`, () => cardPicture(card, brand));
  }

  #small(one: Artifact): Promise<string> {
    const key = one.stored?.sha256 ?? one.path;
    const sha256 = one.stored?.sha256;
    const make = () =>
      sha256 === undefined ? smallPicture(one) : this.#remember(`picture ${sha256}`, () => smallPicture(one));
    const known = this.#made.get(key) ?? make();
    this.#made.set(key, known);
    return known;
  }
}

/** Places in files do not show. */
function withoutSpans(card: Card): string {
  return JSON.stringify(card, (key, value: unknown) => (key === 'at' ? undefined : value));
}

function filled(image: string, alt: string): Face {
  return { kind: 'filled', images: [image], alt };
}

function textOf({ body }: Artifact): string {
  return (typeof body === 'string' ? body : new TextDecoder().decode(body)).trim();
}
