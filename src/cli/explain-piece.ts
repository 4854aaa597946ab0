/** `build --explain PATH`. */
import type { Compiled } from '../compile.ts';
import { nearest } from '../diagnostic.ts';
import { Failure } from '../output/failure.ts';
import type { Session } from './session.ts';

/** Says why one piece was rendered or found. Throws `Failure` 2 when no piece has that path. */
export function explainPiece(session: Session, reasons: Compiled['reasons'], asked: string) {
  const typed = asked.replace(/^(\.\/)?dist\//, '');
  // The name of a piece in a trace or a plan has no ending.
  const path = reasons.has(typed) ? typed : typed.replace(/\.[^./]+$/, '');
  const reason = reasons.get(path);
  if (reason === undefined) {
    const near = nearest(path, [...reasons.keys()]);
    throw new Failure(2, `No piece of this build is called “${asked}”.`, {
      hint: near ? `Did you mean “${near}”?` : 'Paths are those of manifest.json.',
    });
  }
  session.terminal.out(`${path}\n  ${reason}\n`);
}
