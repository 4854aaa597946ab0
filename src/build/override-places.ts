/** Which hand-made file stands for which piece. Files that stand for none, and pieces that cannot be made by hand. */
import { defineFamily, type Findings, nearest, type Span } from '../diagnostic.ts';
import type { Campaign } from '../ir/campaign.ts';
import type { Override } from '../ir/overrides.ts';
import { fingerprintOf } from './fingerprint.ts';
import { sizeOfFormat } from './format-size.ts';
import { nameOf, type Task } from './make-piece.ts';

export const overrideFaults = defineFamily('override', {
  'no-piece': {
    severity: 'error',
    message: 'No piece of the campaign is called “{path}”.',
    hint: '{hint}',
  },
  'without-entry': {
    severity: 'error',
    message: 'Nobody says who made “{path}”, and what it says.',
    hint: 'Add it to overrides/overrides.yaml under pieces: {entry}',
  },
  'wrong-kind': {
    severity: 'error',
    message: '“{path}” cannot stand for {piece}, which is {kind}.',
    hint: '{hint}',
  },
  twice: {
    severity: 'error',
    message: 'Two files stand for {piece}: “{path}” and “{other}”.',
    hint: 'Keep one of them.',
  },
});

/** `all`: every piece of the campaign, those too that this run does not make. The overrides that stand for a piece. */
export function placeOverrides(
  campaign: Campaign,
  all: readonly Task[],
  findings: Findings,
): ReadonlyMap<string, Override> {
  const { overrides } = campaign;
  const placed = new Map<string, Override>();
  if (!overrides) return placed;
  const byPlace = new Map(all.map((task) => [placeOf(task), task]));
  const names = [...byPlace].flatMap(([place, task]) => {
    const endings = endingsOf(task);
    return endings.length > 0 ? [`${place}.${endings[0]}`] : [];
  });
  const check = (path: string, at: Span): { readonly task: Task; readonly place: string } | undefined => {
    const place = path.replace(/\.[^./]+$/, '');
    const task = byPlace.get(place);
    if (!task) {
      const near = nearest(path, names);
      const hint = near ? `Did you mean “${near}”?` : `Pieces: ${names.slice(0, 12).join(', ')}.`;
      findings.add(overrideFaults, 'no-piece', { at }, { path, hint });
      return undefined;
    }
    const endings = endingsOf(task);
    if (endings.includes(path.slice(place.length + 1).toLowerCase())) return { task, place };
    const piece = `${task.wish.channel}.${task.wish.format}`;
    const isMade = endings.length > 0;
    const values = {
      path,
      piece,
      kind: !isMade ? 'no picture and no press file' : endings[0] === 'pdf' ? 'a press file' : 'a picture',
      hint: isMade ? `Export it as ${endings[0] === 'pdf' ? 'PDF' : 'PNG or JPEG'}.` : 'Change its words.',
    };
    findings.add(overrideFaults, 'wrong-kind', { at }, values);
    return undefined;
  };
  for (const override of overrides.pieces) {
    const { path, entry } = override;
    const found = check(path, entry.at);
    if (!found) continue;
    const other = placed.get(nameOf(found.task));
    if (other) {
      const piece = `${found.task.wish.channel}.${found.task.wish.format}`;
      findings.add(overrideFaults, 'twice', { at: entry.at }, { piece, path, other: other.path });
    } else placed.set(nameOf(found.task), override);
  }
  for (const path of overrides.unsaid) {
    const found = check(path, overrides.at);
    if (!found) continue;
    const alt = path.endsWith('.pdf') ? '' : 'alt: …, ';
    const entry = `“${path}: { by: …, date: …, ${alt}says: [ … ], replaces: ${fingerprintOf(found.task)} }”.`;
    findings.add(overrideFaults, 'without-entry', { at: overrides.at }, { path, entry });
  }
  return placed;
}

/** Below overrides/: the path of the piece without brand and campaign. */
function placeOf(task: Task): string {
  const [channel, _brand, _campaign, ...rest] = nameOf(task).split('/');
  return [channel, ...rest].join('/');
}

/** Of what may stand for a piece; none for pages, mails and messages. */
function endingsOf(task: Task): readonly string[] {
  const size = sizeOfFormat(task.wish);
  if (!size) return [];
  return size.unit === 'mm' ? ['pdf'] : ['png', 'jpg', 'jpeg'];
}
