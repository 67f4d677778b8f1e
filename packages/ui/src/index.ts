/** The look and feel of Nexus Réussite: primitives, charts and shell. No data, no fetching; words come from props. */
export type { ActivityDay } from './charts/activity-geometry';
export { ActivityStrip, type ActivityStripProps } from './charts/activity-strip';
export { ChartTable, type ChartTableProps } from './charts/chart-table';
export { type Column, ColumnChart, type ColumnChartProps } from './charts/column-chart';
export { Figure, FigureChange, type FigureProps, FigureValue, StatRow } from './charts/figure';
export { KnowledgeGraph, type KnowledgeGraphProps } from './charts/graph/knowledge-graph';
export { KnowledgeLegend, type KnowledgeLegendProps } from './charts/graph/knowledge-legend';
export { KnowledgeList, type KnowledgeListProps } from './charts/graph/knowledge-list';
export { KnowledgeMap, type KnowledgeMapProps } from './charts/graph/map/knowledge-map';
export { KnowledgeSheet } from './charts/graph/map/knowledge-sheet';
export type { MapBand } from './charts/graph/map/layout';
export { MapLegend } from './charts/graph/map/map-legend';
export type { MapNodeView } from './charts/graph/map/map-node';
export type { KnowledgeEdge, KnowledgeNode, KnowledgeState } from './charts/graph/model';
export { NodeMark } from './charts/graph/node-mark';
export { CalendarHeat, type CalendarHeatProps, CalendarLegend } from './charts/history/calendar-heat';
export { ProgressArea, type ProgressAreaProps, type ProgressWeek } from './charts/history/progress-area';
export { type PointsBar, PointsChart, type PointsChartProps } from './charts/points-chart';
export { ProgressBar, type ProgressBarProps } from './charts/progress-bar';
export { ProgressRadial, type ProgressRadialProps } from './charts/progress-radial';
export { RadialLegend, type RadialLegendProps } from './charts/radial-legend';
export { RangeEstimate, type RangeEstimateProps, type RangeMark } from './charts/range-estimate';
export { type ScorePoint, ScoreTrend, type ScoreTrendProps } from './charts/score-trend';
export { Sparkline, type SparklineProps } from './charts/sparkline';
export { type WeightSquare, WeightSquares, type WeightSquaresProps } from './charts/weight-squares';
export { createIcon, type Icon, type IconProps } from './icons/create-icon';
export * from './icons/late-icons';
export * from './icons/nav-icons';
export * from './icons/sign-icons';
export * from './icons/subject-icons';
export { cx } from './lib/cx';
export { onFirstGesture } from './lib/first-gesture';
export { formatDecimal, formatPercent } from './lib/format';
export { Button, type ButtonProps, type ButtonVariant, buttonClass } from './primitives/action/button';
export { CheckCircle, type CheckCircleProps } from './primitives/action/check-circle';
export { Disclosure, type DisclosureProps } from './primitives/action/disclosure';
export { IconButton, type IconButtonProps } from './primitives/action/icon-button';
export { InlineLink, LinkButton, TextLink, type TextLinkProps } from './primitives/action/text-link';
export { Checkbox, type CheckboxProps, Switch } from './primitives/form/checkbox';
export { Field, FieldError, type FieldProps } from './primitives/form/field';
export { Input, Textarea } from './primitives/form/input';
export { PasswordInput, type PasswordInputProps } from './primitives/form/password-input';
export { RadioGroup, type RadioGroupProps, type RadioOption } from './primitives/form/radio-group';
export { Segmented, type SegmentedOption, type SegmentedProps } from './primitives/form/segmented';
export { Select } from './primitives/form/select';
export { Slider, type SliderProps } from './primitives/form/slider';
export { Avatar, type AvatarProps, initials } from './primitives/label/avatar';
export { Badge, type BadgeProps, type BadgeTone } from './primitives/label/badge';
export { DateTile } from './primitives/label/date-tile';
export { Kbd } from './primitives/label/kbd';
export { Spinner } from './primitives/label/spinner';
export { SubjectChip, type SubjectChipProps, SubjectTile } from './primitives/label/subject-chip';
export { type SubjectScope, subjectLook, subjectScope } from './primitives/label/subjects';
export { VisuallyHidden } from './primitives/label/visually-hidden';
export { Dialog, DialogClose, type DialogProps } from './primitives/overlay/dialog';
export { Menu, MenuItem, type MenuItemProps, type MenuProps, MenuSeparator } from './primitives/overlay/menu';
export { Popover, type PopoverProps } from './primitives/overlay/popover';
export { type ToastMessage, type ToastTone, useToast } from './primitives/overlay/toast-context';
export { ToastProvider, type ToastProviderProps } from './primitives/overlay/toast-provider';
export { Card, CardHeader, type CardHeaderProps, type CardProps } from './primitives/surface/card';
export { EmptyState, type EmptyStateProps, ErrorState, type ErrorStateProps } from './primitives/surface/empty-state';
export { BarsPicture, CalendarPicture, SheetPicture } from './primitives/surface/pictures';
export { ScrollBox, type ScrollBoxProps } from './primitives/surface/scroll-box';
export { Skeleton } from './primitives/surface/skeleton';
export {
  type PhonePlace,
  Table,
  type TableProps,
  Tbody,
  Td,
  type TdProps,
  Th,
  Thead,
  type ThProps,
  Tr,
  type TrProps,
} from './primitives/surface/table';
export { type TabItem, Tabs, type TabsProps } from './primitives/surface/tabs';
export { Logo } from './shell/logo';
export type { NavItem, NavLinkProps, RenderNavLink } from './shell/nav-item';
export { PageHeader, type PageHeaderProps } from './shell/page-header';
export { Shell, type ShellProps } from './shell/shell';
export { SearchButton, type SearchButtonProps, TopBar, type TopBarProps, UserBlock } from './shell/top-bar';
