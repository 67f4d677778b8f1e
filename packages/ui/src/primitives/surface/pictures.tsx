import type { SVGProps } from 'react';

const frame: SVGProps<SVGSVGElement> = {
  width: 96,
  height: 56,
  viewBox: '0 0 96 56',
  fill: 'none',
  strokeWidth: 1.6,
  className: 'stroke-edge',
};

/** Bars to come, the next one drawn: for empty progress and figures. */
export function BarsPicture() {
  return (
    <svg {...frame} aria-hidden="true">
      <path d="M2 50H94" strokeLinecap="round" />
      <rect x="10" y="30" width="12" height="20" rx="3" strokeDasharray="3 3" />
      <rect x="30" y="20" width="12" height="30" rx="3" strokeDasharray="3 3" />
      <rect x="50" y="26" width="12" height="24" rx="3" strokeDasharray="3 3" />
      <rect x="70" y="8" width="12" height="42" rx="3" className="stroke-brand" />
    </svg>
  );
}

/** A sheet ticked off: for empty lists of things to read or do. */
export function SheetPicture() {
  return (
    <svg {...frame} aria-hidden="true">
      <rect x="28" y="4" width="40" height="50" rx="4" />
      <path d="M36 16h24M36 25h24M36 34h14" strokeDasharray="3 3" strokeLinecap="round" />
      <path
        d="M56 44l5 5 10-12"
        className="stroke-brand"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** An empty week: for agendas. */
export function CalendarPicture() {
  return (
    <svg {...frame} aria-hidden="true">
      <rect x="22" y="8" width="52" height="44" rx="4" />
      <path d="M22 20H74M35 4V12M61 4V12" strokeLinecap="round" />
      <path d="M31 30h6M45 30h6M59 30h6M31 41h6M45 41h6" strokeDasharray="3 3" strokeLinecap="round" />
      <rect x="57" y="36" width="10" height="10" rx="2.5" className="stroke-brand" strokeWidth="2" />
    </svg>
  );
}
