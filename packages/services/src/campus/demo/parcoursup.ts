import type { CreateWishInput, SubWish } from '@nexus/contracts';
import type { Campus } from '../../context.ts';
import { uploadFile } from '../../files/index.ts';
import {
  addItem,
  attachDocument,
  createWish,
  saveLetter,
  syncReminders,
  tickItem,
  updateWish,
} from '../../parcoursup/index.ts';

interface DemoFile {
  ticked: readonly string[];
  wishes: readonly (Omit<CreateWishInput, 'student_id' | 'id'> & { letter?: readonly string[]; own_line?: string })[];
  document?: string;
}

const wish = (
  formation: string,
  school: string,
  city: string,
  more: Partial<DemoFile['wishes'][number]> = {},
): DemoFile['wishes'][number] => ({
  formation,
  school,
  city,
  selective: true,
  apprenticeship: false,
  note: null,
  sub_wishes: [],
  status: 'idée',
  ...more,
});
const iuts: SubWish[] = [
  { school: 'IUT de Villetaneuse', city: 'Villetaneuse' },
  { school: 'IUT de Paris – Rives de Seine', city: 'Paris' },
  { school: 'IUT de Vélizy', city: 'Vélizy-Villacoublay' },
];

const files: Readonly<Record<string, DemoFile>> = {
  'terminale@nexus.example': {
    ticked: ['INE', 'MAIL', 'BULLETINS-1RE', 'NOTES-EA'],
    document: 'Relevé des épreuves anticipées.pdf',
    wishes: [
      wish('BUT Informatique', 'Vœu multiple, Île-de-France', 'Paris', {
        status: 'formulé',
        sub_wishes: iuts,
        note: 'Mon premier choix : des projets dès la première année.',
        own_line: 'Aller aux portes ouvertes de Villetaneuse',
        letter: [
          'Je souhaite intégrer un BUT Informatique parce que j’aime programmer.',
          'Depuis la Première, la spécialité NSI m’a donné le goût de résoudre un problème par étapes, jusqu’au programme qui marche. Notre projet de l’an dernier, un planning de club en Python avec une base SQLite, m’a appris à travailler à trois et à documenter ce que j’écris.\n\nLe BUT Informatique me convient par la place qu’il donne aux projets. Je voudrais ensuite poursuivre en école d’ingénieurs, en alternance si possible.',
        ],
      }),
      wish('CPGE MP2I', 'Lycée Chaptal', 'Paris', { note: 'Exigeant en maths : en parler avec Karim.' }),
      wish('Licence Informatique', 'Sorbonne Université', 'Paris', { selective: false, status: 'formulé' }),
      wish('Licence MIASHS', 'Université Paris 1 Panthéon-Sorbonne', 'Paris', { selective: false }),
      wish('BTS SIO', 'Lycée Turgot', 'Paris', { apprenticeship: true }),
    ],
  },
  'libre@nexus.example': {
    ticked: ['MAIL'],
    wishes: [
      wish('CPGE MPSI', 'Lycée du Parc', 'Lyon', { note: 'Vérifier l’internat.' }),
      wish('Licence Mathématiques', 'Université Claude Bernard Lyon 1', 'Lyon', { selective: false }),
    ],
  },
};

/** The Parcoursup of a pupil of the demo, by the verbs of real life; only its reminders when nothing is told of it here. */
export async function seedParcoursup(
  campus: Campus,
  { email, user_id, student_id }: { email: string; user_id: string; student_id: string },
): Promise<void> {
  await syncReminders(campus, student_id);
  const file = files[email];
  if (file === undefined) return;
  const caller = { ...campus, actor: { user_id, role: 'student' as const } };
  for (const { letter = [], own_line, status, ...input } of file.wishes) {
    const { id: wish_id } = await createWish(caller, { ...input, status: 'idée' });
    if (status !== 'idée') await updateWish(caller, { id: wish_id, status });
    if (own_line !== undefined) await addItem(caller, { wish_id, label: own_line });
    for (const [index, text] of letter.entries()) {
      const over = index === 0 ? null : { draft: index, revision: 0 };
      await saveLetter(caller, { wish_id, text, over, as_new: true });
    }
  }
  for (const key of file.ticked) await tickItem(caller, { wish_id: null, key, done: true });
  if (file.document === undefined) return;
  const name = file.document;
  const { id } = await uploadFile(caller, { purpose: 'parcoursup', name }, pagesOf('Document de demonstration'));
  await attachDocument(caller, { wish_id: null, file_id: id });
}

/** A PDF of one page with one line of ASCII on it. */
async function* pagesOf(line: string): AsyncGenerator<Uint8Array> {
  const content = `BT /F1 18 Tf 72 760 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  yield Buffer.from(file, 'latin1');
}
