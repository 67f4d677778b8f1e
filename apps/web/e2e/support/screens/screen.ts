import type { Page } from '@playwright/test';
import type { Person } from '../people.ts';

/** A place of the campus that everybody must be able to see and use. */
export interface Screen {
  name: string;
  path: string;
  as?: Person;
  /** Parts of it are fetched only as one scrolls to them. */
  long?: true;
  /** What to open before looking. */
  open?: (page: Page) => Promise<void>;
}
