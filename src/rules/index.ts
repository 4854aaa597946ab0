/**
 * Every rule, in the order in which a reader meets the promise: what is said, how it is said, how it looks, and
 * then each channel's own conditions. Adding one is a module, its page and a row.
 */
import { imagesHaveAlt } from './accessibility/images-have-alt.ts';
import { textIsLargeEnough } from './accessibility/text-is-large-enough.ts';
import { canBeLeft } from './email/can-be-left.ts';
import { darkIsReadable } from './email/dark-is-readable.ts';
import { fitsGmail } from './email/fits-gmail.ts';
import { stylesAreLiteral } from './email/styles-are-literal.ts';
import { subjectFits } from './email/subject-fits.ts';
import { hasItsOwnWord } from './language/has-its-own-word.ts';
import { isSpelledRight } from './language/is-spelled-right.ts';
import { isTheDeclaredOne } from './language/is-the-declared-one.ts';
import { noWordTwice } from './language/no-word-twice.ts';
import { nothingIsHidden } from './language/nothing-is-hidden.ts';
import { spellingIsOfOneCountry } from './language/spelling-is-of-one-country.ts';
import { typographyIsTheLocales } from './language/typography-is-the-locales.ts';
import { usageIsSound } from './language/usage-is-sound.ts';
import { mentionsHaveTheirFacts } from './legal/mentions-have-their-facts.ts';
import { offerHasItsConditions } from './legal/offer-has-its-conditions.ts';
import { referencePriceIsKnown } from './legal/reference-price-is-known.ts';
import { rightsAreHeld } from './legal/rights-are-held.ts';
import { areAbsoluteAndSecure } from './links/are-absolute-and-secure.ts';
import { labelsSayWhere } from './links/labels-say-where.ts';
import { adjustmentsStillApply } from './message/adjustments-still-apply.ts';
import { channelsCarryTheOffer } from './message/channels-carry-the-offer.ts';
import { claimsHaveProof } from './message/claims-have-proof.ts';
import { codeIsSpelledOnce } from './message/code-is-spelled-once.ts';
import { datesMatchTheirWeekday } from './message/dates-match-their-weekday.ts';
import { everyTouchpointHasItsWords } from './message/every-touchpoint-has-its-words.ts';
import { factsAgreeEverywhere } from './message/facts-agree-everywhere.ts';
import { factsComeFromTheCampaign } from './message/facts-come-from-the-campaign.ts';
import { offerDatesAreSound } from './message/offer-dates-are-sound.ts';
import { whatIsDroppedIsSaid } from './message/what-is-dropped-is-said.ts';
import { wordsAreForSomebody } from './message/words-are-for-somebody.ts';
import { inkIsWithinLimit } from './print/ink-is-within-limit.ts';
import { inkMatchesTheScreen } from './print/ink-matches-the-screen.ts';
import { isPrintedOnce } from './print/is-printed-once.ts';
import { postedFactsStay } from './print/posted-facts-stay.ts';
import { pressFileIsSound } from './print/press-file-is-sound.ts';
import { smallTextIsOneInk } from './print/small-text-is-one-ink.ts';
import type { Rule } from './rule.ts';
import { fitsItsSegments } from './sms/fits-its-segments.ts';
import { hasOptOut } from './sms/has-opt-out.ts';
import { staysInGsmAlphabet } from './sms/stays-in-gsm-alphabet.ts';
import { addressIsOne } from './tone/address-is-one.ts';
import { emojiKeepTheirPlace } from './tone/emoji-keep-their-place.ts';
import { everybodyIsMeant } from './tone/everybody-is-meant.ts';
import { exclamationsAreRare } from './tone/exclamations-are-rare.ts';
import { namesKeepTheirForm } from './tone/names-keep-their-form.ts';
import { noBannedWords } from './tone/no-banned-words.ts';
import { nothingShouts } from './tone/nothing-shouts.ts';
import { paragraphsFitTheChannel } from './tone/paragraphs-fit-the-channel.ts';
import { personIsTheBrands } from './tone/person-is-the-brands.ts';
import { pricesNeedNoFootnote } from './tone/prices-need-no-footnote.ts';
import { readsEasily } from './tone/reads-easily.ts';
import { saysItPlainly } from './tone/says-it-plainly.ts';
import { sentencesAreActive } from './tone/sentences-are-active.ts';
import { sentencesFitTheChannel } from './tone/sentences-fit-the-channel.ts';
import { trademarksCarryTheirSign } from './tone/trademarks-carry-their-sign.ts';
import { voiceIsOnTarget } from './tone/voice-is-on-target.ts';
import { colorsAreTheBrands } from './visual/colors-are-the-brands.ts';
import { declaredPairsHaveContrast } from './visual/declared-pairs-have-contrast.ts';
import { everySignHasItsGlyph } from './visual/every-sign-has-its-glyph.ts';
import { fewWordsOnSmallPieces } from './visual/few-words-on-small-pieces.ts';
import { handMadePiecesAreSound } from './visual/hand-made-pieces-are-sound.ts';
import { inkStartsAtTheMargin } from './visual/ink-starts-at-the-margin.ts';
import { linesBreakBySense } from './visual/lines-break-by-sense.ts';
import { logoHasItsSize } from './visual/logo-has-its-size.ts';
import { logoHasItsSpace } from './visual/logo-has-its-space.ts';
import { logoStandsOnItsGround } from './visual/logo-stands-on-its-ground.ts';
import { looksComeFromTokens } from './visual/looks-come-from-tokens.ts';
import { nothingIsCutOff } from './visual/nothing-is-cut-off.ts';
import { oneGroundCarriesThePiece } from './visual/one-ground-carries-the-piece.ts';
import { picturesAreSharpEnough } from './visual/pictures-are-sharp-enough.ts';
import { picturesHaveAir } from './visual/pictures-have-air.ts';
import { sizesComeFromTheScale } from './visual/sizes-come-from-the-scale.ts';
import { sizesMakeAHierarchy } from './visual/sizes-make-a-hierarchy.ts';
import { sparingColorsStaySparing } from './visual/sparing-colors-stay-sparing.ts';
import { textFitsItsBox } from './visual/text-fits-its-box.ts';
import { textStandsOut } from './visual/text-stands-out.ts';
import { weighsLittleEnough } from './visual/weighs-little-enough.ts';
import { wordsDoNotCollide } from './visual/words-do-not-collide.ts';
import { wordsKeepClearOfDrawings } from './visual/words-keep-clear-of-drawings.ts';
import { wordsStandOutFromThePicture } from './visual/words-stand-out-from-the-picture.ts';

const table: Rule[] = [
  // What is said.
  factsComeFromTheCampaign,
  codeIsSpelledOnce,
  datesMatchTheirWeekday,
  offerDatesAreSound,
  everyTouchpointHasItsWords,
  wordsAreForSomebody,
  factsAgreeEverywhere,
  channelsCarryTheOffer,
  claimsHaveProof,
  whatIsDroppedIsSaid,
  adjustmentsStillApply,
  // How it is said.
  addressIsOne,
  personIsTheBrands,
  noBannedWords,
  namesKeepTheirForm,
  trademarksCarryTheirSign,
  saysItPlainly,
  everybodyIsMeant,
  exclamationsAreRare,
  sentencesFitTheChannel,
  voiceIsOnTarget,
  paragraphsFitTheChannel,
  readsEasily,
  sentencesAreActive,
  nothingShouts,
  emojiKeepTheirPlace,
  pricesNeedNoFootnote,
  // How it is written.
  isTheDeclaredOne,
  isSpelledRight,
  spellingIsOfOneCountry,
  noWordTwice,
  hasItsOwnWord,
  usageIsSound,
  typographyIsTheLocales,
  nothingIsHidden,
  // How it looks.
  declaredPairsHaveContrast,
  textStandsOut,
  wordsStandOutFromThePicture,
  textFitsItsBox,
  everySignHasItsGlyph,
  linesBreakBySense,
  sizesComeFromTheScale,
  sizesMakeAHierarchy,
  inkStartsAtTheMargin,
  fewWordsOnSmallPieces,
  nothingIsCutOff,
  wordsDoNotCollide,
  wordsKeepClearOfDrawings,
  logoHasItsSize,
  logoHasItsSpace,
  picturesAreSharpEnough,
  logoStandsOnItsGround,
  colorsAreTheBrands,
  oneGroundCarriesThePiece,
  sparingColorsStaySparing,
  picturesHaveAir,
  looksComeFromTokens,
  weighsLittleEnough,
  handMadePiecesAreSound,
  // Who can read it, and where it leads.
  imagesHaveAlt,
  textIsLargeEnough,
  labelsSayWhere,
  areAbsoluteAndSecure,
  // What the law asks.
  offerHasItsConditions,
  mentionsHaveTheirFacts,
  referencePriceIsKnown,
  rightsAreHeld,
  // What each channel takes.
  fitsGmail,
  stylesAreLiteral,
  subjectFits,
  canBeLeft,
  darkIsReadable,
  fitsItsSegments,
  staysInGsmAlphabet,
  hasOptOut,
  pressFileIsSound,
  inkMatchesTheScreen,
  inkIsWithinLimit,
  smallTextIsOneInk,
  isPrintedOnce,
  postedFactsStay,
];

export const rules: readonly Rule[] = table;

/** Those of the hub's plugins stand after ours. */
export function addRules(added: readonly Rule[]) {
  table.push(...added);
}
