/** So many bytes that nobody can foretell. */
export type Random = (bytes: number) => Buffer
