/** What a session gives to the exercise it shows. */
export interface InSession {
  /** Which draw it is. */
  seed: number;
  title: string;
  /** The way on, once it is corrected. */
  onContinue: () => void;
  /** Whether it comes back at the end when it is not right. */
  comes_back: boolean;
  /** What comes next is on its way. */
  going: boolean;
}
