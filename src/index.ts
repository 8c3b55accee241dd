export type { Lang, Message } from './text/message.ts';
