import { memo } from 'react';
import { cx } from '../../../lib/cx';
import { subjectScope } from '../../../primitives/label/subjects';
import type { KnowledgeNode } from '../model';
import { NodeMark } from '../node-mark';
import { boxOf, type MapDirection, type MapPlace } from './layout';

/** A competence on the map: its subject is the group, its year the band. */
export interface MapNodeView extends KnowledgeNode {
  group: string;
  /** 0 for the earlier year. */
  lane: number;
}

interface MapNodeProps {
  node: MapNodeView;
  place: MapPlace;
  direction: MapDirection;
  /** As it is read aloud. */
  name: string;
  /** The one that Tab leads to. */
  isStop: boolean;
  isSelected: boolean;
  isDim: boolean;
  /** Where each button is kept, to give it focus. */
  buttons: Map<string, HTMLButtonElement>;
  onPoint: (id: string | null) => void;
  onFocus: (id: string) => void;
  onSelect: (id: string) => void;
}

/** A button on the map: mark and name. Its whole name is shown when one points at it. */
export const MapNode = memo(function MapNode({
  node,
  place,
  direction,
  name,
  isStop,
  isSelected,
  isDim,
  buttons,
  onPoint,
  onFocus,
  onSelect,
}: MapNodeProps) {
  const { width, height } = boxOf(direction);
  return (
    <li
      data-subject={subjectScope(node.group)}
      className="absolute hover:z-10 has-focus-visible:z-10"
      style={{ left: place.x - width / 2, top: place.y - height / 2, width, height }}
    >
      <button
        type="button"
        ref={(button) => {
          if (button === null) buttons.delete(node.id);
          else buttons.set(node.id, button);
        }}
        tabIndex={isStop ? 0 : -1}
        aria-label={name}
        aria-pressed={isSelected}
        onClick={() => onSelect(node.id)}
        onFocus={() => {
          onFocus(node.id);
          onPoint(node.id);
        }}
        onBlur={() => onPoint(null)}
        onPointerEnter={() => onPoint(node.id)}
        onPointerLeave={() => onPoint(null)}
        className={cx(
          'map-node flex size-full rounded-md border outline-offset-0!',
          direction === 'down' ? 'flex-col items-center text-center' : 'items-center text-left',
          isSelected ? 'border-brand bg-brand-soft' : 'border-transparent',
        )}
      >
        <span
          className={cx(
            'shrink-0 transition-opacity group-data-far/map:mx-auto group-data-far/map:scale-[2] motion-reduce:transition-none',
            isDim && 'opacity-50',
          )}
        >
          <NodeMark state={node.state} mastery={node.mastery} next={node.next} size={44} />
        </span>
        <span
          className={cx(
            'map-label',
            node.next ? 'font-strong' : 'font-normal',
            isDim || (node.state === 'unseen' && node.next !== true) ? 'text-ink-3' : 'text-ink',
          )}
        >
          {node.label}
        </span>
      </button>
    </li>
  );
});
