import type { EvalAnswer, EvalResponse } from '@nexus/contracts';
import { Button, Disclosure } from '@nexus/ui';
import { countOf } from '#lib/words/words.ts';
import { Given } from './given.tsx';

interface ReplacedProps {
  replaced: EvalAnswer['replaced'];
  onTake: (response: EvalResponse) => void;
}

/** What was written on another device before this one: nothing typed is lost. */
export function Replaced({ replaced, onTake }: ReplacedProps) {
  if (replaced.length === 0) return null;
  return (
    <Disclosure
      className="mt-3"
      label={countOf(replaced.length, 'autre réponse, d’un autre appareil', 'autres réponses, d’un autre appareil')}
    >
      <ul className="mt-2 grid gap-3">
        {replaced.map(({ response, written_at }) => (
          <li key={written_at} className="grid justify-items-start gap-2">
            <Given response={response} exercise={null} />
            <Button size="sm" onClick={() => onTake(response)}>
              Reprendre celle-ci
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
