import type { Edit } from '../text/finding.ts';
import type { TextEdit } from '../text/range.ts';
import type { Finder } from './locate.ts';
export type PathEdit = Exclude<Edit, { readonly kind: 'text' | 'reencode' }>;
export function editDocument(finder: Finder, edit: PathEdit): readonly TextEdit[] | null {
  void finder;
  void edit;
  return null;
}
