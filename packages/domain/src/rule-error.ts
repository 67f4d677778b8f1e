/** What the domain refuses, and on which part of the input. */
export interface RuleViolation {
  /** SCREAMING_SNAKE, stable: what a program or a test switches on. */
  reason: string;
  /** The name of the input property at fault: `options`. */
  field: string;
  /** Where in that property, when it holds several: `['marks', 'PHILO']`; the property itself when left out. */
  path?: readonly (string | number)[];
  /** In French, for the person: what is refused and what would be accepted. */
  message: string;
}

/** A choice that breaks a rule of the baccalauréat. Wrong shapes (a day that is no day) throw RangeError instead. */
export class RuleError extends Error {
  readonly reason: string;
  readonly field: string;
  readonly path: readonly (string | number)[];

  constructor({ reason, field, path = [field], message }: RuleViolation) {
    super(message);
    this.name = 'RuleError';
    this.reason = reason;
    this.field = field;
    this.path = path;
  }
}
