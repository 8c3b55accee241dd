import type { Message } from '../text/message.ts';
import type { Basis } from './rule.ts';

/** The basis of a rule, in words. */
export function basisText(basis: Basis): Message {
  switch (basis.kind) {
    case 'form':
      return { zh: '申报表本身的要求', en: 'required by the form' };
    case 'yaml':
      return { zh: 'YAML 与本工具的格式', en: 'YAML and the format of this tool' };
    case 'review': {
      const points = basis.points.join('、');
      return {
        zh: `财预〔2015〕88号的审核要点：${points}`,
        en: `review points of 财预〔2015〕88号: ${points}`,
      };
    }
    case 'notice':
      return { zh: basis.notice, en: basis.notice };
    case 'practice':
      return { zh: '审核人员的通常做法', en: 'common practice of reviewers' };
  }
}
