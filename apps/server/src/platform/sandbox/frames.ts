/** What a process says: a length in four bytes, a kind in one, then the content. */
export interface Frame {
  kind: 'json' | 'bytes';
  content: Buffer;
}

export function framed({ kind, content }: Frame): Buffer[] {
  const head = Buffer.alloc(5);
  head.writeUInt32LE(content.length, 0);
  head.writeUInt8(kind === 'json' ? 0 : 1, 4);
  return [head, content];
}

/** Frames out of chunks that are cut anywhere. */
export class FrameReader {
  #parts: Buffer[] = [];
  #length = 0;

  /** The frames that this chunk ends. */
  read(chunk: Buffer): Frame[] {
    this.#parts.push(chunk);
    this.#length += chunk.length;
    const frames: Frame[] = [];
    for (;;) {
      const wanted = this.#wanted();
      if (wanted === undefined || this.#length < wanted) return frames;
      const all = Buffer.concat(this.#parts);
      frames.push({ kind: all.readUInt8(4) === 0 ? 'json' : 'bytes', content: all.subarray(5, wanted) });
      this.#parts = [all.subarray(wanted)];
      this.#length -= wanted;
    }
  }

  /** Bytes of the frame under way, its head included; undefined before its head is there. */
  #wanted(): number | undefined {
    if (this.#length < 5) return undefined;
    const [first] = this.#parts;
    if (first === undefined || first.length < 5) this.#parts = [Buffer.concat(this.#parts)];
    return 5 + (this.#parts[0]?.readUInt32LE(0) ?? 0);
  }
}
