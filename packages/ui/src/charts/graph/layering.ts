/** First half of the layered drawing: which column each node goes in. Pure and deterministic. */

export interface Link {
  from: string;
  to: string;
}

/** Keeps edges between known, distinct nodes, once each, and drops those that would close a circle. */
export function sanitize(ids: readonly string[], edges: readonly Link[]): Link[] {
  const known = new Set(ids);
  const kept: Link[] = [];
  const successors = new Map<string, string[]>(ids.map((id) => [id, []]));
  const reaches = (start: string, goal: string): boolean => {
    const stack = [start];
    const seen = new Set<string>();
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      if (id === goal) return true;
      if (seen.has(id)) continue;
      seen.add(id);
      stack.push(...(successors.get(id) ?? []));
    }
    return false;
  };
  for (const { from, to } of edges) {
    const direct = successors.get(from);
    if (!direct || !known.has(to) || direct.includes(to) || reaches(to, from)) continue;
    direct.push(to);
    kept.push({ from, to });
  }
  return kept;
}

/** Longest-path layering: a node stands right of all its prerequisites. A node without any is then pulled up against what it
 * opens, so that no edge runs the whole width for nothing. Expects edges without a circle. */
export function columnsOf(ids: readonly string[], edges: readonly Link[]): Map<string, number> {
  const columns = new Map<string, number>(ids.map((id) => [id, 0]));
  const columnOf = (id: string) => columns.get(id) ?? 0;
  // At most one pass per node: each pass settles at least one more column.
  for (let pass = 0; pass < ids.length; pass += 1) {
    for (const { from, to } of edges) columns.set(to, Math.max(columnOf(to), columnOf(from) + 1));
  }
  for (const id of ids) {
    const opened = edges.filter((edge) => edge.from === id).map((edge) => columnOf(edge.to));
    const isSource = !edges.some((edge) => edge.to === id);
    if (isSource && opened.length > 0) columns.set(id, Math.min(...opened) - 1);
  }
  return columns;
}
