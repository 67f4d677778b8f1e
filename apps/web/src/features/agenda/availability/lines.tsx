import type { SessionKind } from '@nexus/contracts';
import { Checkbox, CloseIcon, IconButton, Input } from '@nexus/ui';
import { fromField, toField } from './week-draft.ts';

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
  const change = (part: keyof Span, text: string) => {
    const minutes = fromField(text);
    if (minutes !== null) onChange({ ...span, [part]: minutes });
  };
  return (
    <span className="inline-flex items-center gap-2">
      <Input
        type="time"
        step={300}
        aria-label={`De, ${of}`}
        aria-invalid={error === undefined ? undefined : true}
        value={toField(span.start_minute)}
        onChange={(event) => change('start_minute', event.currentTarget.value)}
        className="w-28! px-2! sm:w-34! sm:px-3!"
      />
      <span className="text-sm text-ink-2">à</span>
      <Input
        type="time"
        step={300}
        aria-label={`À, ${of}`}
        aria-invalid={error === undefined ? undefined : true}
        value={toField(span.end_minute)}
        onChange={(event) => change('end_minute', event.currentTarget.value)}
        className="w-28! px-2! sm:w-34! sm:px-3!"
      />
    </span>
  );
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
