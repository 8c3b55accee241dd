import type { Plugin } from 'rolldown';

/** The source of a module without the texts of the rules in it, or null where there are none. */
export function withoutDocs(code: string, parse: (code: string) => unknown): string | null;
/** Leaves the texts about rules out of a bundle, and puts their messages apart from their checks. */
export function splitRules(): Plugin;
