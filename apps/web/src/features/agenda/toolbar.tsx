import { Button, ChevronLeftIcon, ChevronRightIcon, IconButton, Segmented, Select } from '@nexus/ui';
import { datesIn } from '#lib/format.ts';
import { capitalize } from '#lib/words/words.ts';
import { addDays, today } from './days.ts';
import type { AgendaFilter, AgendaSearch, AgendaView } from './search.ts';

const views = [
  { value: 'semaine', label: 'Semaine' },
  { value: 'jour', label: 'Jour' },
  { value: 'liste', label: 'Liste' },
] as const;

const filters: Readonly<Record<AgendaFilter, string>> = {
  seances: 'Toutes les séances',
  visio: 'Séances en visio',
  'sur-place': 'Séances sur place',
  epreuves: 'Épreuves et rappels',
};

/** Days are calendar days: they are read at noon, where every zone agrees. */
const calendar = datesIn('UTC');
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

interface ToolbarProps {
  view: AgendaView;
  day: string;
  days: readonly string[];
  search: AgendaSearch;
  now: Date;
  time_zone: string;
  onChange: (change: AgendaSearch) => void;
}

/** Which days, seen how, with what in them. */
export function Toolbar({ view, day, days, search, now, time_zone, onChange }: ToolbarProps) {
  const step = view === 'semaine' ? 7 : view === 'jour' ? 1 : 28;
  const what = view === 'semaine' ? 'Semaine' : view === 'jour' ? 'Jour' : 'Quatre semaines';
  const move = (by: number) => onChange({ date: addDays(day, by * step) });
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-3">
      <div className="-ml-2 flex items-center gap-1 max-md:order-2 max-md:-mr-2">
        <IconButton label={`${what} : avant`} onClick={() => move(-1)}>
          <ChevronLeftIcon />
        </IconButton>
        <Button
          size="sm"
          className="max-md:hidden"
          onClick={() => onChange({ date: undefined })}
          disabled={day === today(now, time_zone)}
        >
          Aujourd’hui
        </Button>
        <IconButton label={`${what} : après`} onClick={() => move(1)}>
          <ChevronRightIcon />
        </IconButton>
      </div>
      <h2 className="mr-auto max-md:order-1" aria-live="polite">
        {titleOf(view, days, now)}
      </h2>
      <div className="flex items-center gap-3 max-md:order-3 max-md:w-full max-md:flex-wrap max-md:justify-between">
        <Select
          aria-label="Voir"
          className="text-sm!"
          value={search.voir ?? ''}
          onChange={(event) => onChange({ voir: filterOf(event.currentTarget.value) })}
        >
          <option value="">Tout voir</option>
          {Object.entries(filters).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
        <Segmented label="Affichage" options={views} value={view} onValueChange={(vue) => onChange({ vue })} />
      </div>
    </div>
  );
}

function filterOf(value: string): AgendaFilter | undefined {
  return value === 'seances' || value === 'visio' || value === 'sur-place' || value === 'epreuves' ? value : undefined;
}

/** « Du 23 au 29 novembre », « Mardi 24 novembre », « À partir du 23 novembre ». */
function titleOf(view: AgendaView, days: readonly string[], now: Date): string {
  const first = noon(days[0] ?? '');
  const last = noon(days.at(-1) ?? '');
  if (view === 'jour') return capitalize(withYear(calendar.full(first), first, now));
  if (view === 'liste') return `À partir du ${calendar.dayLong(first, now)}`;
  const start =
    calendar.month(first) === calendar.month(last) ? calendar.dayNumber(first) : calendar.dayLong(first, last);
  return `Du ${start} au ${calendar.dayLong(last, now)}`;
}

function withYear(text: string, at: Date, now: Date): string {
  return calendar.year(at) === calendar.year(now) ? text : `${text} ${calendar.year(at)}`;
}
