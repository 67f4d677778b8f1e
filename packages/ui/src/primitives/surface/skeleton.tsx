import type { CSSProperties } from 'react';
import { cx } from '../../lib/cx';

/** A grey bone of what is coming. Size it as the real thing, so that nothing jumps; put aria-busy on the block around. */
export function Skeleton({ className, style }: { className?: string | undefined; style?: CSSProperties }) {
  return <span aria-hidden="true" style={style} className={cx('skeleton motion-safe:animate-pulse', className)} />;
}
