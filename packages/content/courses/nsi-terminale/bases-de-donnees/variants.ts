import { defineVariants } from '../../../src/items/variants.ts';

export default defineVariants({
  enregistrements(random) {
    const jours = random.int(4, 6);
    const heures = random.int(3, 9);
    const salles = random.int(5, 12);
    const produit = jours * heures * salles;
    return { jours, heures, salles, produit, somme: jours + heures + salles, deux: jours * heures, cases: 3 * produit };
  },
  liens(random) {
    const [un, plusieurs, phrase] = random.pick([
      [
        'equipe',
        'joueur',
        'Dans un championnat, un joueur appartient à une seule équipe ; une équipe compte une quinzaine de joueurs.',
      ],
      ['classe', 'eleve', 'Au lycée, un élève est dans une seule classe ; une classe réunit une trentaine d’élèves.'],
      [
        'rayon',
        'produit',
        'Dans un magasin, un produit est rangé dans un seul rayon ; un rayon contient beaucoup de produits.',
      ],
      [
        'train',
        'voiture',
        'Une voiture de chemin de fer est attelée à un seul train ; un train a une dizaine de voitures.',
      ],
      ['commune', 'arret', 'Un arrêt de bus se trouve dans une seule commune ; une commune a plusieurs arrêts.'],
      [
        'album',
        'chanson',
        'Dans ce catalogue, une chanson figure sur un seul album ; un album réunit une dizaine de chansons.',
      ],
      ['quai', 'bateau', 'Au port, un bateau est amarré à un seul quai ; un quai reçoit plusieurs bateaux.'],
      [
        'ligne',
        'chauffeur',
        'Un chauffeur de bus conduit sur une seule ligne ; une ligne emploie plusieurs chauffeurs.',
      ],
      [
        'internat',
        'chambre',
        'Une chambre fait partie d’un seul internat ; un internat compte des dizaines de chambres.',
      ],
      [
        'serre',
        'plante',
        'Au jardin botanique, une plante pousse dans une seule serre ; une serre abrite des centaines de plantes.',
      ],
      [
        'cave',
        'fromage',
        'Chez l’affineur, un fromage mûrit dans une seule cave ; une cave abrite des dizaines de fromages.',
      ],
      [
        'troupe',
        'comedien',
        'Dans ce festival, un comédien joue dans une seule troupe ; une troupe réunit plusieurs comédiens.',
      ],
    ] as const);
    return { un, plusieurs, phrase };
  },
  redondance(random) {
    const fois = random.int(18, 95);
    const lignes = fois + random.int(120, 600);
    const produit = random.pick(['croissant', 'baguette', 'flan', 'pain de seigle', 'chausson aux pommes', 'brioche']);
    return { produit, fois, lignes, gain: fois - 1, reste: lignes - fois };
  },
  index(random) {
    const k = random.int(8, 16);
    const lignes = random.int(2 ** (k - 1) + 20, 2 ** k - 20);
    return {
      k,
      lignes,
      moins: k - 1,
      puissance: 2 ** k,
      puissanceMoins: 2 ** (k - 1),
      moitie: Math.floor(lignes / 2),
    };
  },
  duree(random) {
    return { minutes: random.int(85, 127) };
  },
  lignes(random) {
    const [a, b] = random.pick([
      ['client', 'commande'],
      ['classe', 'eleve'],
      ['film', 'seance'],
      ['produit', 'vente'],
      ['club', 'joueur'],
      ['patient', 'visite'],
    ] as const);
    const na = random.int(12, 60);
    const sans = random.int(3, 9);
    const nb = na + random.int(15, 300);
    return { a, b, na, nb, sans, produit: na * nb, designees: na - sans, somme: na + nb };
  },
  affiche(random) {
    const [salle, jour] = random.pick([
      ['Lumière', '2026-11-25'],
      ['Varda', '2026-11-25'],
      ['Méliès', '2026-11-25'],
      ['Lumière', '2026-11-26'],
      ['Méliès', '2026-11-26'],
      ['Tati', '2026-11-26'],
      ['Lumière', '2026-11-28'],
      ['Varda', '2026-11-28'],
      ['Méliès', '2026-11-28'],
      ['Tati', '2026-11-28'],
    ] as const);
    return { salle, jour };
  },
  cotisation(random) {
    const [id, du] = random.pick([
      [1, 'du judo'],
      [2, 'de l’escalade'],
      [3, 'du handball'],
      [4, 'de la natation'],
      [5, 'du tir à l’arc'],
    ] as const);
    return { id, du, plus: random.int(4, 25), jour: random.pick(['lundi', 'vendredi', 'dimanche']) };
  },
});
