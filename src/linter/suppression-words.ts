import type { Message } from '../text/message.ts';
import type { Slip } from './suppression-slips.ts';

// Messages about suppression comments.

/** A directive without a rule. */
export const NO_RULE: Message = {
  zh: '没有写明要关闭哪条规则，这条注释不起作用',
  en: 'this comment names no rule, so it suppresses nothing',
};
/** A directive with more rules than are read. */
export const TOO_MANY_RULES: Message = {
  zh: '一条注释写了太多规则，从这里起不再读取',
  en: 'this comment names too many rules: rules from here on are ignored',
};
/** A directive without a reason, where reasons are required. */
export const NO_REASON: Message = {
  zh: '没有写明理由；请在规则之后加“ -- 理由”',
  en: 'missing reason; add “ -- reason” after the rules',
};
/** A rule in a directive that suppressed nothing. */
export const silencedNothing = (rule: string): Message => ({
  zh: `这里没有需要关闭的 ${rule}，这条注释多余`,
  en: `unused suppression: no ${rule} here`,
});
/** A rule that can't be suppressed. */
export const cantBeSilenced = (rule: string): Message => ({
  zh: `${rule} 不能关闭`,
  en: `${rule} cannot be suppressed`,
});
/** A rule that does not exist; `meant` is the one that was probably meant. */
export const unknownRule = (rule: string, meant: string | null): Message => ({
  zh: `没有名为“${rule}”的规则${meant === null ? '' : `，是不是“${meant}”？`}`,
  en: `unknown rule “${rule}”${meant === null ? '' : `; did you mean “${meant}”?`}`,
});
/** A comment that is almost a directive. */
export const misspelt = ({ written, meant }: Slip): Message => ({
  zh: `没有“${written}”这种写法，这条注释不起作用；是不是“${meant}”？`,
  en: `“${written}” suppresses nothing; did you mean “${meant}”?`,
});

/** Words after the rules that are not rules: most likely a reason without ` -- `. */
export const noRule = (words: string): Message => ({
  zh: `“${words}”不是规则；理由写在“ -- ”后面`,
  en: `“${words}” is not a rule; write the reason after “ -- ”`,
});
