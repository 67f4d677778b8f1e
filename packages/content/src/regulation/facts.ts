import type { Certainty } from '@nexus/contracts';
import { certaintyOf, type Status } from '../status.ts';
import { french } from '../typography.ts';
import { regulationFile } from './file.ts';

/** Where a fact was read, in words a person can read. */
export interface Source {
  /** « service-public.fr A18355 » */
  name: string;
  /** As precise as it is known: « 2025-06-13 », « 2024+ ». */
  date: string;
  /** « officiel (DILA) », « presse », « établissement ». */
  nature: string;
}

/** A fact of the regulation with what it rests on. */
export interface Fact {
  certainty: Certainty;
  /** Official texts it names by their number: MENE2622661N. */
  texts: string[];
  sources: Source[];
  note: string | null;
}

interface Provenance {
  status: Status;
  sources: string[];
  note?: string | undefined;
}

const ranks: Record<Certainty, number> = { official: 0, provisional: 1, unverified: 2 };

/**
 * @param words where the fact is said: the official texts they name are its references. Not its note by itself, which may
 *   speak of another session's.
 * @param atBest the fact is never more certain than this.
 * @throws Error a source that the registry does not know.
 */
export function factOf(
  { status, sources, note }: Provenance,
  words: readonly (string | undefined)[] = [],
  atBest: Certainty = 'official',
): Fact {
  const certainty = certaintyOf(status);
  return {
    certainty: ranks[certainty] >= ranks[atBest] ? certainty : atBest,
    texts: textsIn(words),
    sources: sources.map(sourceOf),
    note: note === undefined ? null : inWords(note),
  };
}

/** A note for a person: sources by their names, spaces that do not break. */
export function inWords(note: string): string {
  const { source_registry } = regulationFile().meta;
  const named = note.replaceAll(/\b[A-Z]+(?:-[A-Z0-9]+)*\b/g, (word) => {
    const name = source_registry[word]?.name;
    return name === undefined ? word : `« ${name} »`;
  });
  return french(named);
}

function textsIn(words: readonly (string | undefined)[]): string[] {
  return [...new Set(words.flatMap((text) => text?.match(/\bMENE\d{7}N\b/g) ?? []))];
}

function sourceOf(id: string): Source {
  const source = regulationFile().meta.source_registry[id];
  if (source === undefined) throw new Error(`bac-general.json: the source ${id} is not in the registry`);
  const { name, date, nature } = source;
  return { name: french(name), date, nature: french(nature) };
}
