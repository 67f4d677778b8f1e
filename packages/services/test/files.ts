import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { FileStore } from '../src/index.ts';

/** A file store in memory that takes the first kind it may for what it is given. */
export function memoryFiles(): FileStore {
  const kept = new Map<string, { content: Buffer; at: Date }>();
  return {
    async put(content, { kinds: [kind] }) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of content) chunks.push(chunk);
      const whole = Buffer.concat(chunks);
      if (kind === undefined) throw new Error('nothing is accepted');
      const key = v7();
      kept.set(key, { content: whole, at: new Date() });
      return { key, kind, bytes: whole.byteLength, sha256: createHash('sha256').update(whole).digest('hex') };
    },
    async open(key, range) {
      const content = kept.get(key)?.content;
      if (content === undefined) return undefined;
      return new Blob([
        new Uint8Array(range === undefined ? content : content.subarray(range.from, range.to + 1)),
      ]).stream();
    },
    async remove(key) {
      kept.delete(key);
    },
    async *keysBefore(moment) {
      for (const [key, { at }] of kept) if (at < moment) yield key;
    },
  };
}
