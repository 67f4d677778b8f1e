import { Card, CardHeader } from '@nexus/ui';
import type { ReactNode } from 'react';
import { EpreuveRow } from './epreuve-row.tsx';
import type { EpreuveList } from './lists.ts';

interface EpreuvesListProps {
  list: EpreuveList;
  studentId: string | undefined;
  aside?: ReactNode;
}

export function EpreuvesList({ list: { id, title, items }, studentId, aside }: EpreuvesListProps) {
  return (
    <Card aria-labelledby={id} className="print:break-inside-auto print:border-0 print:p-0">
      <CardHeader id={id} title={title} aside={aside} className="mb-0!" />
      <ul className="ruled">
        {items.map((item) => (
          <EpreuveRow key={item.id} item={item} studentId={studentId} />
        ))}
      </ul>
    </Card>
  );
}
