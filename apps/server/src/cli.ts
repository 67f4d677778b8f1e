import { parseArgs } from 'node:util';
import { Email, speakFrench } from '@nexus/contracts';
import { createAdmin, rebuildSummaries, syncAllEpreuves, writeSyntheticCampus } from '@nexus/services';
import { type OpenedCampus, openCampus } from './campus.ts';
import { openDatabase } from './database.ts';
import { readEnv, SettingError } from './env.ts';
import { createLogger } from './platform/logger.ts';

speakFrench();

const usage = `nexus <commande>

  rebuild-summaries            recalcule la synthèse de chaque élève et dit combien de lignes différaient
  sync-plans                   remet le plan d’épreuves de chaque élève en accord avec le règlement
  campus --students N          écrit un campus synthétique de N élèves dans une base vide (mesures)
  vapid                        donne une paire de clés neuve pour les notifications sur les appareils
  admin --email E --first-name P --last-name N
                               ouvre un compte d’administration et donne le lien pour choisir son mot de passe

Les réglages (DATABASE_URL, NEXUS_DATA_DIR, …) sont ceux du serveur : voir .env.example.`;

class UsageError extends Error {}

const commands: Record<string, (args: string[]) => Promise<void>> = {
  async 'rebuild-summaries'() {
    await withCampus(async ({ campus }) => {
      const { students, differences } = await rebuildSummaries(campus);
      console.log(`${students} élèves recalculés, ${differences} différence${differences > 1 ? 's' : ''}.`);
    });
  },

  async 'sync-plans'() {
    await withCampus(async ({ campus }) => {
      const { students, changed, refused } = await syncAllEpreuves(campus);
      console.log(`${students} plans relus, ${changed} changé${changed > 1 ? 's' : ''}.`);
      for (const { student_id, message } of refused) console.log(`${student_id} : ${message}`);
    });
  },

  async campus(args) {
    const { values } = parseArgs({ args, options: { students: { type: 'string' } } });
    const students = Number(values.students);
    if (!Number.isInteger(students) || students < 1) throw new UsageError('--students attend un nombre entier.');
    await withCampus(
      async ({ campus }) => {
        const onProgress = (written: number) => console.log(`${written} élèves écrits…`);
        const { seconds } = await writeSyntheticCampus(campus, { students, onProgress });
        console.log(`${students} élèves écrits en ${Math.round(seconds)} s.`);
      },
      { NEXUS_CAMPUS: 'empty' },
    );
  },

  async vapid() {
    const { default: webPush } = await import('web-push');
    const { publicKey, privateKey } = webPush.generateVAPIDKeys();
    console.log(`# À garder tels quels dans les réglages du serveur, avec VAPID_SUBJECT (mailto:… ou https://…).
VAPID_PUBLIC_KEY=${publicKey}
VAPID_PRIVATE_KEY=${privateKey}`);
  },

  async admin(args) {
    const { values } = parseArgs({
      args,
      options: { email: { type: 'string' }, 'first-name': { type: 'string' }, 'last-name': { type: 'string' } },
    });
    const email = Email.safeParse(values.email ?? '');
    const first_name = values['first-name']?.trim();
    const last_name = values['last-name']?.trim();
    if (!email.success || !first_name || !last_name) {
      throw new UsageError('admin attend --email, --first-name et --last-name.');
    }
    await withCampus(
      async ({ campus }) => {
        const link = await createAdmin(campus, { email: email.data, first_name, last_name });
        console.log(`Compte ouvert. Lien pour choisir le mot de passe, valable une heure :\n${link}`);
      },
      { NEXUS_CAMPUS: 'empty' },
    );
  },
};

async function withCampus(work: (opened: OpenedCampus) => Promise<void>, settings: Record<string, string> = {}) {
  const env = readEnv({ ...process.env, ...settings });
  const opened = await openCampus(env, createLogger('warn'), await openDatabase(env));
  try {
    await work(opened);
  } finally {
    await opened.close();
  }
}

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  console.log(usage);
  process.exit(name === '' || name === '--help' ? 0 : 2);
}
command(args).catch((error: unknown) => {
  const expected = error instanceof SettingError || error instanceof UsageError;
  console.error(expected ? error.message : error);
  process.exit(expected ? 2 : 1);
});
