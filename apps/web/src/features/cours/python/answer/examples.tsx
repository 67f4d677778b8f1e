import { Table, Tbody, Td, Th, Thead, Tr } from '@nexus/ui';

const code = 'font-mono text-sm wrap-break-word whitespace-pre-wrap';

/** What a program must give, on a few calls. */
export function Examples({ examples }: { examples: readonly { call: string; gives: string }[] }) {
  return (
    <div className="overflow-hidden rounded-md border border-line">
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
