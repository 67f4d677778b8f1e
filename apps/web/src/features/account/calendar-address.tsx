import { Button, Field, Input, useToast } from '@nexus/ui';
import { useSaysTu } from '#lib/me.ts';

const programs = [
  { name: 'Google Agenda', how: 'sur ordinateur, « Autres agendas », puis « À partir de l’URL ».' },
  { name: 'Apple Calendrier', how: '« Fichier », puis « Nouvel abonnement à un calendrier ».' },
  { name: 'Outlook', how: '« Ajouter un calendrier », puis « S’abonner à partir du web ».' },
] as const;

/** The address, the only time it is shown, and what to do with it. */
export function CalendarAddress({ address }: { address: string }) {
  const saysTu = useSaysTu();
  const { toast } = useToast();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      toast({ title: 'Adresse copiée', tone: 'success' });
    } catch {
      toast({
        title: 'La copie a été refusée par le navigateur',
        description: saysTu ? 'Sélectionne l’adresse et copie-la.' : 'Sélectionnez l’adresse et copiez-la.',
        tone: 'warn',
      });
    }
  };
  return (
    <div className="mb-6 grid gap-4">
      <Field
        label={saysTu ? 'Ton adresse privée' : 'Votre adresse privée'}
        help={
          saysTu
            ? 'Elle ne s’affiche que maintenant. Qui l’a peut lire ton calendrier : garde-la pour toi.'
            : 'Elle ne s’affiche que maintenant. Qui l’a peut lire ce calendrier : gardez-la pour vous.'
        }
      >
        <Input
          ref={focusOnArrival}
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
          spellCheck={false}
          className="font-mono text-sm text-ellipsis"
        />
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onClick={copy}>
          Copier l’adresse
        </Button>
        <Button asChild variant="ghost">
          <a href={address.replace(/^https?:/, 'webcal:')}>Ouvrir dans mon calendrier</a>
        </Button>
      </div>
      <div className="text-sm text-ink-2">
        <p className="mb-1">Ou bien coller l’adresse dans :</p>
        <ul className="grid gap-1">
          {programs.map(({ name, how }) => (
            <li key={name}>
              <strong className="font-strong text-ink">{name}</strong> : {how}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** What has just appeared in place of what was pressed takes the focus that would be lost. */
export function focusOnArrival(node: HTMLElement | null): void {
  node?.focus();
}
