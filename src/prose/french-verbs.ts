/**
 * Second persons and participles of French verbs, from french-verbs-lefff (7,800 verbs). Its 6 MB take about 0.12 s to read
 * (measured), so they are read when a form is first asked for.
 */
import { createRequire } from 'node:module';

/** `P` present, `Y` imperative: six persons each, “NA” where there is none. */
interface Conjugation {
  readonly P?: readonly (string | null)[];
  readonly Y?: readonly (string | null)[];
  /** Past participle: masculine, feminine, each in both numbers. */
  readonly K?: readonly (string | null)[];
}
type Conjugations = Readonly<Record<string, Conjugation>>;

interface Forms {
  /** From one person's form to the other's. */
  readonly imperativeToTu: ReadonlyMap<string, string>;
  readonly imperativeToVous: ReadonlyMap<string, string>;
  readonly presentToTu: ReadonlyMap<string, string>;
  readonly presentToVous: ReadonlyMap<string, string>;
}

let forms: Forms | undefined;
let participles: ReadonlySet<string> | undefined;
let conjugations: Conjugations | undefined;

function readConjugations(): Conjugations {
  conjugations ??= createRequire(import.meta.url)(
    'french-verbs-lefff/dist/conjugations.json',
  ) as Conjugations;
  return conjugations;
}

/** Every form of a verb, by its infinitive; undefined for what is none. */
export function frenchConjugation(infinitive: string): readonly string[] | undefined {
  const verbs = readConjugations();
  if (!Object.hasOwn(verbs, infinitive)) return undefined;
  const forms = Object.values(verbs[infinitive]!).flat();
  return [...new Set(forms.filter((form): form is string => typeof form === 'string' && form !== 'NA'))];
}

/** Every past participle in each gender and number: conçu, conçue, conçus, conçues. */
export function frenchParticiples(): ReadonlySet<string> {
  participles ??= new Set(
    Object.values(readConjugations()).flatMap(
      ({ K = [] }) => K.filter((form) => form !== null && form !== 'NA') as string[],
    ),
  );
  return participles;
}

export function frenchForms(): Forms {
  forms ??= read();
  return forms;
}

function read(): Forms {
  const verbs = readConjugations();
  const made = {
    imperativeToTu: new Map<string, string>(),
    imperativeToVous: new Map<string, string>(),
    presentToTu: new Map<string, string>(),
    presentToVous: new Map<string, string>(),
  };
  const pair = (
    list: readonly (string | null)[] | undefined,
    toTu: Map<string, string>,
    toVous: Map<string, string>,
  ) => {
    const [tu, vous] = [list?.[1], list?.[4]];
    if (!tu || !vous || tu === 'NA' || vous === 'NA') return;
    if (!toTu.has(vous)) toTu.set(vous, tu);
    if (!toVous.has(tu)) toVous.set(tu, vous);
  };
  for (const verb of Object.values(verbs)) {
    pair(verb.Y, made.imperativeToTu, made.imperativeToVous);
    pair(verb.P, made.presentToTu, made.presentToVous);
  }
  return made;
}
