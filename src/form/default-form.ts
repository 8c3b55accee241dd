/** The text of the default form (schemas/templates/shapotou-2023.yaml): examples of rules lay fragments over it. */
export { defaultForm } from '../generated/default-form.ts';
