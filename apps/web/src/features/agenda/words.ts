import type { Session } from '@nexus/contracts';
import { type BadgeTone, CheckIcon, ClockIcon, CloseIcon, type Icon, PlaceIcon, VideoIcon } from '@nexus/ui';
import { shortSubject } from '#lib/words/subjects.ts';
import { isCoachsOwn, type Whose } from './whose.ts';

export const kindWords: Readonly<Record<Session['kind'], { word: string; icon: Icon }>> = {
  Visio: { word: 'visio', icon: VideoIcon },
  Présentiel: { word: 'sur place', icon: PlaceIcon },
  Stage: { word: 'stage', icon: PlaceIcon },
};

interface StatusLook {
  word: string;
  tone: BadgeTone;
  icon: Icon;
}

/** « En attente de Karim », « Confirmée », « Annulée », then what became of it. */
export function statusOf({ status, attendance, coach }: Session, { role }: Whose): StatusLook {
  if (attendance === 'present') return { word: 'Suivie', tone: 'success', icon: CheckIcon };
  if (attendance === 'absent') return { word: 'Absence', tone: 'danger', icon: CloseIcon };
  if (status === 'Annulé') return { word: 'Annulée', tone: 'neutral', icon: CloseIcon };
  if (status === 'Confirmé') return { word: 'Confirmée', tone: 'success', icon: CheckIcon };
  const waiting = role === 'coach' ? 'À confirmer' : coach ? `En attente de ${coach.first_name}` : 'À confirmer';
  return { word: waiting, tone: role === 'coach' ? 'accent' : 'outline', icon: ClockIcon };
}

/** « NSI avec Karim »; in a coach's own agenda, « NSI avec Lina ». */
export function titleOf({ subject, coach, student }: Session, whose: Whose): string {
  const name = isCoachsOwn(whose) ? student.first_name : coach?.first_name;
  return name === undefined ? shortSubject(subject) : `${shortSubject(subject)} avec ${name}`;
}
