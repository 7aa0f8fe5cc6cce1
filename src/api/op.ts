/** An operation the tab may ask for: its name gives the path, its input is checked on the server, its output gives the tab its types. */
import * as v from 'valibot';

/** One operation of the API: its name, and the schema of its input. */
export interface Op<I = unknown, O = unknown> {
  readonly name: string;
  readonly input: v.GenericSchema<unknown, I>;
  readonly output?: O;
}

/** Declares an operation: `op('workshop.signUp', input).answers<WorkshopCard>()` is `POST /api/workshop.signUp`. */
export const op = <S extends v.GenericSchema>(name: string, input: S) => ({
  answers: <O>(): Op<v.InferOutput<S>, O> => ({ name, input: input as unknown as v.GenericSchema<unknown, v.InferOutput<S>> }),
});

/** The input of an operation. */
export type InputOf<X> = X extends Op<infer I, unknown> ? I : never;

/** Every answer of the API. `now` is the server's clock (UTC ms), from which the tab takes the time; `asOf` how old the data is. */
export type ApiAnswer<O> =
  | { readonly ok: true; readonly value: O; readonly now: number; readonly asOf?: number }
  | {
      readonly ok: false;
      readonly refusals: readonly { code: string; field?: string; values?: Readonly<Record<string, string | number>> }[];
      readonly now: number;
      readonly reference?: string;
    };

/** Short strings from outside; longer than any key. */
export const keyInput = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
