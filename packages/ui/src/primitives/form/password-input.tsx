import { type ComponentProps, useState } from 'react';
import { EyeIcon, EyeOffIcon } from '../../icons/late-icons';
import { cx } from '../../lib/cx';
import { controlClass, useFieldControl } from './field-context';

export interface PasswordInputProps extends Omit<ComponentProps<'input'>, 'type'> {
  showLabel?: string;
}

/** A password that one can look at before sending it; password managers are welcome. */
export function PasswordInput({
  className,
  showLabel = 'Afficher le mot de passe',
  autoComplete = 'current-password',
  ...rest
}: PasswordInputProps) {
  const [shown, setShown] = useState(false);
  const wiring = useFieldControl(rest);
  const Eye = shown ? EyeOffIcon : EyeIcon;
  return (
    <span className="relative block">
      <input
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        className={cx(controlClass, 'pr-12', className)}
        {...rest}
        {...wiring}
      />
      <button
        type="button"
        aria-label={showLabel}
        aria-pressed={shown}
        aria-controls={wiring.id}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-0 right-0 grid w-11 place-items-center rounded-md text-ink-3 hover:text-ink"
      >
        <Eye />
      </button>
    </span>
  );
}
