import "./style.css";
import { addNote, listNotes, type Note } from "./notes";

const status = element("status", HTMLElement);
const list = element("notes", HTMLUListElement);
const form = element("form", HTMLFormElement);
const input = element("text", HTMLInputElement);

form.addEventListener("submit", (event) => {
  event.preventDefault();
  void report(async () => {
    show(await addNote(input.value));
    form.reset();
  });
});

void report(async () => {
  for (const note of await listNotes()) show(note);
});

function show(note: Note): void {
  const item = document.createElement("li");
  item.textContent = note.text;
  list.append(item);
}

async function report(work: () => Promise<void>): Promise<void> {
  try {
    await work();
    status.textContent = list.childElementCount === 1 ? "1 note" : `${list.childElementCount} notes`;
  } catch (error) {
    status.textContent = error instanceof Error ? error.message : "Something went wrong.";
  }
}

function element<T extends HTMLElement>(id: string, type: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${type.name} "${id}".`);
  return found;
}
