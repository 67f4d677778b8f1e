import { describe, expect, it } from 'vitest';
import { columnsOf, sanitize } from './layering';
import { layOutGraph } from './layout';

const nsi = {
  ids: ['lecture', 'for', 'if', 'iteration', 'while', 'occurrence', 'extremum', 'dicho', 'tri', 'variant'],
  edges: [
    { from: 'lecture', to: 'iteration' },
    { from: 'for', to: 'iteration' },
    { from: 'iteration', to: 'occurrence' },
    { from: 'if', to: 'occurrence' },
    { from: 'if', to: 'while' },
    { from: 'occurrence', to: 'extremum' },
    { from: 'occurrence', to: 'dicho' },
    { from: 'while', to: 'dicho' },
    { from: 'extremum', to: 'tri' },
    { from: 'while', to: 'tri' },
    { from: 'dicho', to: 'variant' },
  ],
};

describe('sanitize', () => {
  it('drops unknown ends, doubles, loops and what closes a circle', () => {
    const kept = sanitize(
      ['a', 'b', 'c'],
      [
        { from: 'a', to: 'b' },
        { from: 'a', to: 'b' },
        { from: 'a', to: 'a' },
        { from: 'b', to: 'c' },
        { from: 'c', to: 'a' },
        { from: 'c', to: 'zzz' },
      ],
    );
    expect(kept).toEqual([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
    ]);
  });
});

describe('columnsOf', () => {
  it('puts a node right of all its prerequisites, and a free one against what it opens', () => {
    const columns = columnsOf(
      ['a', 'b', 'c', 'free'],
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
        { from: 'free', to: 'c' },
      ],
    );
    expect(Object.fromEntries(columns)).toEqual({ a: 0, b: 1, c: 2, free: 1 });
  });
});

describe('layOutGraph', () => {
  const layout = layOutGraph(nsi.ids, nsi.edges);
  const at = new Map(layout.nodes.map((node) => [node.id, node]));

  it('draws every edge from left to right', () => {
    for (const edge of layout.edges) {
      expect(at.get(edge.from)?.x ?? 0).toBeLessThan(at.get(edge.to)?.x ?? 0);
    }
    expect(layout.columns).toBe(5);
  });

  it('gives every node of a column room for its label, inside the frame', () => {
    for (const node of layout.nodes) {
      expect(node.y).toBeGreaterThanOrEqual(20);
      expect(node.y + 60).toBeLessThanOrEqual(layout.height);
      for (const other of layout.nodes) {
        if (other.id === node.id || other.column !== node.column) continue;
        expect(Math.abs(other.y - node.y)).toBeGreaterThanOrEqual(100);
      }
    }
  });

  it('never lets two labels overlap', () => {
    for (const a of layout.nodes) {
      for (const b of layout.nodes) {
        if (a.id >= b.id || Math.abs(a.y - b.y) >= 38) continue;
        expect((a.labelWidth + b.labelWidth) / 2).toBeLessThanOrEqual(Math.abs(a.x - b.x));
      }
    }
  });

  it('reads from left to right, then from top to bottom', () => {
    const order = layout.nodes.map((node) => [node.column, node.y] as const);
    const sorted = order.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
    expect(order).toEqual(sorted);
  });

  it('is the same twice, and bears with nothing', () => {
    expect(layOutGraph(nsi.ids, nsi.edges)).toEqual(layout);
    expect(layOutGraph([], [])).toMatchObject({ nodes: [], edges: [], height: 0 });
    expect(layOutGraph(['only'], []).nodes).toHaveLength(1);
  });
});
