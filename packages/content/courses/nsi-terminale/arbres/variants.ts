import { defineVariants } from '../../../src/items/variants.ts';

const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;

interface Tree {
  key: number;
  left: Tree | null;
  right: Tree | null;
}

function insert(tree: Tree | null, key: number): Tree {
  if (tree === null) return { key, left: null, right: null };
  if (key < tree.key) return { ...tree, left: insert(tree.left, key) };
  return { ...tree, right: insert(tree.right, key) };
}

/** The keys met from the root when one looks for a key. */
function pathTo(tree: Tree | null, key: number): number[] {
  if (tree === null) return [];
  if (key === tree.key) return [key];
  return [tree.key, ...pathTo(key < tree.key ? tree.left : tree.right, key)];
}

export default defineVariants({
  dossiers(random) {
    const a = random.int(2, 6);
    const b = random.int(2, 5);
    const c = random.int(3, 8);
    const feuilles = a * b * c;
    return {
      a,
      b,
      c,
      ab: a * b,
      feuilles,
      n: 1 + a + a * b + feuilles,
      sansracine: a + a * b + feuilles,
      somme: 1 + a + b + c,
    };
  },
  taillemax(random) {
    const h = random.int(5, 12);
    const maxmoins = 2 ** (h - 1) - 1;
    const max = 2 ** h - 1;
    return { h, moins: h - 1, plus: h + 1, max, maxmoins, n: random.int(maxmoins + 1, max - 2) };
  },
  parcours(random) {
    const [r = '', a = '', b = '', c = '', d = '', e = '', f = ''] = random.shuffle(letters);
    return { r, a, b, c, d, e, f };
  },
  largeur(random) {
    const [r = '', a = '', b = '', c = '', d = '', e = '', f = '', g = ''] = random.shuffle(letters);
    return { r, a, b, c, d, e, f, g };
  },
  abr(random) {
    const root = random.int(40, 60);
    const around = new Set<number>();
    while (around.size < 8) {
      const key = random.int(5, 95);
      if (key !== root) around.add(key);
    }
    const keys = [root, ...around];
    let tree: Tree | null = null;
    for (const key of keys) tree = insert(tree, key);
    const sought = random.pick(keys.slice(4, 8));
    const path = pathTo(tree, sought);
    return {
      keys: keys.join(', '),
      sought,
      n: path.length,
      moins: path.length - 1,
      rang: keys.indexOf(sought) + 1,
      path: path.join(' → '),
    };
  },
  filemax(random) {
    const h = random.int(5, 16);
    return { h, max: 2 ** (h - 1), n: 2 ** h - 1, moitie: 2 ** (h - 2) };
  },
});
