/** Icons of places: navigation, documents, views. */
import { createIcon, type Icon } from './create-icon';

export const HomeIcon: Icon = /* @__PURE__ */ createIcon('M3.5 9 10 3.5 16.5 9v7.5h-4.5v-5h-4v5H3.5z');
export const BookIcon: Icon = /* @__PURE__ */ createIcon(
  'M10 5.2C8.3 4 6 3.6 3 3.8v11.4c3-.2 5.3.2 7 1.4 1.7-1.2 4-1.6 7-1.4V3.8c-3-.2-5.3.2-7 1.4zm0 0v11.4',
);
export const CalendarIcon: Icon = /* @__PURE__ */ createIcon('M3.5 5.5h13v11h-13zM3.5 9h13M7 3.2v3.6M13 3.2v3.6');
export const FlagIcon: Icon = /* @__PURE__ */ createIcon('M4.5 17V3.5M4.5 4h10.7l-2.4 3.4 2.4 3.4H4.5');
export const ContestIcon: Icon = /* @__PURE__ */ createIcon('M5 17V3.5M5 4h9.5l-2 3.2 2 3.2H5');
export const SheetIcon: Icon = /* @__PURE__ */ createIcon('M5 3h7.2L15.5 6.3V17H5zM12 3v3.6h3.5');
export const SheetCheckIcon: Icon = /* @__PURE__ */ createIcon(
  'M5 3h7.2L15.5 6.3V17H5zM12 3v3.6h3.5M7.8 12l1.7 1.7 3-3.4',
);
export const FolderIcon: Icon = /* @__PURE__ */ createIcon('M3 5h5l1.6 2H17v9H3z');
export const AriaIcon: Icon = /* @__PURE__ */ createIcon(
  'M3.5 4.5h13v9.2H10L6.2 17v-3.3H3.5zM7.3 9.2h.01M10 9.2h.01M12.7 9.2h.01',
);
export const MessageIcon: Icon = /* @__PURE__ */ createIcon('M3 4.4h14v9.8h-7l-3.6 2.8v-2.8H3z');
export const PeopleIcon: Icon = /* @__PURE__ */ createIcon(
  'M7.4 9.4a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.6 16.2c.3-2.8 2-4.4 4.8-4.4s4.5 1.6 4.8 4.4M13 4.3a2.6 2.6 0 0 1 0 5M14.4 12c1.8.5 2.8 1.9 3 4.2',
);
export const PaymentIcon: Icon = /* @__PURE__ */ createIcon('M3 5.5h14v9H3zM10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z');
export const GraphIcon: Icon = /* @__PURE__ */ createIcon(
  'M5 7.4a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM15 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM6 16.8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM6.8 6.3l6.3 2.8M7.8 14l5.4-3',
);
export const ListIcon: Icon = /* @__PURE__ */ createIcon(
  'M7.5 5.5H17M7.5 10H17M7.5 14.5H17M3.6 5.5h.01M3.6 10h.01M3.6 14.5h.01',
);
export const SettingsIcon: Icon = /* @__PURE__ */ createIcon(
  'M3 6h8M15 6h2M3 14h2M9 14h8M13 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM7 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
);
export const BellIcon: Icon = /* @__PURE__ */ createIcon(
  'M10 3.2c-2.8 0-4.5 2-4.5 4.7 0 3.3-1.6 4.4-1.6 5.6h12.2c0-1.2-1.6-2.3-1.6-5.6 0-2.7-1.7-4.7-4.5-4.7zM8.2 16.4c.9.9 2.7.9 3.6 0',
);
export const SearchIcon: Icon = /* @__PURE__ */ createIcon(
  'M9 3.6a5.4 5.4 0 1 0 0 10.8A5.4 5.4 0 0 0 9 3.6zM13 13l3.7 3.7',
);
export const LogOutIcon: Icon = /* @__PURE__ */ createIcon(
  'M12 13.5V16.5H4V3.5H12V6.5M8.5 10H17M13.8 6.8 17 10l-3.2 3.2',
);
