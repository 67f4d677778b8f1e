import type { Variants } from '../src/items/variants.ts';
import preparerLeGrandOral from './grand-oral-terminale/preparer-le-grand-oral/variants.ts';
import automatismes from './maths-premiere/automatismes/variants.ts';
import derivationEtFonctions from './maths-premiere/derivation-et-fonctions/variants.ts';
import geometrie from './maths-premiere/geometrie/variants.ts';
import probabilites from './maths-premiere/probabilites/variants.ts';
import suitesEtSecondDegre from './maths-premiere/suites-et-second-degre/variants.ts';
import denombrementEtBinomiale from './maths-terminale/denombrement-et-binomiale/variants.ts';
import derivationEtLogarithme from './maths-terminale/derivation-et-logarithme/variants.ts';
import espace from './maths-terminale/espace/variants.ts';
import primitivesEtIntegrales from './maths-terminale/primitives-et-integrales/variants.ts';
import suitesEtLimites from './maths-terminale/suites-et-limites/variants.ts';
import booleensEtCircuits from './nsi-premiere/booleens-et-circuits/variants.ts';
import donneesEnTables from './nsi-premiere/donnees-en-tables/variants.ts';
import duCodeSur from './nsi-premiere/du-code-sur/variants.ts';
import histoireDeLInformatique from './nsi-premiere/histoire-de-l-informatique/variants.ts';
import laMachineEtSonSysteme from './nsi-premiere/la-machine-et-son-systeme/variants.ts';
import pagesWebInteractives from './nsi-premiere/pages-web-interactives/variants.ts';
import parcourirUnTableau from './nsi-premiere/parcourir-un-tableau/variants.ts';
import premiersProgrammes from './nsi-premiere/premiers-programmes/variants.ts';
import representerDesDonnees from './nsi-premiere/representer-des-donnees/variants.ts';
import reseaux from './nsi-premiere/reseaux/variants.ts';
import tableauxEtDictionnaires from './nsi-premiere/tableaux-et-dictionnaires/variants.ts';
import trierEtChercher from './nsi-premiere/trier-et-chercher/variants.ts';
import voisinsEtGloutons from './nsi-premiere/voisins-et-gloutons/variants.ts';
import arbres from './nsi-terminale/arbres/variants.ts';
import basesDeDonnees from './nsi-terminale/bases-de-donnees/variants.ts';
import graphes from './nsi-terminale/graphes/variants.ts';
import histoireDuLogicielEtDuMateriel from './nsi-terminale/histoire-du-logiciel-et-du-materiel/variants.ts';
import modulesParadigmesBugs from './nsi-terminale/modules-paradigmes-bugs/variants.ts';
import processusEtPuces from './nsi-terminale/processus-et-puces/variants.ts';
import recursiviteEtCalculabilite from './nsi-terminale/recursivite-et-calculabilite/variants.ts';
import routageEtSecurite from './nsi-terminale/routage-et-securite/variants.ts';
import strategiesAlgorithmiques from './nsi-terminale/strategies-algorithmiques/variants.ts';
import structuresLineaires from './nsi-terminale/structures-lineaires/variants.ts';

/** The variants of each course, by its id: `pnpm --filter @nexus/content check` says which one is missing. */
export const courseVariants: Readonly<Record<string, Variants>> = {
  'preparer-le-grand-oral': preparerLeGrandOral,
  automatismes: automatismes,
  'derivation-et-fonctions': derivationEtFonctions,
  geometrie: geometrie,
  probabilites: probabilites,
  'suites-et-second-degre': suitesEtSecondDegre,
  'denombrement-et-binomiale': denombrementEtBinomiale,
  'derivation-et-logarithme': derivationEtLogarithme,
  espace: espace,
  'primitives-et-integrales': primitivesEtIntegrales,
  'suites-et-limites': suitesEtLimites,
  'booleens-et-circuits': booleensEtCircuits,
  'donnees-en-tables': donneesEnTables,
  'du-code-sur': duCodeSur,
  'histoire-de-l-informatique': histoireDeLInformatique,
  'la-machine-et-son-systeme': laMachineEtSonSysteme,
  'pages-web-interactives': pagesWebInteractives,
  'parcourir-un-tableau': parcourirUnTableau,
  'premiers-programmes': premiersProgrammes,
  'representer-des-donnees': representerDesDonnees,
  reseaux: reseaux,
  'tableaux-et-dictionnaires': tableauxEtDictionnaires,
  'trier-et-chercher': trierEtChercher,
  'voisins-et-gloutons': voisinsEtGloutons,
  arbres: arbres,
  'bases-de-donnees': basesDeDonnees,
  graphes: graphes,
  'histoire-du-logiciel-et-du-materiel': histoireDuLogicielEtDuMateriel,
  'modules-paradigmes-bugs': modulesParadigmesBugs,
  'processus-et-puces': processusEtPuces,
  'recursivite-et-calculabilite': recursiviteEtCalculabilite,
  'routage-et-securite': routageEtSecurite,
  'strategies-algorithmiques': strategiesAlgorithmiques,
  'structures-lineaires': structuresLineaires,
};
