import type { EvalResponse, Exercise } from '@nexus/contracts';
import { ScrollBox } from '@nexus/ui';
import { Html } from '../../exercise/html.tsx';

interface GivenProps {
  response: EvalResponse | null;
  /** Null where what was chosen among is not at hand: keys alone. */
  exercise: Exercise | null;
}

/** What was answered, to be read. */
export function Given({ response, exercise }: GivenProps) {
  if (response === null) return <p className="text-ink-3">Sans réponse.</p>;
  switch (response.type) {
    case 'choice':
      return <Parts keys={[response.key]} exercise={exercise} />;
    case 'choices':
      return response.keys.length === 0 ? (
        <p className="text-ink-3">Sans réponse.</p>
      ) : (
        <Parts keys={response.keys} exercise={exercise} />
      );
    case 'order':
      return <Parts keys={response.keys} exercise={exercise} ordered />;
    case 'number':
    case 'text':
      return <p className="font-mono wrap-break-word">{response.text}</p>;
    case 'open':
      return <p className="border-l-3 border-edge pl-3 whitespace-pre-wrap">{response.text}</p>;
    default:
      return <Source source={response.source} />;
  }
}

function Parts({
  keys,
  exercise,
  ordered = false,
}: {
  keys: readonly string[];
  exercise: Exercise | null;
  ordered?: boolean;
}) {
  const parts = new Map([...(exercise?.options ?? []), ...(exercise?.lines ?? [])].map(({ key, html }) => [key, html]));
  const [only] = keys;
  const said = (key: string) => <Html html={parts.get(key) ?? key} inline />;
  if (keys.length === 1 && only !== undefined) return <p>{said(only)}</p>;
  const List = ordered ? 'ol' : 'ul';
  return (
    <List className={ordered ? 'ml-5 grid list-decimal gap-1' : 'ml-5 grid list-disc gap-1'}>
      {keys.map((key) => (
        <li key={key}>{said(key)}</li>
      ))}
    </List>
  );
}

function Source({ source }: { source: string }) {
  if (source.trim() === '') return <p className="text-ink-3">Sans réponse.</p>;
  return (
    <ScrollBox
      label="Le code rendu"
      className="max-h-96 w-full overflow-auto rounded-md bg-sunken p-3.5 print:max-h-none"
    >
      <pre className="font-mono text-sm">{source}</pre>
    </ScrollBox>
  );
}
