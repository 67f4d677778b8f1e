/** Second half of the layered drawing: the order of each column, then heights. Pure and deterministic. */

/** Something that takes a place in a column: a node, or the passage of a long edge between two columns (`phantom`). */
export interface Slot {
  id: string;
  phantom: boolean;
  /** Slots of a column stay sorted by lane; all in one by default. */
  lane?: number;
}

export interface Neighbours {
  before: ReadonlyMap<string, readonly string[]>;
  after: ReadonlyMap<string, readonly string[]>;
}

const SWEEPS = 12;

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function crossings(columns: readonly Slot[][], after: Neighbours['after']): number {
  let count = 0;
  columns.forEach((column, index) => {
    const rank = new Map((columns[index + 1] ?? []).map((slot, place) => [slot.id, place]));
    const ends = column.map((slot) => (after.get(slot.id) ?? []).flatMap((id) => rank.get(id) ?? []));
    ends.forEach((upper, i) => {
      for (const lower of ends.slice(i + 1)) {
        for (const a of upper) count += lower.filter((b) => b < a).length;
      }
    });
  });
  return count;
}

/** Barycentre ordering: sweeps right then left, each slot moving to the mean place of its neighbours; the sweep with the
 * fewest crossings wins, the earliest among equals. */
export function orderColumns(start: readonly Slot[][], { before, after }: Neighbours): Slot[][] {
  let columns = start.map((column) => [...column]);
  let best = columns;
  let fewest = crossings(columns, after);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep += 1) {
    const rightwards = sweep % 2 === 0;
    const side = rightwards ? before : after;
    const next = columns.map((column) => [...column]);
    const places = [...next.keys()];
    const order = rightwards ? places : places.reverse();
    for (const index of order) {
      const column = next[index] ?? [];
      const rank = new Map((next[rightwards ? index - 1 : index + 1] ?? []).map((slot, place) => [slot.id, place]));
      next[index] = column
        .map((slot, place) => {
          const found = (side.get(slot.id) ?? []).flatMap((id) => rank.get(id) ?? []);
          return { slot, place, pull: mean(found) ?? place };
        })
        .sort((a, b) => (a.slot.lane ?? 0) - (b.slot.lane ?? 0) || a.pull - b.pull || a.place - b.place)
        .map(({ slot }) => slot);
    }
    columns = next;
    const count = crossings(columns, after);
    if (count < fewest) {
      fewest = count;
      best = columns;
    }
  }
  return best;
}

/** Room a slot needs above and below its centre, in px. */
export type Reach = (slot: Slot) => { above: number; below: number };

/** A disc: ring above, two lines of label below. */
function reachOfDisc(slot: Slot): ReturnType<Reach> {
  return slot.phantom ? { above: 10, below: 10 } : { above: 38, below: 66 };
}

/** Heights nearest to the wished ones that keep the order and the room (least squares, pool adjacent violators). */
function settle(column: readonly Slot[], wishes: readonly number[], reach: Reach): number[] {
  const offsets: number[] = [];
  column.forEach((slot, index) => {
    const previous = column[index - 1];
    const base = offsets[index - 1] ?? 0;
    offsets.push(previous ? base + reach(previous).below + reach(slot).above : 0);
  });
  const blocks: { sum: number; size: number }[] = [];
  wishes.forEach((wish, index) => {
    let block = { sum: wish - (offsets[index] ?? 0), size: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.size >= block.sum / block.size; last = blocks.at(-1)) {
      blocks.pop();
      block = { sum: last.sum + block.sum, size: last.size + block.size };
    }
    blocks.push(block);
  });
  const levels = blocks.flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size));
  return levels.map((level, index) => level + (offsets[index] ?? 0));
}

/** Gives every slot a height (px, from 0 down), near those of its neighbours so that edges run flat where they can. */
export function heightsOf(
  columns: readonly Slot[][],
  { before, after }: Neighbours,
  reach: Reach = reachOfDisc,
): Map<string, number> {
  const heights = new Map<string, number>();
  const place = (column: readonly Slot[], wishes: readonly number[]) => {
    const settled = settle(column, wishes, reach);
    column.forEach((slot, index) => {
      heights.set(slot.id, settled[index] ?? 0);
    });
  };
  for (const column of columns) {
    const flat = settle(
      column,
      column.map(() => 0),
      reach,
    );
    const centre = ((flat[0] ?? 0) + (flat.at(-1) ?? 0)) / 2;
    column.forEach((slot, index) => {
      heights.set(slot.id, (flat[index] ?? 0) - centre);
    });
  }
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const order = sweep % 2 === 0 ? columns : columns.toReversed();
    for (const column of order) {
      const wishes = column.map((slot) => {
        const around = [...(before.get(slot.id) ?? []), ...(after.get(slot.id) ?? [])];
        return mean(around.flatMap((id) => heights.get(id) ?? [])) ?? heights.get(slot.id) ?? 0;
      });
      place(column, wishes);
    }
  }
  return heights;
}
