import { createIcon, type Icon } from './create-icon';

/* Of what is read later: kept apart so that the first screen does not carry them (apps/web/vite.config.ts). */

export const MinusIcon: Icon = /* @__PURE__ */ createIcon('M4 10h12');
export const ArrowUpIcon: Icon = /* @__PURE__ */ createIcon('M10 16.4V4M5 9l5-5 5 5');
export const HintIcon: Icon = /* @__PURE__ */ createIcon(
  'M7.6 13.6c0-1.6-2.6-2.6-2.6-5.6a5 5 0 0 1 10 0c0 3-2.6 4-2.6 5.6zM8 16.8h4',
);
export const PlayIcon: Icon = /* @__PURE__ */ createIcon('M6.5 4.2 15.5 10l-9 5.8z');
export const StopIcon: Icon = /* @__PURE__ */ createIcon('M5 5h10v10H5z');
export const PrintIcon: Icon = /* @__PURE__ */ createIcon(
  'M6 7.5V3.4h8v4.1M6 13.4H3.4V7.5h13.2v5.9H14M6 11.4h8v5.2H6z',
);
export const RefreshIcon: Icon = /* @__PURE__ */ createIcon('M15.8 8A6.2 6.2 0 1 0 16 12M16.2 4v4.2H12');
export const DownloadIcon: Icon = /* @__PURE__ */ createIcon('M10 4v9.5M6.2 9.7 10 13.5l3.8-3.8M4 16.5h12');
export const EyeIcon: Icon = /* @__PURE__ */ createIcon(
  'M2.6 10S5.4 5.2 10 5.2 17.4 10 17.4 10 14.6 14.8 10 14.8 2.6 10 2.6 10zM10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
);
export const EyeOffIcon: Icon = /* @__PURE__ */ createIcon(
  'M3 3l14 14M8 5.5c.6-.2 1.3-.3 2-.3 4.6 0 7.4 4.8 7.4 4.8s-.8 1.4-2.2 2.7M12.6 14.3c-.8.3-1.7.5-2.6.5-4.6 0-7.4-4.8-7.4-4.8s1.1-1.9 3.1-3.3M8.5 8.4a2.2 2.2 0 0 0 3.1 3.1',
);
export const LockIcon: Icon = /* @__PURE__ */ createIcon('M4.8 9h10.4v7.6H4.8zM6.8 9V6.6a3.2 3.2 0 0 1 6.4 0V9');
export const ChevronLeftIcon: Icon = /* @__PURE__ */ createIcon('M12.5 4.8 7.2 10l5.3 5.2');
export const StarIcon: Icon = /* @__PURE__ */ createIcon(
  'M10 2.8l2.2 4.6 5 .7-3.6 3.5.9 5-4.5-2.4-4.5 2.4.9-5L2.8 8.1l5-.7z',
);
export const ExternalIcon: Icon = /* @__PURE__ */ createIcon('M8 4.5H4.5v11h11V12M11.5 4.5h4v4M15.3 4.7 9.5 10.5');
