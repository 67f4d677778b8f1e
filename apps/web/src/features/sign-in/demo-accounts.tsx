import type { DemoAccounts as Accounts } from '@nexus/contracts';
import { Avatar, ChevronRightIcon, Spinner } from '@nexus/ui';
import type { SignIn } from './use-sign-in.ts';

interface DemoAccountsProps {
  accounts: Accounts['accounts'];
  signIn: SignIn;
}

/** The people of the demo campus: one click each. */
export function DemoAccounts({ accounts, signIn }: DemoAccountsProps) {
  const entering = signIn.isPending ? signIn.variables.email : null;
  return (
    <section aria-labelledby="demo">
      <h2 id="demo">Campus de démonstration</h2>
      <p className="mt-1 mb-4 text-sm text-ink-2">
        Un clic suffit pour entrer. Les personnes sont inventées, les dates suivent le calendrier d’aujourd’hui.
      </p>
      <ul className="ruled rounded-lg border border-line bg-surface">
        {accounts.map(({ email, password, label, description }) => (
          <li key={email} className="first:rounded-t-lg last:rounded-b-lg">
            <button
              type="button"
              aria-busy={entering === email || undefined}
              onClick={() => {
                if (!signIn.isPending) signIn.mutate({ email, password });
              }}
              className="flex w-full items-center gap-3 rounded-[inherit] px-4 py-3 text-left -outline-offset-2! hover:bg-sunken"
            >
              <Avatar name={label.replace(/,.*/, '')} />
              <span className="min-w-0 flex-1">
                <span className="block font-strong">{label}</span>
                <span className="block text-sm text-ink-2">{description}</span>
              </span>
              {entering === email ? <Spinner /> : <ChevronRightIcon className="text-ink-3" />}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
