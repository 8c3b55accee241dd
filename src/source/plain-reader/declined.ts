/** Thrown if `yaml` might read the text differently. It never leaves the reader, which then returns null. */
export const declined = new Error('not plain');
