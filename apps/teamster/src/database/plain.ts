/** The fields of a row without its class: what a row is before the database gives it back. */
export type Plain<T> = { [Field in keyof T]: T[Field] };
