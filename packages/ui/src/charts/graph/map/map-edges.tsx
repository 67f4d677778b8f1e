import { memo } from 'react';
import type { MapEdge, MapLayout } from './layout';

interface MapEdgesProps {
  layout: Pick<MapLayout, 'edges' | 'width' | 'height'>;
  /** Those of the node one points at; null when there is none. */
  lit: readonly MapEdge[] | null;
}

const joined = (edges: readonly MapEdge[]) => edges.map(({ path }) => path).join('');

/** All the edges in two paths: one to draw once, one for those that are lit. */
export const MapEdges = memo(function MapEdges({ layout: { edges, width, height }, lit }: MapEdgesProps) {
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="pointer-events-none absolute inset-0"
      aria-hidden="true"
    >
      <path
        d={joined(edges)}
        fill="none"
        vectorEffect="non-scaling-stroke"
        strokeWidth="1.4"
        className={lit === null ? 'stroke-edge opacity-70' : 'stroke-edge opacity-25'}
      />
      {lit === null ? null : (
        <path
          d={joined(lit)}
          fill="none"
          vectorEffect="non-scaling-stroke"
          strokeWidth="2.6"
          className="stroke-brand"
        />
      )}
    </svg>
  );
});
