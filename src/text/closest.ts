import { distance } from 'fastest-levenshtein';

/** Longer words are not misspelt terms, and comparing them takes quadratic time. */
const LONGEST = 100;

/** How many letters may differ: one for words of two to four letters, two for five to seven, … */
function tolerance(length: number): number {
  return Math.max(1, Math.floor((length + 1) / 3));
}

function folded(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}

/** 延续 for 延续性项目: people shorten Chinese terms, whereas they misspell Latin words. */
function abridged(word: string, candidate: string): boolean {
  return word.length >= 2 && /\p{Script=Han}/u.test(word) && candidate.includes(word);
}

/**
 * The candidate that a misspelt word was probably meant to be, or null if none is close. Letter case and width
 * do not count. Among equally close candidates the first wins. A word that is itself a candidate is returned as it is.
 */
export function closest(word: string, candidates: Iterable<string>): string | null {
  const wanted = folded(word);
  if (wanted === '' || wanted.length > LONGEST) return null;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  let abridgement: string | null = null;
  for (const candidate of candidates) {
    const against = folded(candidate);
    if (against.length > LONGEST) continue;
    const shorter = Math.min(wanted.length, against.length);
    const longer = Math.max(wanted.length, against.length);
    if (longer - shorter <= tolerance(longer)) {
      const apart = distance(wanted, against);
      // Two words that have nothing in common are not close, however short they are.
      if (apart <= tolerance(longer) && apart < longer && apart < least) {
        best = candidate;
        least = apart;
      }
    }
    if (abridgement === null && abridged(wanted, against)) abridgement = candidate;
  }
  return best ?? abridgement;
}
