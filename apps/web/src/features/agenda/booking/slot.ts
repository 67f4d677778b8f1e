import type { SessionSlots } from '@nexus/contracts';

export type Slot = SessionSlots['slots'][number];
export type Coach = SessionSlots['coaches'][number];
