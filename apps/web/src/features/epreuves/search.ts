/** What of the exam plan lives in its address. */
export interface EpreuvesSearch {
  /** Every mark; the next épreuves otherwise. */
  notes?: 'toutes' | undefined;
  /** Marks supposed in the simulator, by code of the plan: a simulation can be sent. */
  si?: Record<string, number> | undefined;
}

const most = 60;

export function validateEpreuvesSearch({ notes, si }: { notes?: unknown; si?: unknown }): EpreuvesSearch {
  return { notes: notes === 'toutes' ? 'toutes' : undefined, si: supposedIn(si) };
}

function supposedIn(si: unknown): Record<string, number> | undefined {
  if (typeof si !== 'object' || si === null) return undefined;
  const marks = Object.entries(si)
    .filter((entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] >= 0 && entry[1] <= 20)
    .slice(0, most);
  return marks.length === 0 ? undefined : Object.fromEntries(marks);
}
