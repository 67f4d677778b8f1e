/** What the domain refuses, and on which part of the input. */
export interface RuleViolation {
  /** SCREAMING_SNAKE, stable: what a program or a test switches on. */
  reason: string;
  /** The name of the input property at fault: `options`. */
  field: string;
  /** In French, for the person: what is refused and what would be accepted. */
  message: string;
}

/** A choice that breaks a rule of the baccalauréat. Wrong shapes (a day that is no day) throw RangeError instead. */
export class RuleError extends Error {
  readonly reason: string;
  readonly field: string;

  constructor({ reason, field, message }: RuleViolation) {
    super(message);
    this.name = 'RuleError';
    this.reason = reason;
    this.field = field;
  }
}
