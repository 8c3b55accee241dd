import { isSecondHalf } from '../second-half.ts';
import type { Read } from './scan.ts';

/** Whether a document may be the second half of the one above; only `yaml` reports that. */
export function hasSecondHalf({ documents }: Read): boolean {
  return documents.some(({ value }, index) => index > 0 && isSecondHalf((key) => key in value));
}
