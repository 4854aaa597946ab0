/** What a reader has chosen to see of a campaign: the switches of the board, as the query of its address has them. */

import { inChannelOrder } from '../../state/campaigns.ts';
import { isFor, piecesOf, type ShownPiece } from '../../state/pieces.ts';
import { artifactsOf } from '../../state/shown-index.ts';
import type { Shown, ShownArtifact } from '../../state/studio-state.ts';
import type { BoardPlace, Query } from '../addresses.ts';
import { type Overlay, overlays } from '../parts/contrast-words.ts';

export const views = ['board', 'sheet', 'review'] as const;
export const devices = ['phone', 'tablet', 'desktop'] as const;
export const mailViews = ['inverted', 'no-images', 'text'] as const;

export type Device = (typeof devices)[number];

export interface BoardChoice extends BoardPlace {
  readonly view: (typeof views)[number];
  /** Empty for all. */
  readonly channel: string;
  readonly touchpoint: string;
  readonly market: string;
  readonly segment: string;
  /** The scheme of the customer's device, not of the studio. */
  readonly scheme: 'light' | 'dark';
  /** Empty for all three. */
  readonly device: Device | '';
  /** How emails are shown; empty for as they are sent. */
  readonly mail: (typeof mailViews)[number] | '';
  /** Whether overlays lie on stories and sheets. */
  readonly zones: boolean;
  /** What is drawn over the pieces; empty for nothing. */
  readonly overlay: Overlay | '';
  /** `locale:en`, `channel:email`, `brand:cap-clair`; empty for nothing. */
  readonly against: string;
  /** Path of the piece that the review shows; empty for the first. */
  readonly piece: string;
}

export function readChoice(place: BoardPlace, query: URLSearchParams): BoardChoice {
  const text = (name: string) => query.get(name) ?? '';
  return {
    brand: place.brand,
    campaign: place.campaign,
    locale: place.locale,
    view: oneOf(views, text('view')) ?? 'board',
    channel: text('channel'),
    touchpoint: text('touchpoint'),
    market: text('market'),
    segment: text('segment'),
    scheme: text('scheme') === 'dark' ? 'dark' : 'light',
    device: oneOf(devices, text('device')) ?? '',
    mail: oneOf(mailViews, text('mail')) ?? '',
    zones: text('zones') === '1',
    overlay: oneOf(overlays, text('overlay')) ?? '',
    against: text('against'),
    piece: text('piece'),
  };
}

/** Only what departs from the defaults, so that addresses stay short. */
export function queryOf(choice: BoardChoice): Query {
  const { overlay, view, scheme, zones, channel, touchpoint, market, segment, device, mail, against, piece } =
    choice;
  return {
    view: view === 'board' ? '' : view,
    channel,
    touchpoint,
    market,
    segment,
    scheme: scheme === 'light' ? '' : scheme,
    device,
    mail,
    zones: zones ? '1' : '',
    overlay,
    against,
    piece: view === 'review' ? piece : '',
  };
}

/** The pieces that the switches leave: channel by channel as people meet them, within it along the journey. */
export function chosenPieces(shown: Shown, choice: BoardChoice): ShownPiece[] {
  const pieces = piecesOf(chosen(artifactsOf(shown, choice.brand, choice.campaign), choice));
  const channels = inChannelOrder(pieces.map(({ artifact }) => artifact.channel));
  const journey = shown.outlines[`${choice.brand}/${choice.campaign}`]?.touchpoints.map(({ id }) => id) ?? [];
  const rank = ({ artifact }: ShownPiece) =>
    channels.indexOf(artifact.channel) * (journey.length + 2) +
    (artifact.touchpoint === undefined ? 0 : journey.indexOf(artifact.touchpoint) + 1);
  return pieces.sort((a, b) => rank(a) - rank(b));
}

function chosen(artifacts: readonly ShownArtifact[], choice: BoardChoice): ShownArtifact[] {
  const { locale, market, channel, touchpoint, segment } = choice;
  return artifacts.filter(
    (one) =>
      one.locale === locale &&
      (market === '' || one.market === market) &&
      (channel === '' || one.channel === channel) &&
      (touchpoint === '' || one.touchpoint === touchpoint) &&
      isFor(one, segment),
  );
}

function oneOf<const T extends string>(values: readonly T[], text: string): T | undefined {
  return values.find((value) => value === text);
}
