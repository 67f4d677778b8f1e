/** What a session gives to the exercise it shows. */
export interface InSession {
  /** Which draw it is. */
  seed: number;
  title: string;
  /** The way on, once it is corrected. */
  onContinue: () => void;
  /** What comes next is on its way. */
  going: boolean;
}
