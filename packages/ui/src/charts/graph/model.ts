/** `due`: met, and about to be forgotten. */
export type KnowledgeState = 'acquired' | 'progress' | 'unseen' | 'due';

export interface KnowledgeNode {
  id: string;
  label: string;
  state: KnowledgeState;
  /** 0 to 1. */
  mastery: number;
  /** The next best step: ringed in apricot. One, or none. */
  next?: boolean | undefined;
}

export interface KnowledgeEdge {
  /** The prerequisite… */
  from: string;
  /** …of this one. */
  to: string;
}
