-- Le CDI d'un lycée : ses auteurs, ses livres, ses élèves et leurs emprunts.

CREATE TABLE auteur (
  id_auteur INTEGER PRIMARY KEY,
  nom TEXT NOT NULL,
  prenom TEXT NOT NULL,
  naissance INTEGER NOT NULL
);

CREATE TABLE livre (
  id_livre INTEGER PRIMARY KEY,
  titre TEXT NOT NULL,
  id_auteur INTEGER NOT NULL REFERENCES auteur(id_auteur),
  annee INTEGER NOT NULL,
  exemplaires INTEGER NOT NULL
);

CREATE TABLE eleve (
  id_eleve INTEGER PRIMARY KEY,
  nom TEXT NOT NULL,
  prenom TEXT NOT NULL,
  classe TEXT NOT NULL
);

CREATE TABLE emprunt (
  id_emprunt INTEGER PRIMARY KEY,
  id_eleve INTEGER NOT NULL REFERENCES eleve(id_eleve),
  id_livre INTEGER NOT NULL REFERENCES livre(id_livre),
  date_emprunt TEXT NOT NULL,
  date_retour TEXT
);

INSERT INTO auteur VALUES
  (1, 'Zola', 'Émile', 1840),
  (2, 'Hugo', 'Victor', 1802),
  (3, 'Camus', 'Albert', 1913),
  (4, 'Verne', 'Jules', 1828),
  (5, 'Orwell', 'George', 1903),
  (6, 'Shelley', 'Mary', 1797),
  (7, 'Austen', 'Jane', 1775),
  (8, 'Ernaux', 'Annie', 1940),
  (9, 'Asimov', 'Isaac', 1920),
  (10, 'Sand', 'George', 1804);

INSERT INTO livre VALUES
  (1, 'Germinal', 1, 1885, 6),
  (2, 'Thérèse Raquin', 1, 1867, 3),
  (3, 'Les Misérables', 2, 1862, 4),
  (4, 'Notre-Dame de Paris', 2, 1831, 2),
  (5, 'L''Étranger', 3, 1942, 8),
  (6, 'La Peste', 3, 1947, 5),
  (7, 'Voyage au centre de la Terre', 4, 1864, 3),
  (8, 'De la Terre à la Lune', 4, 1865, 2),
  (9, '1984', 5, 1949, 5),
  (10, 'La Ferme des animaux', 5, 1945, 4),
  (11, 'Frankenstein', 6, 1818, 3),
  (12, 'Orgueil et Préjugés', 7, 1813, 2),
  (13, 'Les Années', 8, 2008, 1),
  (14, 'Fondation', 9, 1951, 2);

INSERT INTO eleve VALUES
  (1, 'Benali', 'Inès', 'TG1'),
  (2, 'Le Gall', 'Yann', 'TG1'),
  (3, 'Martin', 'Chloé', 'TG2'),
  (4, 'Diallo', 'Moussa', 'TG2'),
  (5, 'Nguyen', 'Linh', 'TG3'),
  (6, 'Martin', 'Hugo', '1G4'),
  (7, 'Ferreira', 'Tiago', '1G4'),
  (8, 'Payet', 'Maëlle', '1G2'),
  (9, 'Haddad', 'Sami', 'TG3'),
  (10, 'Schmitt', 'Léa', '1G2');

INSERT INTO emprunt VALUES
  (1, 1, 5, '2026-09-07', '2026-09-21'),
  (2, 3, 9, '2026-09-08', '2026-10-02'),
  (3, 4, 1, '2026-09-10', '2026-09-30'),
  (4, 7, 14, '2026-09-14', '2026-09-28'),
  (5, 1, 9, '2026-09-21', '2026-10-12'),
  (6, 5, 11, '2026-09-24', '2026-10-08'),
  (7, 8, 12, '2026-09-28', '2026-10-15'),
  (8, 3, 10, '2026-10-02', NULL),
  (9, 9, 5, '2026-10-05', '2026-10-14'),
  (10, 2, 7, '2026-10-06', NULL),
  (11, 5, 9, '2026-10-08', '2026-11-05'),
  (12, 1, 6, '2026-10-12', '2026-11-03'),
  (13, 4, 3, '2026-11-02', NULL),
  (14, 7, 9, '2026-11-03', '2026-11-17'),
  (15, 8, 13, '2026-11-09', NULL),
  (16, 6, 1, '2026-11-12', NULL);
