import { distance } from 'fastest-levenshtein';

/** Longer words than this are no slips of the pen, and cost quadratic time. */
const LONGEST = 100;

/** How many letters may differ: one in two to four, two in five to seven, … */
function tolerance(length: number): number {
  return Math.max(1, Math.floor((length + 1) / 3));
}

function folded(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}

/** 延续 for 延续性项目: people drop the rest of a Chinese term; Latin words are misspelt instead. */
function abridged(word: string, candidate: string): boolean {
  return word.length >= 2 && /\p{Script=Han}/u.test(word) && candidate.includes(word);
}

/**
 * The candidate that a misspelt word was probably meant to be, or null if none is near. Letter case and width
 * do not count. Of equally near candidates the first is taken. A word that is a candidate is its own answer.
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
      // Two words of which nothing is the same are not near, however short.
      if (apart <= tolerance(longer) && apart < longer && apart < least) {
        best = candidate;
        least = apart;
      }
    }
    if (abridgement === null && abridged(wanted, against)) abridgement = candidate;
  }
  return best ?? abridgement;
}
