import { cloneElement, isValidElement, type ReactNode } from 'react';
import { cx } from '../../lib/cx';

interface DressedProps {
  children?: ReactNode;
  className: string;
}

/**
 * Gives its look and its props to its only child, whose own win. Radix's Slot does more (it composes handlers and refs),
 * which a link of the router needs not: a kilobyte of the first screen.
 */
export function Dressed<P extends DressedProps>({ children, className, ...rest }: P) {
  if (!isValidElement<{ className?: string }>(children)) return children;
  return cloneElement(children, { ...rest, ...children.props, className: cx(className, children.props.className) });
}
