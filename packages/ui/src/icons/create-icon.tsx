import type { ReactElement, SVGProps } from 'react';
import { cx } from '../lib/cx';

export interface IconProps extends Omit<SVGProps<SVGSVGElement>, 'children' | 'viewBox' | 'width' | 'height'> {
  /** Pixels: 20 in navigation, 16 beside text, 14 in badges. Strokes thicken as the icon shrinks. */
  size?: 14 | 16 | 20;
}

/** An icon of the house: decorative, so hidden from screen readers; the word beside it (or an aria-label) says it. */
export type Icon = (props: IconProps) => ReactElement;

const strokes = { 14: 2.1, 16: 2, 20: 1.7 } as const;

/** Turns a path drawn on a 20 × 20 grid into an icon. */
export function createIcon(path: string): Icon {
  return function HouseIcon({ size = 20, className, ...rest }) {
    return (
      <svg
        viewBox="0 0 20 20"
        width={size}
        height={size}
        fill="none"
        stroke="currentColor"
        strokeWidth={strokes[size]}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
        className={cx('shrink-0', className)}
        {...rest}
      >
        <path d={path} />
      </svg>
    );
  };
}
