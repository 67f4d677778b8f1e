import { ActivityStrip, Figure } from '@nexus/ui';
import { Explain } from '#components/explain.tsx';
import { calendarDays, dayOf } from '#lib/format.ts';
import { countOf, plural } from '#lib/words/words.ts';
import type { FigureFacts } from './figure-facts.ts';

/** Days in a row, and the last four weeks day by day. */
export function RegularityFigure({ summary, overview: { activity }, voice }: FigureFacts) {
  const { streak_days } = summary.kpis;
  const { days, longest_streak } = activity;
  const worked = days.filter(({ minutes }) => minutes > 0).length;
  const [first] = days;
  return (
    <Figure
      name="Régularité"
      value={countOf(streak_days, 'jour')}
      change={<span className="text-sm text-ink-2">de suite</span>}
      picture={
        <ActivityStrip
          days={days.map(({ day, minutes }) => ({ date: day, minutes }))}
          streak={streak_days}
          label={`Les 28 derniers jours : ${countOf(worked, 'jour')} avec du travail`}
          ends={first ? { start: calendarDays.dayShort(dayOf(first.day)), end: 'aujourd’hui' } : undefined}
          formatDate={(day) => calendarDays.full(dayOf(day))}
        />
      }
      definition={<p>{sentence()}</p>}
      action={
        <Explain label="Ce qui compte">
          Un jour compte dès qu’il s’y passe quelque chose : une tâche faite, un exercice, une copie rendue, une séance
          suivie ou un chapitre lu. La série va jusqu’à aujourd’hui, ou jusqu’à hier tant que la journée n’est pas
          finie.
        </Explain>
      }
    />
  );

  function sentence(): string {
    if (worked === 0 && longest_streak === 0) {
      return voice.self
        ? 'Une barre par jour apparaîtra ici dès ta première activité : une séance, une copie, une tâche.'
        : 'Une barre par jour apparaîtra ici dès la première activité.';
    }
    const share = `${worked} ${plural(worked, 'jour')} sur 28`;
    const record = longest_streak > 0 ? ` ; ${voice.ton} record est de ${longest_streak} de suite` : '';
    if (streak_days === 0) {
      return voice.self
        ? `${share}${record}. Dix minutes aujourd’hui relancent la série.`
        : `${share}${record}. La série reprendra à la prochaine activité.`;
    }
    return `Une barre par jour, plus haute si ${voice.self ? 'tu as travaillé' : `${voice.first_name} a travaillé`} plus. ${share}${record}.`;
  }
}
