import type { Task } from '@nexus/contracts';

/** « Ajoutée par toi », « Demandée par Karim », « Proposée par Nexus ». */
export function originOf({ source, author }: Pick<Task, 'source' | 'author'>, readerId: string): string {
  if (author?.id === readerId) return author.role === 'student' ? 'Ajoutée par toi' : 'Demandée par vous';
  if (source === 'Agent') return 'Proposée par Nexus';
  if (author === null) return source === 'Coach' ? 'Demandée par un coach' : 'Ajoutée par le campus';
  return `${author.role === 'student' ? 'Ajoutée' : 'Demandée'} par ${author.first_name}`;
}
