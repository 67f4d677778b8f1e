-- Un cinéma de quartier : ses films (inventés), ses salles et ses séances.

CREATE TABLE film (
  id_film INTEGER PRIMARY KEY,
  titre TEXT NOT NULL,
  realisateur TEXT NOT NULL,
  genre TEXT NOT NULL,
  annee INTEGER NOT NULL,
  duree INTEGER NOT NULL
);

CREATE TABLE salle (
  numero INTEGER PRIMARY KEY,
  nom TEXT NOT NULL,
  places INTEGER NOT NULL
);

CREATE TABLE seance (
  id_seance INTEGER PRIMARY KEY,
  id_film INTEGER NOT NULL REFERENCES film(id_film),
  numero INTEGER NOT NULL REFERENCES salle(numero),
  jour TEXT NOT NULL,
  heure TEXT NOT NULL,
  tarif REAL NOT NULL,
  vendues INTEGER NOT NULL
);

INSERT INTO film VALUES
  (1, 'La Marée', 'Nora Lebrun', 'drame', 2026, 118),
  (2, 'Le Dernier Bus', 'Karim Saïdi', 'comédie', 2025, 94),
  (3, 'Orbite basse', 'Claire Vasseur', 'science-fiction', 2026, 136),
  (4, 'Les Toits de Lyon', 'Nora Lebrun', 'policier', 2024, 107),
  (5, 'Mille Grues', 'Ana Okabe', 'animation', 2025, 88),
  (6, 'Zone blanche', 'Karim Saïdi', 'policier', 2026, 112),
  (7, 'Petit Frère', 'Lucie Morvan', 'comédie', 2026, 99),
  (8, 'Le Chant des dunes', 'Idris Belkacem', 'drame', 2023, 127),
  (9, 'Comète', 'Ana Okabe', 'animation', 2026, 82),
  (10, 'Après l''orage', 'Lucie Morvan', 'drame', 2025, 105);

INSERT INTO salle VALUES
  (1, 'Lumière', 210),
  (2, 'Varda', 120),
  (3, 'Méliès', 80),
  (4, 'Tati', 45);

INSERT INTO seance VALUES
  (1, 1, 2, '2026-11-25', '14:00', 7.5, 64),
  (2, 3, 1, '2026-11-25', '14:00', 9.0, 187),
  (3, 9, 3, '2026-11-25', '14:30', 5.0, 71),
  (4, 6, 2, '2026-11-25', '17:00', 7.5, 38),
  (5, 7, 1, '2026-11-25', '20:30', 9.0, 152),
  (6, 3, 2, '2026-11-25', '20:45', 9.0, 120),
  (7, 5, 3, '2026-11-26', '14:00', 5.0, 22),
  (8, 1, 1, '2026-11-26', '17:30', 7.5, 95),
  (9, 10, 4, '2026-11-26', '18:00', 7.5, 17),
  (10, 3, 1, '2026-11-26', '20:30', 9.0, 203),
  (11, 6, 3, '2026-11-26', '20:45', 7.5, 54),
  (12, 9, 1, '2026-11-28', '10:30', 5.0, 134),
  (13, 5, 3, '2026-11-28', '11:00', 5.0, 80),
  (14, 7, 2, '2026-11-28', '16:00', 7.5, 88),
  (15, 3, 1, '2026-11-28', '20:30', 9.0, 210),
  (16, 10, 4, '2026-11-28', '21:00', 7.5, 31);
