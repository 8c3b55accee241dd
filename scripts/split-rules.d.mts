import type { Plugin } from 'rolldown';

/** The source of a module without the texts of its rules, or null if it has none. */
export function withoutDocs(code: string, parse: (code: string) => unknown): string | null;
/** Leaves the texts about rules out of a bundle, and puts their messages apart from their checks. */
export function splitRules(): Plugin;
