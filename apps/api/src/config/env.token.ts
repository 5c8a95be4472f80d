/** Injection token of the Env that the process was started with. */
export const ENV = Symbol('ENV');
