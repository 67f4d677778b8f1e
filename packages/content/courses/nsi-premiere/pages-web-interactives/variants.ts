import { defineVariants } from '../../../src/items/variants.ts';

const prenoms = ['Sacha', 'Inaya', 'Gaspard', 'Kenza', 'Loïc', 'Aminata', 'Rose', 'Yanis'] as const;

export default defineVariants({
  frappe(random) {
    const lettres = random.int(6, 14);
    const effacees = random.int(2, 5);
    const saisies = lettres + effacees;
    return {
      prenom: random.pick(prenoms),
      lettres,
      effacees,
      saisies,
      total: saisies + 1,
      sansEffacer: lettres + 1,
      reste: lettres - effacees + 1,
      doubles: 2 * saisies,
    };
  },
  clics(random) {
    const depart = random.int(4, 9);
    const pas = random.int(2, 6);
    const plus = random.int(3, 6);
    const milieu = depart + plus * pas;
    return {
      depart,
      pas,
      plus,
      milieu,
      sansDernier: 2 * milieu,
      fin: 2 * milieu + pas,
      perdu: depart + pas,
      doubleFin: 2 * (milieu + pas),
      depuisZero: 2 * plus * pas + pas,
    };
  },
  concat(random) {
    const a = random.int(11, 89);
    const b = random.int(11, 89);
    return { a, b, colle: `${a}${b}`, somme: a + b };
  },
  requetes(random) {
    const styles = random.int(2, 4);
    const scripts = random.int(2, 5);
    const images = random.int(5, 14);
    const fois = random.int(3, 5);
    const total = 1 + styles + scripts + images;
    return { styles, scripts, images, fois, total, sansPage: total - 1, repetee: total + fois - 1 };
  },
  cookies(random) {
    const pages = random.int(3, 6);
    const images = random.int(4, 9);
    const pubs = random.int(2, 3);
    const parPage = images + 1;
    const toutes = pages * parPage;
    return {
      prenom: random.pick(prenoms),
      pages,
      images,
      pubs,
      parPage,
      toutes,
      reponse: toutes - 1,
      avecPubs: pages * (parPage + pubs) - 1,
      htmlSeul: pages - 1,
    };
  },
  adresse(random) {
    const [chemin, p1, v1, p2, v2, texte2, p3] = random.pick([
      ['/livres', 'auteur', 'zola', 'genre', 'rom', 'Roman', 'dispo'],
      ['/trains', 'ville', 'nantes', 'classe', 'c2', 'Seconde classe', 'direct'],
      ['/films', 'titre', 'playtime', 'salle', 's3', 'Salle 3', 'vost'],
      ['/recettes', 'plat', 'tarte', 'regime', 'veg', 'Sans viande', 'rapide'],
      ['/velos', 'station', 'gare', 'type', 'el', 'Vélo électrique', 'panier'],
    ] as const);
    const prix = random.int(2, 9);
    return { chemin: `${chemin}${prix}`, p1, v1, p2, v2, texte2, p3 };
  },
});
