/** The same names, each with what is made of its entry. */
export const mapEntries = <A, B>(
  entries: Readonly<Record<string, A>>,
  change: (entry: A, name: string) => B
): Readonly<Record<string, B>> =>
  Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, change(entry, name)]))
