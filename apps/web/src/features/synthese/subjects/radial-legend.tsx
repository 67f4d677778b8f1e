/** How to read the two rings. */
export function RadialLegend() {
  return (
    <p className="flex flex-wrap gap-x-[18px] gap-y-1.5 text-xs text-ink-3">
      <span className="inline-flex items-center gap-[7px]">
        <svg width="18" height="18" viewBox="0 0 18 18" fill="none" aria-hidden="true">
          <circle cx="9" cy="9" r="6" strokeWidth="4" className="stroke-ink-2" />
        </svg>
        anneau plein : maîtrise moyenne
      </span>
      <span className="inline-flex items-center gap-[7px]">
        <svg width="18" height="18" viewBox="0 0 18 18" fill="none" aria-hidden="true">
          <circle cx="9" cy="9" r="7" strokeWidth="3" strokeDasharray="4 2" className="stroke-ink-2" />
        </svg>
        graduations : une par compétence acquise
      </span>
    </p>
  );
}
