/** A note as the API gives it. */
export interface Note {
  readonly id: number;
  readonly text: string;
}

/** Why the API gave no answer; the message is for people. */
export class NotesError extends Error {}

/** Gets all notes. The browser knows no key: the backend it came from signs the call to the API. */
export async function listNotes(): Promise<readonly Note[]> {
  return read(await fetch("/notes", { headers: { accept: "application/json" } }), isNotes);
}

/** Adds a note. */
export async function addNote(text: string): Promise<Note> {
  const response = await fetch("/notes", {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify({ text }),
  });
  return read(response, isNote);
}

async function read<T>(response: Response, isExpected: (value: unknown) => value is T): Promise<T> {
  if (!response.ok) throw new NotesError(`The backend answered ${response.status}.`);
  const value: unknown = await response.json();
  if (!isExpected(value)) throw new NotesError("The backend answered with something else than notes.");
  return value;
}

function isNotes(value: unknown): value is Note[] {
  return Array.isArray(value) && value.every(isNote);
}

function isNote(value: unknown): value is Note {
  return typeof value === "object" && value !== null && "id" in value && typeof value.id === "number" && "text" in value && typeof value.text === "string";
}
