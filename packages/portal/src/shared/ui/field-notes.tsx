type Notes = { id: string; hint: string | undefined; error: string | undefined }

/** What stands below a field, found from it as `id-hint` and `id-error`. */
export function FieldNotes({ id, hint, error }: Notes) {
  return (
    <>
      {hint !== undefined && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
      {error !== undefined && (
        <span id={`${id}-error`} className="error">
          {error}
        </span>
      )}
    </>
  )
}
