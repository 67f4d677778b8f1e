import type { DashboardOverview, DashboardSummary } from '@nexus/contracts';
import { type Dates, duration } from '#lib/format.ts';
import { theSubject } from '#lib/words/subjects.ts';
import { capitalize, countOf, inWords, plural } from '#lib/words/words.ts';
import { isNewcomer, type Voice } from './voice.ts';

interface GreetingFacts {
  summary: DashboardSummary;
  overview: DashboardOverview;
  voice: Voice;
  dates: Dates;
  now: Date;
}

/** What to conclude, before any figure. */
export function greeting(facts: GreetingFacts): { title: string; lead: string } {
  return {
    title: facts.voice.self ? ownTitle(facts) : `Synthèse ${facts.voice.ofThem}`,
    lead: [tasksAhead(facts), nextEvent(facts)].filter((part) => part !== '').join(' '),
  };
}

function ownTitle({ summary, overview, voice }: GreetingFacts): string {
  const hello = `Bonjour ${voice.first_name}.`;
  const [first] = summary.tasks;
  if (first === undefined)
    return `${hello} ${isNewcomer(overview) ? 'Ton campus est prêt.' : 'Rien ne presse aujourd’hui.'}`;
  const { subject = null, minutes = null } = overview.tasks.find(({ id }) => id === first.id) ?? {};
  const what = subject === null ? 'une tâche d’abord' : theSubject(subject);
  return `${hello} Aujourd’hui, ${what}${minutes === null ? '.' : ` : ${duration(minutes)}.`}`;
}

function tasksAhead({ summary: { tasks, kpis }, voice }: GreetingFacts): string {
  if (!voice.self) {
    const streak = kpis.streak_days > 0 ? `, ${countOf(kpis.streak_days, 'jour')} de travail de suite` : '';
    if (tasks.length === 0) return `Aucune tâche en attente${streak}.`;
    return `${capitalize(inWords(tasks.length, 'f'))} ${plural(tasks.length, 'tâche')} à faire${streak}.`;
  }
  const others = tasks.length - 1;
  if (others < 0) return '';
  if (others === 0) return 'C’est la seule tâche qui t’attend.';
  return `Ensuite, ${inWords(others, 'f')} ${plural(others, 'tâche')}${others > 1 ? ' dans l’ordre où elles comptent' : ''}.`;
}

function nextEvent({ summary, overview, voice, dates, now }: GreetingFacts): string {
  const [next] = summary.upcoming;
  if (next === undefined) return '';
  const more = overview.upcoming.find(({ id }) => id === next.id);
  const at = new Date(next.at);
  const day = dates.relativeDay(at, now);
  const when = more?.all_day ? day : `${day} à ${dates.time(at)}`;
  if (at <= now) return `En ce moment : ${next.title}.`;
  if (more?.coach_first_name && more.status === 'Confirmé') {
    return voice.self
      ? `${more.coach_first_name} t’attend ${when}.`
      : `Prochaine séance ${when}, avec ${more.coach_first_name}.`;
  }
  return `À venir : ${next.title}, ${when}.`;
}
