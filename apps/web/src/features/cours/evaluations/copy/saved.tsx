import { CheckIcon, FieldError, OfflineIcon } from '@nexus/ui';
import { useSending } from '../data/send-copies.ts';

/** Where what was typed is, in words. */
export function Saved({ unsent }: { unsent: boolean }) {
  const sending = useSending();
  const away = sending.is === 'away' && unsent;
  return (
    <>
      <p role="status" className="flex items-center gap-1.5 text-sm text-ink-2">
        {away ? (
          <>
            <OfflineIcon size={16} />
            Gardé sur cet appareil
          </>
        ) : unsent ? (
          'Enregistrement…'
        ) : (
          <>
            <CheckIcon size={16} className="text-success" />
            Tout est enregistré
          </>
        )}
      </p>
      <div role="alert">{sending.is === 'refused' ? <FieldError>{sending.message}</FieldError> : null}</div>
    </>
  );
}
