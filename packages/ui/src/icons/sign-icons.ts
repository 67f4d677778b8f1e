/** Icons of actions and states. */
import { createIcon, type Icon } from './create-icon';

export const CheckIcon: Icon = /* @__PURE__ */ createIcon('M4.5 10.4 8.2 14l7.3-8');
export const CloseIcon: Icon = /* @__PURE__ */ createIcon('M5 5l10 10M15 5 5 15');
export const PlusIcon: Icon = /* @__PURE__ */ createIcon('M10 4.5v11M4.5 10h11');
export const MoreIcon: Icon = /* @__PURE__ */ createIcon('M5 10h.01M10 10h.01M15 10h.01');
export const ChevronDownIcon: Icon = /* @__PURE__ */ createIcon('M4.8 7.5 10 12.8l5.2-5.3');
export const ChevronRightIcon: Icon = /* @__PURE__ */ createIcon('M7.5 4.8 12.8 10l-5.3 5.2');
export const ArrowRightIcon: Icon = /* @__PURE__ */ createIcon('M3.8 10h12.4M11.4 5.2 16.2 10l-4.8 4.8');
export const TrendUpIcon: Icon = /* @__PURE__ */ createIcon('M3.4 14 8 9.4l3 3L16.6 6.6M12.4 6.6h4.2v4.2');
export const TrendDownIcon: Icon = /* @__PURE__ */ createIcon('M3.4 6 8 10.6l3-3 5.6 5.8M12.4 13.4h4.2V9.2');
export const PulseIcon: Icon = /* @__PURE__ */ createIcon('M3 10h3l2-5 4 10 2-5h3');
export const ClockIcon: Icon = /* @__PURE__ */ createIcon(
  'M10 3.4a6.6 6.6 0 1 0 0 13.2 6.6 6.6 0 0 0 0-13.2zM10 6.6V10l2.4 1.6',
);
export const InfoIcon: Icon = /* @__PURE__ */ createIcon(
  'M10 3.4a6.6 6.6 0 1 0 0 13.2 6.6 6.6 0 0 0 0-13.2zM10 9.4v4M10 6.8h.01',
);
export const WarnIcon: Icon = /* @__PURE__ */ createIcon('M10 3.6 17.3 16.2H2.7zM10 8.2v3.6M10 14h.01');
export const ErrorIcon: Icon = /* @__PURE__ */ createIcon('M7 3h6l4 4v6l-4 4H7l-4-4V7zM10 6.8v3.8M10 13.2h.01');
export const OfflineIcon: Icon = /* @__PURE__ */ createIcon(
  'M3 3l14 14M4 8.4C5 7.6 6 7 7.2 6.7M16 8.4a9 9 0 0 0-5.2-2.3M6.6 11.2a5 5 0 0 1 2.2-1.3M10 15h.01',
);
export const VideoIcon: Icon = /* @__PURE__ */ createIcon('M3 5.8h9.6v8.4H3zM12.6 9l4.4-2.6v7.2L12.6 11');
export const PlaceIcon: Icon = /* @__PURE__ */ createIcon(
  'M10 17.2S4.8 12.6 4.8 8.6a5.2 5.2 0 0 1 10.4 0c0 4-5.2 8.6-5.2 8.6zM10 10.3a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z',
);
export const CameraIcon: Icon = /* @__PURE__ */ createIcon(
  'M3 6.2h3.4L7.8 4h4.4l1.4 2.2H17v9.6H3zM10 13.2a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2z',
);
export const ZoomInIcon: Icon = /* @__PURE__ */ createIcon(
  'M9 3.6a5.4 5.4 0 1 0 0 10.8A5.4 5.4 0 0 0 9 3.6zM13 13l3.7 3.7M9 6.6v4.8M6.6 9h4.8',
);
export const ThumbUpIcon: Icon = /* @__PURE__ */ createIcon(
  'M6.6 9.2 9.4 3.4c1.4 0 2 1 1.8 2.2l-.5 2.6h4.2c1 0 1.6.8 1.4 1.8l-1 4.8c-.2.9-.8 1.4-1.7 1.4h-7M6.6 9.2v7H3.6v-7z',
);
export const ThumbDownIcon: Icon = /* @__PURE__ */ createIcon(
  'M13.4 10.8 10.6 16.6c-1.4 0-2-1-1.8-2.2l.5-2.6H5.1c-1 0-1.6-.8-1.4-1.8l1-4.8c.2-.9.8-1.4 1.7-1.4h7M13.4 10.8v-7h3v7z',
);
