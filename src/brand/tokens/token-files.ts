/** The token files that a resolver document names: each is read once, and never from outside the document's folder. */
import path from 'node:path';
import { Findings, type Span } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import { limits } from '../../limits.ts';
import { readSource } from '../../source/file.ts';
import { parseJson } from '../../source/strict-json.ts';
import type { Authored } from '../../source/yaml.ts';
import { tokenFaults } from './faults.ts';

export class FileShelf {
  /** Whether a file could not be read with certainty: what lacks may stand there. */
  isPartial = false;
  readonly #host: Host;
  readonly #folder: string;
  readonly #findings: Findings;
  readonly #files = new Map<string, Authored | undefined>();

  /** `folder`: of the document, relative to the hub; '' is the hub itself. */
  constructor(host: Host, folder: string, findings: Findings) {
    this.#host = host;
    this.#folder = folder;
    this.#findings = findings;
  }

  /** A file by its relative address, percent signs decoded. One that cannot be read is a fault of the line that names it. */
  open(ref: string, at: Span): Authored | undefined {
    const name = decoded(ref);
    if (name === undefined || /^[a-z][a-z0-9+.-]*:/i.test(ref) || ref === '') {
      this.#findings.add(tokenFaults, 'reference', { at }, { ref });
      return undefined;
    }
    const inside = path.posix.normalize(name);
    if (inside.startsWith('../') || inside === '..' || inside.startsWith('/')) {
      this.#findings.add(tokenFaults, 'outside', { at }, { ref });
      return undefined;
    }
    const file = path.posix.join(this.#folder, inside);
    if (!this.#files.has(file)) this.#files.set(file, this.#read(file, at));
    return this.#files.get(file);
  }

  #read(file: string, at: Span): Authored | undefined {
    const unread = new Findings();
    const source = readSource(this.#host, file, unread, limits.tokenBytes);
    this.#findings.push(...unread.list.map((one) => (isAboutText(one.code) ? one : { ...one, at })));
    const before = this.#findings.list.length;
    const authored = source && parseJson(source, this.#findings);
    if (!authored || this.#findings.list.length > before) this.isPartial = true;
    return authored;
  }
}

/** What is wrong inside of a file is told there. */
function isAboutText(code: string): boolean {
  return code === 'file/encoding' || code === 'file/control-character';
}

function decoded(ref: string): string | undefined {
  try {
    return decodeURIComponent(ref);
  } catch {
    return undefined;
  }
}
