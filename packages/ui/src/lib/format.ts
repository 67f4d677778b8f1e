/** French figures for charts: decimal comma, non-breaking space before %. */
let decimal: Intl.NumberFormat | undefined;

/** 13.24 → « 13,2 ». */
export function formatDecimal(value: number): string {
  // Costly to make on a phone: not before a chart needs it.
  decimal ??= new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
  return decimal.format(value);
}

/** A share from 0 to 1 → « 46 % », the space unbreakable and wide enough to be seen in Figtree. */
export function formatPercent(share: number): string {
  return `${Math.round(clamp01(share) * 100)}\u00a0%`;
}

/** Brings a share back between 0 and 1; a chart never draws past its frame. */
export function clamp01(value: number): number {
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0;
}
