/** Writes src/generated/: validators compiled from schemas/, templates read from schemas/templates/. */
export async function generate() {}
