-- Un club omnisports : ses adhérents, ses sections et les inscriptions de la saison.

CREATE TABLE adherent (
  id_adherent INTEGER PRIMARY KEY,
  nom TEXT NOT NULL,
  prenom TEXT NOT NULL,
  naissance INTEGER NOT NULL,
  ville TEXT NOT NULL
);

CREATE TABLE section (
  id_section INTEGER PRIMARY KEY,
  sport TEXT NOT NULL,
  jour TEXT NOT NULL,
  cotisation INTEGER NOT NULL
);

CREATE TABLE inscription (
  id_adherent INTEGER NOT NULL REFERENCES adherent(id_adherent),
  id_section INTEGER NOT NULL REFERENCES section(id_section),
  certificat TEXT NOT NULL,
  verse INTEGER NOT NULL,
  PRIMARY KEY (id_adherent, id_section)
);

INSERT INTO adherent VALUES
  (1, 'Rousseau', 'Camille', 2009, 'Angers'),
  (2, 'Traoré', 'Aminata', 2008, 'Angers'),
  (3, 'Girard', 'Enzo', 2010, 'Trélazé'),
  (4, 'Kowalski', 'Adam', 2009, 'Avrillé'),
  (5, 'Lemoine', 'Zoé', 2011, 'Angers'),
  (6, 'Cissé', 'Ousmane', 2007, 'Trélazé'),
  (7, 'Girard', 'Manon', 2008, 'Trélazé'),
  (8, 'Pereira', 'Luana', 2010, 'Avrillé'),
  (9, 'Hamon', 'Gaël', 2009, 'Angers'),
  (10, 'Bensaïd', 'Yasmine', 2008, 'Angers'),
  (11, 'Dupuis', 'Théo', 2011, 'Saumur'),
  (12, 'Vidal', 'Jeanne', 2007, 'Avrillé');

INSERT INTO section VALUES
  (1, 'judo', 'mardi', 180),
  (2, 'escalade', 'mercredi', 240),
  (3, 'handball', 'jeudi', 165),
  (4, 'natation', 'samedi', 210),
  (5, 'tir à l''arc', 'mercredi', 150);

INSERT INTO inscription VALUES
  (1, 2, 'oui', 240),
  (1, 4, 'oui', 210),
  (2, 3, 'oui', 165),
  (3, 1, 'non', 90),
  (3, 3, 'oui', 165),
  (4, 2, 'oui', 120),
  (5, 4, 'non', 0),
  (6, 3, 'oui', 165),
  (7, 1, 'oui', 180),
  (7, 2, 'non', 240),
  (8, 4, 'oui', 210),
  (9, 3, 'non', 0),
  (9, 2, 'oui', 240),
  (10, 4, 'oui', 105),
  (12, 1, 'oui', 180),
  (12, 4, 'non', 210);
