/** Icons of subjects: a subject never goes by its colour alone. */
import { createIcon, type Icon } from './create-icon';

export const NsiIcon: Icon = /* @__PURE__ */ createIcon(
  'M7 5.8 2.8 10 7 14.2M13 5.8 17.2 10 13 14.2M11.3 4.4 8.7 15.6',
);
export const MathsIcon: Icon = /* @__PURE__ */ createIcon('M15 6V4H5l5.4 6L5 16h10v-2');
export const FlaskIcon: Icon = /* @__PURE__ */ createIcon(
  'M8 3.2h4M8.6 3.2v4.6L4.4 15c-.5 1 .1 1.8 1.1 1.8h9c1 0 1.6-.8 1.1-1.8l-4.2-7.2V3.2M6.4 12.4h7.2',
);
export const QuotesIcon: Icon = /* @__PURE__ */ createIcon(
  'M8.6 5.6C5.8 6.6 4 8.6 4 11.4v3h4.2v-4.2H6M16.4 5.6c-2.8 1-4.6 3-4.6 5.8v3H16v-4.2h-2.2',
);
export const PhiloIcon: Icon = /* @__PURE__ */ createIcon('M10 3.4 16.6 10 10 16.6 3.4 10zM10 7v6M7 10h6');
export const LeafIcon: Icon = /* @__PURE__ */ createIcon(
  'M4 16.5C4 8.5 8.5 4 16.5 3.8c.3 8-3.5 11.4-9 10.4M4 16.5c1.8-4 4.4-6.3 8-7.8',
);
export const GlobeIcon: Icon = /* @__PURE__ */ createIcon(
  'M10 3.4a6.6 6.6 0 1 0 0 13.2 6.6 6.6 0 0 0 0-13.2zM3.4 10h13.2M10 3.4c2.2 1.9 3.2 4.1 3.2 6.6s-1 4.7-3.2 6.6c-2.2-1.9-3.2-4.1-3.2-6.6s1-4.7 3.2-6.6z',
);
export const BarsIcon: Icon = /* @__PURE__ */ createIcon('M3.5 16.5h13M5.5 13.5v-3M10 13.5v-9M14.5 13.5V7.5');
export const SpeechIcon: Icon = /* @__PURE__ */ createIcon(
  'M3 4.4h14v9.8h-7l-3.6 2.8v-2.8H3zM7 11.4 10 6.6l3 4.8M8.1 9.8h3.8',
);
export const MicIcon: Icon = /* @__PURE__ */ createIcon(
  'M10 3.2a2.4 2.4 0 0 0-2.4 2.4v3.8a2.4 2.4 0 0 0 4.8 0V5.6A2.4 2.4 0 0 0 10 3.2zM5 9.4a5 5 0 0 0 10 0M10 14.4v2.8M7.4 17.2h5.2',
);
export const GearIcon: Icon = /* @__PURE__ */ createIcon(
  'M10 12.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2zM10 3v2.2M10 14.8V17M3 10h2.2M14.8 10H17M5.05 5.05l1.56 1.56M13.39 13.39l1.56 1.56M5.05 14.95l1.56-1.56M13.39 6.61l1.56-1.56',
);
export const PaletteIcon: Icon = /* @__PURE__ */ createIcon(
  'M10 3.4a6.6 6.6 0 1 0 0 13.2c1.3 0 1.7-.9 1.3-1.8-.5-1.1.1-2.2 1.3-2.2h1.7c1.4 0 2.3-1 2.3-2.4 0-3.8-3-6.8-6.6-6.8zM6.8 10h.01M8.6 6.8h.01M12.2 7h.01',
);
