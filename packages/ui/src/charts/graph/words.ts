import { formatPercent } from '../../lib/format';
import type { KnowledgeNode, KnowledgeState } from './model';

/** States of a competence in a word. */
export const stateWords: Record<KnowledgeState, string> = {
  acquired: 'acquise',
  progress: 'en cours',
  unseen: 'pas encore vue',
  due: 'à revoir',
};

/** A node as it is read aloud: « Recherche dichotomique, en cours, 38 %, prochaine étape, demande : Boucles ». */
export function describeNode(node: KnowledgeNode, requires: readonly string[]): string {
  const parts = [node.label, stateWords[node.state]];
  if (node.state !== 'unseen') parts.push(formatPercent(node.mastery));
  if (node.next) parts.push('prochaine étape');
  if (requires.length > 0) parts.push(`demande\u00a0: ${requires.join(', ')}`);
  return parts.join(', ');
}
