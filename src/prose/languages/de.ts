import type { Language } from './language.ts';

/** German: address, typography, readability and the rules that know no language; no lists of style, no spelling. */
export const de: Language = {
  code: 'de',
  abbreviations: new Set(
    'z b d h u a bzw ca dr prof nr str usw evtl ggf inkl max min st tel vgl zzgl'.split(' '),
  ),
  vagueLabels: [
    'hier klicken',
    'klicken sie hier',
    'klick hier',
    'hier',
    'mehr',
    'mehr erfahren',
    'mehr lesen',
    'weiterlesen',
    'entdecken',
  ],
  unsubscribe: ['abmeld*', 'abbestell*', 'austragen', 'keine weiteren'],
  today: ['heute', 'heute abend', 'letzter tag', 'letzte stunden'],
  tomorrow: ['morgen', 'morgen abend'],
  claims: {
    superlative: [
      'nr. 1',
      'nr 1',
      'nummer 1',
      'nummer eins',
      'der beste',
      'die beste',
      'das beste',
      'die besten',
      'unschlagbar*',
      'unübertroffen*',
    ],
    absolute: ['garantiert*', '100 %', '100%', 'ohne jedes risiko', 'risikolos', 'für immer'],
    proof: ['klinisch', 'wissenschaftlich', 'dermatologisch getestet', 'nachweislich', 'bewiesen'],
  },
  style: {},
  littleWords: new Set(
    'der die das und ist in zu den mit von für auf nicht ein eine einen einem dem des sich auch es an als aus bei nach wie wir sie ihr ihre du dein deine dir dich Sie im am zum zur oder aber wenn nur noch werden wird sind hat haben kann mehr über um so bis'.split(
      ' ',
    ),
  ),
  doubles: new Set('sie die der das sehr'.split(' ')),
  persons: {
    i: new Set(['ich', 'mein', 'meine', 'mir', 'mich']),
    we: new Set(['wir', 'uns', 'unser', 'unsere', 'unseren', 'unserem']),
    one: new Set(['man']),
  },
};
