const swapped = (left: string, right: string, row: number, column: number): boolean =>
  row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]

// Insertions, deletions, substitutions and swaps of neighbours.
const distance = (left: string, right: string): number => {
  let before: ReadonlyArray<number> = []
  let above = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const change = (above[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1)
      const best = Math.min(change, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
      const swap = swapped(left, right, row, column) ? (before[column - 2] ?? 0) + 1 : best
      current.push(Math.min(best, swap))
    }
    before = above
    above = current
  }
  return above[right.length] ?? 0
}

const tolerance = (word: string): number => (word.length < 5 ? 1 : 2)

/** The candidate that a misspelt word most likely meant, upper and lower case aside. */
export const nearest = (word: string, candidates: ReadonlyArray<string>): string | undefined => {
  const limit = tolerance(word)
  const plain = word.toLowerCase()
  const close = candidates
    .filter((candidate) => Math.abs(candidate.length - word.length) <= limit)
    .map((candidate) => ({ candidate, far: distance(plain, candidate.toLowerCase()) }))
    .filter(({ far }) => far <= limit)
    .toSorted((left, right) => left.far - right.far)
  return close[0]?.candidate
}

/** The help that goes with a misspelt word, if any candidate is near. */
export const didYouMean = (word: string, candidates: ReadonlyArray<string>): string | undefined => {
  const found = nearest(word, candidates)
  return found === undefined ? undefined : `did you mean \`${found}\`?`
}
