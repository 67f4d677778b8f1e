import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { MapLayout } from './layout';
import type { ArrowKey } from './navigate';

const zoomStep = 1.25;
const range = { least: 0.15, most: 2 };
/** Under this scale names cannot be read: marks grow, and the name of the node one points at stands out. */
const farUnder = 0.6;
/** A press that moves less is a click, in px. */
const slack = 4;
/** A node nearer than this to the border is brought to the middle, in px. */
const margin = 60;

/** How much a notch of the wheel zooms: a factor of about 1.2 for 100 px. */
const perWheelPixel = 0.002;

/** After so long without a step, a zoom is over. */
const restMs = 120;

const prefersStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * The window on a map: a box that scrolls by itself (wheel, touch, bars, keyboard) over a world that a transform scales. All is
 * written straight to the elements: moving and zooming never render React.
 */
export function useMapView(layout: MapLayout) {
  const frame = useRef<HTMLDivElement>(null);
  const wrapper = useRef<HTMLDivElement>(null);
  const world = useRef<HTMLDivElement>(null);
  const names = useRef<HTMLDivElement>(null);
  const scale = useRef(1);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);

  /** Keeps what is at (x, y) of the frame where it is. */
  const scaleTo = useCallback(
    (wanted: number, x: number, y: number) => {
      if (frame.current === null || wrapper.current === null || world.current === null) return;
      const next = Math.min(range.most, Math.max(range.least, wanted));
      const ratio = next / scale.current;
      const [left, top] = [(frame.current.scrollLeft + x) * ratio - x, (frame.current.scrollTop + y) * ratio - y];
      scale.current = next;
      world.current.style.transform = `scale(${next})`;
      wrapper.current.style.width = `${layout.width * next}px`;
      wrapper.current.style.height = `${layout.height * next}px`;
      names.current?.style.setProperty('--scale', String(next));
      frame.current.scrollTo({ left, top, behavior: 'instant' });
      // While it goes on what is drawn is stretched; once it rests all is drawn again, sharp.
      world.current.style.willChange = 'transform';
      clearTimeout(resting.current);
      resting.current = setTimeout(() => {
        if (frame.current === null || world.current === null) return;
        world.current.style.willChange = '';
        // Inherited by every node: once, not at each step.
        frame.current.style.setProperty('--unscale', String(1 / next));
        frame.current.toggleAttribute('data-far', next < farUnder);
      }, restMs);
    },
    [layout],
  );
  useEffect(() => () => clearTimeout(resting.current), []);

  const zoom = useCallback(
    (steps: number) => {
      const { clientWidth = 0, clientHeight = 0 } = frame.current ?? {};
      scaleTo(scale.current * zoomStep ** steps, clientWidth / 2, clientHeight / 2);
    },
    [scaleTo],
  );

  const fit = useCallback(() => {
    if (frame.current === null) return;
    const { clientWidth, clientHeight } = frame.current;
    scaleTo(Math.min(1, clientWidth / layout.width, clientHeight / layout.height), 0, 0);
    frame.current.scrollTo({ left: 0, top: 0, behavior: 'instant' });
  }, [layout, scaleTo]);

  const pan = useCallback((key: ArrowKey, by: number) => {
    const left = key === 'ArrowLeft' ? -by : key === 'ArrowRight' ? by : 0;
    const top = key === 'ArrowUp' ? -by : key === 'ArrowDown' ? by : 0;
    frame.current?.scrollBy({ left, top, behavior: prefersStill() ? 'instant' : 'smooth' });
  }, []);

  /** Brings a node to the middle; `ifAway`: only when it is near the border or beyond. `at`: the scale to see it at. */
  const reveal = useCallback(
    (id: string, { ifAway = false, at }: { ifAway?: boolean; at?: number } = {}) => {
      const place = layout.nodes.find((node) => node.id === id);
      if (place === undefined || frame.current === null) return;
      if (at !== undefined) scaleTo(at, 0, 0);
      const { clientWidth, clientHeight, scrollLeft, scrollTop } = frame.current;
      const [x, y] = [place.x * scale.current, place.y * scale.current];
      const isInside = (one: number, from: number, room: number) => one > from + margin && one < from + room - margin;
      if (ifAway && isInside(x, scrollLeft, clientWidth) && isInside(y, scrollTop, clientHeight)) return;
      frame.current.scrollTo({
        left: x - clientWidth / 2,
        top: y - clientHeight / 2,
        behavior: ifAway && !prefersStill() ? 'smooth' : 'instant',
      });
    },
    [layout, scaleTo],
  );

  useLayoutEffect(() => scaleTo(scale.current, 0, 0), [scaleTo]);
  useEffect(() => {
    const box = frame.current;
    if (box === null) return;
    const given = new AbortController();
    const { signal } = given;
    const within = (x: number, y: number) => {
      const { left, top } = box.getBoundingClientRect();
      return [x - left, y - top] as const;
    };

    // Not passive: the page itself would zoom.
    box.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        scaleTo(scale.current * Math.exp(-event.deltaY * perWheelPixel), ...within(event.clientX, event.clientY));
      },
      { passive: false, signal },
    );

    let spread = 0;
    const spreadOf = ([a, b]: TouchList) =>
      a === undefined || b === undefined ? 0 : Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
    box.addEventListener(
      'touchstart',
      ({ touches }) => {
        spread = spreadOf(touches);
      },
      { passive: true, signal },
    );
    box.addEventListener(
      'touchmove',
      (event) => {
        const [a, b] = event.touches;
        if (a === undefined || b === undefined || spread === 0) return;
        event.preventDefault();
        const now = spreadOf(event.touches);
        const [x, y] = within((a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2);
        scaleTo(scale.current * (now / spread), x, y);
        spread = now;
      },
      { passive: false, signal },
    );

    let held: { x: number; y: number; left: number; top: number } | null = null;
    box.addEventListener(
      'pointerdown',
      ({ pointerType, button, clientX, clientY }) => {
        // A finger scrolls the box by itself.
        if (pointerType !== 'mouse' || button !== 0) return;
        held = { x: clientX, y: clientY, left: box.scrollLeft, top: box.scrollTop };
      },
      { signal },
    );
    box.addEventListener(
      'pointermove',
      ({ clientX, clientY, pointerId, buttons }) => {
        if (held === null || buttons === 0) return;
        const [dx, dy] = [clientX - held.x, clientY - held.y];
        if (!box.hasPointerCapture(pointerId)) {
          if (Math.hypot(dx, dy) < slack) return;
          // From here on the click is the box's, and no node's.
          box.setPointerCapture(pointerId);
        }
        box.scrollTo({ left: held.left - dx, top: held.top - dy, behavior: 'instant' });
      },
      { signal },
    );
    const release = () => {
      held = null;
    };
    box.addEventListener('pointerup', release, { signal });
    box.addEventListener('pointercancel', release, { signal });
    return () => given.abort();
  }, [scaleTo]);

  return { frame, wrapper, world, names, zoom, fit, pan, reveal };
}
