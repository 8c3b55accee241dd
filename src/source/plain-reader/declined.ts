/** Thrown where a text is not surely read as `yaml` reads it. Never seen outside: the reader then answers null. */
export const declined = new Error('not plain');
