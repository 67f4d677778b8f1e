CREATE TABLE salle (nom TEXT PRIMARY KEY);
CREATE TABLE film (
  id_film INTEGER PRIMARY KEY,
  titre TEXT,
  duree INTEGER,
  note REAL,
  salle TEXT REFERENCES salle(nom)
);
INSERT INTO salle VALUES ('Rouge');
INSERT INTO film VALUES (1, 'Comète', 132, 7.5, 'Rouge'), (2, 'Petit Frère', 95, NULL, NULL), (3, 'La Marée', 118, 8, 'Rouge');
