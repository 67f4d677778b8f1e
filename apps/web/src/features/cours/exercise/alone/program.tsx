import type { Exercise } from '@nexus/contracts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@nexus/ui';
import { useSaysTu } from '#lib/me.ts';
import { Solution } from './solution.tsx';

/** A program or a statement of SQL, written in one's own editor. */
export function Program({ exercise }: { exercise: Exercise }) {
  const { type, starter = '', examples = [] } = exercise;
  const saysTu = useSaysTu();
  const editor = type === 'sql' ? 'SQL' : 'Python';
  return (
    <div>
      {starter.trim() === '' ? null : (
        <figure>
          <figcaption className="mb-1.5 text-sm font-medium">Pour commencer</figcaption>
          <pre className="rounded-md bg-sunken px-3.5 py-3 font-mono text-sm wrap-break-word whitespace-pre-wrap">
            {starter.trimEnd()}
          </pre>
        </figure>
      )}
      {examples.length > 0 ? <Examples examples={examples} /> : null}
      <p className="mt-4">
        {saysTu
          ? `Écris-le dans ton éditeur ${editor}, puis compare avec le corrigé.`
          : `À écrire dans un éditeur ${editor}, puis à comparer avec le corrigé.`}
      </p>
      <Solution exercise={exercise} verb="Voir le corrigé" />
    </div>
  );
}

const code = 'font-mono text-sm wrap-break-word whitespace-pre-wrap';

function Examples({ examples }: { examples: readonly { call: string; gives: string }[] }) {
  return (
    <div className="mt-4 overflow-hidden rounded-md border border-line">
      <Table caption="Exemples">
        <Thead>
          <Th>Appel</Th>
          <Th>Résultat attendu</Th>
        </Thead>
        <Tbody>
          {examples.map(({ call, gives }) => (
            <Tr key={call}>
              <Td className={code}>{call}</Td>
              <Td className={code} phone="title">
                <span aria-hidden="true" className="text-ink-3 md:hidden">
                  →{' '}
                </span>
                {gives}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
