import { holdsOneOf } from '../text/words.ts';
import type { Indicator } from './declaration.ts';
import { measuresSatisfaction } from './shares.ts';
import type { Role } from './template.ts';

/** The roles that a name and a value determine with certainty. */
export type Belonging = '满意度' | '时效' | '成本' | '质量';

/** Words that a user adds to the ones below. */
export interface MoreBelongings {
  readonly times: readonly string[];
  readonly costs: readonly string[];
  readonly qualities: readonly string[];
}

/** The role an indicator belongs to by its name and value, if it is certainly in another category; else null. */
export function belongsTo(indicator: Indicator, more: MoreBelongings): Belonging | null {
  const { role } = indicator.category;
  const name = indicator.measureName;
  if (role !== '满意度' && measuresSatisfaction(name)) return '满意度';
  if (role === '数量' && isTimeName(name, more.times) && !LENGTH_NAME.test(name) && isTime(indicator))
    return '时效';
  if (role !== '成本' && isCostName(name, role, more.costs) && isBoundedAmount(indicator)) return '成本';
  if (role !== '数量' || OUTPUT_SHARE.test(name) || isCount(indicator, name)) return null;
  if (/合格率|成活率/.test(name) || holdsOneOf(name, more.qualities)) return '质量';
  return name.includes('及时率') ? '时效' : null;
}

const isTimeName = (name: string, more: readonly string[]): boolean =>
  TIME_NAME.test(name) || holdsOneOf(name, more);

const TIME_NAME = /(?:完成|完工|竣工|开工|交付|验收|上线)(?:时间|日期)|时限|期限|工期|响应|办结|及时/;
/** How long something lasts is an output: teaching, and things that are kept, hired or guaranteed for a time. */
const LENGTH_NAME =
  /培训(?:时间|期限)|天数|学时|时长|课时|(?:服务|质保|保修|合同|租赁|租用|贷款|借款|保险|使用|有效|保存|养护|管护|运维)期限/;
const OUTPUT_SHARE = /覆盖率|完成率|比例|保障率/;
const COST_NAME = /费|成本|费用|经费/;
const NO_COST = /收入|产值|营收|利润|税收|收益|免费|减免|消费|收费|会费/;
/** Under 效益, what others pay (or save) may be the very benefit. */
const COST_OF_OTHERS =
  /人均|次均|户均|亩均|平均|每[亩人户吨]|降低|减轻|减少|节约|节省|下降|负担|群众|居民|村民|患者|病人|企业|农户|农民|家庭|学生|用户|游客|自付|自费|就医|就诊|诊疗|医疗|门诊|住院|出行|通行|办事|上学/;

function isCostName(name: string, role: Role | null, more: readonly string[]): boolean {
  if ((!COST_NAME.test(name) && !holdsOneOf(name, more)) || NO_COST.test(name)) return false;
  return role !== '效益' || !COST_OF_OTHERS.test(name);
}

function isTime({ value }: Indicator): boolean {
  const reading = value?.reading;
  return reading?.kind === 'date' || (reading?.kind === 'quantity' && reading.unit?.kind === 'time');
}

/** 合格率抽检批次, 30批: the name begins like that of a share, but something is counted. */
function isCount({ value }: Indicator, name: string): boolean {
  const reading = value?.reading;
  if (/[率度]$/.test(name) || reading?.kind !== 'quantity') return false;
  return reading.unit !== null && reading.unit.kind !== 'share';
}

function isBoundedAmount({ value }: Indicator): boolean {
  const reading = value?.reading;
  if (reading?.kind !== 'quantity' || reading.unit?.kind !== 'money') return false;
  return reading.comparator?.meaning === '≤' || reading.comparator?.meaning === '＜';
}
