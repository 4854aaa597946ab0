/** What was kept last, in memory as well: most of it is read again before long, judged, copied or packed. */
export interface AtHand {
  /** The bytes are not copied: nobody changes what has been kept. */
  hold(hash: string, bytes: Uint8Array | string): void;
  get(hash: string): Buffer | undefined;
}

/** Holds at most `maxBytes`, and lets go first of what came first. */
export function atHand(maxBytes: number): AtHand {
  const held = new Map<string, Buffer>();
  let total = 0;
  return {
    hold(hash, bytes) {
      const length = Buffer.byteLength(bytes);
      if (held.has(hash) || length > maxBytes) return;
      held.set(hash, asBuffer(bytes));
      total += length;
      for (const [oldest, { length: itsLength }] of held) {
        if (total <= maxBytes) return;
        held.delete(oldest);
        total -= itsLength;
      }
    },
    get: (hash) => held.get(hash),
  };
}

function asBuffer(bytes: Uint8Array | string): Buffer {
  if (typeof bytes === 'string') return Buffer.from(bytes);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
