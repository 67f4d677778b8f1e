import type { SessionKind } from '@nexus/contracts';
import { Checkbox, CloseIcon, IconButton, Select } from '@nexus/ui';
import { calendarDays } from '#lib/format.ts';

const kinds: readonly { kind: SessionKind; label: string }[] = [
  { kind: 'Visio', label: 'Visio' },
  { kind: 'Présentiel', label: 'Sur place' },
  { kind: 'Stage', label: 'Stage' },
];

interface Span {
  start_minute: number;
  end_minute: number;
}

interface HoursFieldsProps {
  /** « lundi », « le 28 novembre »: what the fields are of, read aloud. */
  of: string;
  span: Span;
  error: string | undefined;
  onChange: (span: Span) => void;
}

/** From an hour to another. */
export function HoursFields({ of, span, error, onChange }: HoursFieldsProps) {
  const shared = { 'aria-invalid': error === undefined ? undefined : true, className: 'w-28' } as const;
  const { start_minute, end_minute } = span;
  return (
    <span className="inline-flex items-center gap-2">
      <Select
        {...shared}
        aria-label={`De, ${of}`}
        value={start_minute}
        onChange={(event) => onChange({ ...span, start_minute: Number(event.currentTarget.value) })}
      >
        {hourOptions(start_minute, quarters.slice(0, -1))}
      </Select>
      <span className="text-sm text-ink-2">à</span>
      <Select
        {...shared}
        aria-label={`À, ${of}`}
        value={end_minute}
        onChange={(event) => onChange({ ...span, end_minute: Number(event.currentTarget.value) })}
      >
        {hourOptions(end_minute, quarters.slice(1))}
      </Select>
    </span>
  );
}

/** Minutes of the day, from six in the morning to midnight. */
const quarters = Array.from({ length: 18 * 4 + 1 }, (_, index) => 360 + index * 15);

/** The quarters of an hour, and what was chosen elsewhere between two of them. */
function hourOptions(chosen: number, offered: readonly number[]) {
  return [...new Set([...offered, chosen])]
    .sort((a, b) => a - b)
    .map((minute) => (
      <option key={minute} value={minute}>
        {minute === 1440 ? 'minuit' : calendarDays.time(new Date(minute * 60_000))}
      </option>
    ));
}

interface KindChoicesProps {
  of: string;
  chosen: readonly SessionKind[];
  onChange: (kinds: SessionKind[]) => void;
}

/** How sessions are held then. */
export function KindChoices({ of, chosen, onChange }: KindChoicesProps) {
  return (
    <fieldset className="flex basis-full flex-wrap gap-x-4 gap-y-1">
      <legend className="sr-only">Comment, {of}</legend>
      {kinds.map(({ kind, label }) => (
        <Checkbox
          key={kind}
          label={label}
          checked={chosen.includes(kind)}
          onCheckedChange={(checked) =>
            onChange(kinds.map((one) => one.kind).filter((one) => (one === kind ? checked : chosen.includes(one))))
          }
        />
      ))}
    </fieldset>
  );
}

export function RemoveLine({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <IconButton label={label} onClick={onClick}>
      <CloseIcon />
    </IconButton>
  );
}
