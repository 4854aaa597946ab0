import { z } from 'zod';
import type { Brand } from '../../brand/brand.ts';
import { localizedText } from '../../parse/formatters.ts';
import { languageOf } from '../../prose/languages/index.ts';
import { claimKinds } from '../../prose/languages/language.ts';
import { findWording } from '../../prose/wording.ts';
import { defineRule } from '../rule.ts';
import { type CopyText, copyOf } from '../shared/copy.ts';

interface Claimed {
  readonly kind: string;
  readonly text: string;
  readonly copy: CopyText;
  readonly start: number;
  readonly end: number;
}

export const claimsHaveProof = defineRule({
  id: 'message/claims-have-proof',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'What the brand claims of its products stands in claims.yaml with its proof.',
  options: z.strictObject({}),
  messages: {
    unproven: {
      severity: 'note',
      message: '“{claim}” is a claim of {kind}: add it to claims.yaml with its proof, or rephrase.',
    },
    expired: {
      severity: 'error',
      message: 'The proof of “{claim}” ends on {day}, before the campaign does.',
      hint: 'Renew the proof in claims.yaml, or rephrase.',
    },
  },
  check({ campaign, brand, report }) {
    const byLocale = campaign.locales.map((locale) =>
      copyOf(campaign)
        .filter((copy) => copy.locale === locale)
        .flatMap((copy) => claimsIn(copy, brand)),
    );
    const open: Claimed[][] = [];
    for (const [index, claims] of byLocale.entries()) {
      const unproven: Claimed[] = [];
      for (const claim of claims) {
        const proof = brand.claims.find((one) => covers(one.wordings, claim));
        if (!proof) unproven.push(claim);
        else if (proof.expires && proof.expires.date < lastDay(campaign.touchpoints)) {
          report(
            'expired',
            { at: claim.copy.at(claim.start, claim.end), related: [{ message: 'The proof.', at: proof.at }] },
            { claim: claim.text, day: proof.expires.date },
          );
        }
      }
      open[index] = unproven;
    }
    // The same claim in another language is one finding: the nth of a kind translates the nth of that kind.
    const told = new Set<Claimed>();
    for (const claims of open) {
      for (const claim of claims) {
        if (told.has(claim)) continue;
        const nth = claims.filter((one) => one.kind === claim.kind).indexOf(claim);
        const twins = open
          .filter((list) => list !== claims)
          .flatMap((list) => list.filter((one) => one.kind === claim.kind)[nth] ?? []);
        for (const twin of twins) told.add(twin);
        const related = twins.map((twin) => ({
          message: `In “${twin.copy.locale}”: “${twin.text}”.`,
          at: twin.copy.at(twin.start, twin.end),
        }));
        report(
          'unproven',
          { at: claim.copy.at(claim.start, claim.end), ...(related.length > 0 ? { related } : {}) },
          { claim: claim.text, kind: kindName(claim.kind, brand) },
        );
      }
    }
  },
});

/** Signs of the brand's own list and of the language's, each with the rest of its clause. */
function claimsIn(copy: CopyText, brand: Brand): Claimed[] {
  const { locale } = copy;
  const signs = [
    ...brand.voice.claimSigns.flatMap((sign) =>
      (sign.signs[locale] ?? sign.signs[locale.split('-')[0]!] ?? []).map(
        (wording) => [sign.kind, wording] as const,
      ),
    ),
    ...Object.entries(languageOf(locale).claims).flatMap(([kind, wordings]) =>
      wordings.map((wording) => [kind, wording] as const),
    ),
  ];
  const found: Claimed[] = [];
  for (const [kind, wording] of signs) {
    for (const match of findWording(copy.passage.text, wording)) {
      if (found.some((one) => match.start < one.end && one.start < match.end)) continue;
      const rest = /^[^.,;:!?\uFFFC\n]*/.exec(copy.passage.text.slice(match.end))![0].trimEnd();
      const end = match.end + rest.length;
      found.push({ kind, copy, start: match.start, end, text: copy.passage.text.slice(match.start, end) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function covers(wordings: Readonly<Record<string, readonly string[]>>, claim: Claimed): boolean {
  const { locale, passage } = claim.copy;
  const list = wordings[locale] ?? wordings[locale.split('-')[0]!] ?? [];
  return list.some((wording) =>
    findWording(passage.text, wording).some((one) => one.start < claim.end && claim.start < one.end),
  );
}

function kindName(kind: string, brand: Brand): string {
  const own = brand.voice.claimSigns.find((sign) => sign.kind === kind);
  return (own && localizedText(own.name.texts, 'en')) ?? claimKinds[kind] ?? kind;
}

function lastDay(
  touchpoints: readonly {
    readonly moment?: { readonly date: string };
    readonly until?: { readonly date: string };
  }[],
): string {
  const days = touchpoints.map((one) => one.until?.date ?? one.moment?.date ?? '');
  return days.sort().at(-1) ?? '';
}
