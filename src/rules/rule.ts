/**
 * A rule keeps one promise, and its id says which: `sms/fits-its-segments`. It looks at one of three subjects,
 * as soon as that exists: the source without rendering, one artifact, or all artifacts of a campaign.
 */
import type { z } from 'zod';
import type { Brand } from '../brand/brand.ts';
import type { Trouble } from '../channels/channel.ts';
import type { Messages, Place, Values } from '../diagnostic.ts';
import type { Fault } from '../draw/pdf/preflight.ts';
import type { AdjustmentUse } from '../ir/adjustments.ts';
import type { Artifact, Loss } from '../ir/artifact.ts';
import type { Campaign } from '../ir/campaign.ts';
import type { Edition } from '../ir/edition.ts';
import { ownFile } from '../own-files.ts';
import type { Extracted } from '../readback/extracted.ts';
import type { Looks } from '../readback/looks.ts';
import type { PictureLook } from '../readback/pixels/picture-look.ts';

export interface SourceSubject {
  readonly campaign: Campaign;
  readonly brand: Brand;
  /** `--now`, an instant in ISO 8601. */
  readonly now: string;
}

export interface ArtifactSubject extends SourceSubject {
  readonly artifact: Artifact;
  readonly edition: Edition;
  /** Editions of a piece's sides (`postcard.back`), by address. */
  readonly sides: Readonly<Record<string, Edition>>;
  /** What the bytes say. */
  readonly extracted: Extracted;
  readonly troubles: readonly Trouble[];
  /** Files that stand beside it: its pictures, its proofs. */
  readonly beside?: readonly BesideFile[];
  /** What would stop a press file at a printer's, where it was read already. */
  readonly press?: readonly Fault[];
  /** What its pixels look like, for pictures made of pixels. */
  readonly look?: PictureLook;
}

/** A supporting file, as far as rules of its piece ask. */
export interface BesideFile {
  readonly path: string;
  readonly mime: string;
  /** In its unit, where it is a picture. */
  readonly width?: number;
  readonly height?: number;
  /** Of a drawing. */
  readonly looks?: Looks;
  /** Of a picture that stands for the logo: the registered one that it is, `wordmark/full`; false where it is none. */
  readonly logo?: string | false;
}

/** An artifact without its bytes: what a release keeps of each, so that memory stays flat. */
export interface ReleasePiece {
  readonly artifact: Omit<Artifact, 'body'> & { readonly bytes: number };
  readonly edition: Edition;
  readonly sides: Readonly<Record<string, Edition>>;
  readonly extracted: Extracted;
  readonly losses: readonly Loss[];
  readonly troubles: readonly Trouble[];
}

/** A piece that the campaign asked for and that could not be made: no words, or a picture that failed. */
export interface UnmadePiece {
  readonly channel: string;
  readonly format: string;
  readonly touchpoint?: string;
  readonly losses: readonly Loss[];
  readonly troubles: readonly Trouble[];
}

export interface ReleaseSubject extends SourceSubject {
  readonly pieces: readonly ReleasePiece[];
  readonly unmade: readonly UnmadePiece[];
  /** Whether every artifact of the campaign is here: false when `--channel` and the like narrowed the run. */
  readonly complete: boolean;
  /** What became of the designer's adjustments; `piece` is a path without ending. Default: there are none. */
  readonly adjusted?: readonly (AdjustmentUse & { readonly piece: string })[];
}

export interface Subjects {
  readonly source: SourceSubject;
  readonly artifact: ArtifactSubject;
  readonly release: ReleaseSubject;
}
export type SubjectName = keyof Subjects;

/** Reports by the name of a message in the rule's table; severity and sentence come from there. */
export type Report<M extends Messages> = (name: keyof M & string, place?: Place, values?: Values) => void;

/** What the set `strict` makes of a rule; brands have the last word. */
export interface StrictForm<Options = unknown> {
  /** Notes stay notes. */
  readonly warningsAreErrors?: true;
  /** In place of the defaults. */
  readonly options?: Options;
}

export interface RuleDefinition<S extends SubjectName, O extends z.ZodType, M extends Messages> {
  /** Family and promise: `tone/no-banned-words`. Permanent, and the address of its page. */
  readonly id: `${string}/${string}`;
  readonly on: S;
  /** Also asked of the pictures that the brand has drawn for a page or an email and that lie beside it. */
  readonly beside?: true;
  /** The version that brought it. */
  readonly since: string;
  /**
   * A new rule is experimental: it runs in the set `all` and where a brand asks for it, and says warnings at most. A
   * stable one runs in every set, and what it says changes as docs/stability.md allows.
   */
  readonly stability: 'experimental' | 'stable';
  /** Absent where `strict` asks for no more than `recommended`. */
  readonly strict?: StrictForm<z.input<O>>;
  /** What a green report promises, in one sentence. */
  readonly summary: string;
  /** Values come from `rules` in brand.rules.json; every key has a default. */
  readonly options: O;
  readonly messages: M;
  /** Markdown that `explain` shows, for rules of plugins. Default: the page beside our own module. */
  readonly page?: URL;
  check(
    context: Subjects[S] & { readonly options: z.output<O>; readonly report: Report<M> },
  ): void | Promise<void>;
}

/** A rule with its types folded away, as the table holds it. */
export interface Rule<S extends SubjectName = SubjectName> {
  readonly id: `${string}/${string}`;
  readonly on: S;
  readonly beside?: true;
  readonly since: string;
  readonly stability: 'experimental' | 'stable';
  readonly strict?: StrictForm;
  readonly summary: string;
  readonly options: z.ZodType;
  readonly messages: Messages;
  /** Brought by code of the hub. */
  readonly isOwn?: true;
  readonly page?: URL;
  check(
    context: Subjects[S] & { readonly options: unknown; readonly report: Report<Messages> },
  ): void | Promise<void>;
}

export function defineRule<S extends SubjectName, O extends z.ZodType, const M extends Messages>(
  rule: RuleDefinition<S, O, M>,
): Rule<S> {
  return {
    ...rule,
    // The runner passes options that went through `rule.options`, and names are checked against `messages`.
    check: (context) => rule.check(context as Parameters<typeof rule.check>[0]),
  };
}

/** The rule's page, beside its module. */
export function pageOf(rule: Pick<Rule, 'id' | 'page'>): URL {
  return rule.page ?? ownFile(`rules/${rule.id}.md`);
}
