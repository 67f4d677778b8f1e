interface Zone {
  zone: string;
  label: string;
}

/** Where the campus's pupils live, mostly; the browser's own zone is added when it is another. */
const zones: readonly Zone[] = [
  { zone: 'Europe/Paris', label: 'France (Paris)' },
  { zone: 'Africa/Tunis', label: 'Tunisie (Tunis)' },
  { zone: 'Africa/Casablanca', label: 'Maroc (Casablanca)' },
  { zone: 'Africa/Algiers', label: 'Algérie (Alger)' },
  { zone: 'Africa/Dakar', label: 'Sénégal (Dakar)' },
  { zone: 'Africa/Abidjan', label: 'Côte d’Ivoire (Abidjan)' },
  { zone: 'Asia/Beirut', label: 'Liban (Beyrouth)' },
  { zone: 'Asia/Dubai', label: 'Émirats (Dubaï)' },
  { zone: 'America/Toronto', label: 'Québec (Montréal)' },
  { zone: 'America/Martinique', label: 'Antilles (Martinique)' },
  { zone: 'America/Cayenne', label: 'Guyane (Cayenne)' },
  { zone: 'Indian/Reunion', label: 'La Réunion' },
  { zone: 'Indian/Mayotte', label: 'Mayotte' },
  { zone: 'Pacific/Noumea', label: 'Nouvelle-Calédonie (Nouméa)' },
  { zone: 'Pacific/Tahiti', label: 'Polynésie (Tahiti)' },
];

/** « Tunisie (Tunis) » rather than « Africa/Tunis », where it is known. */
export function zoneLabel(zone: string): string {
  return zones.find((one) => one.zone === zone)?.label ?? zone.replaceAll('_', ' ');
}

export function zonesWith(own: string): readonly Zone[] {
  if (zones.some(({ zone }) => zone === own)) return zones;
  return [{ zone: own, label: `${own.replaceAll('_', ' ')} (celui de cet appareil)` }, ...zones];
}
