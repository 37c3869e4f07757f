// One item: the form, and the answer beside it.

import { show } from "./answer.js";
import { screenFiles } from "./file.js";
import { LANGUAGES } from "./languages.js";
import { load } from "./library.js";
import { make } from "./text.js";

const NAMES = { en: "English", de: "German", ru: "Russian", uk: "Ukrainian", zh: "Chinese" };
const EDITIONS = ["HS2022", "HS2017", "HS2012", "HS2007", "HS2002", "HS1996", "HS1992"];

const at = (id) => document.getElementById(id);
const stated = new Map();
let library = null;

/** The tables and words of one language. */
async function take(language) {
  at("answer").setAttribute("aria-busy", "true");
  library = await load(language);
  const { crate_version, data_version, data_sha256 } = JSON.parse(library.snapshot());
  at("snapshot").textContent = `dualuse ${crate_version}, data of ${data_version}, SHA-256 ${data_sha256.slice(0, 16)}…`;
}

function request() {
  const parameters = Object.fromEntries(stated);
  const given = {
    description: at("description").value,
    hs: at("hs").value.trim(),
    edition: at("edition").value,
    as_of: at("day").value.trim(),
  };
  const asked = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
  // An empty description counts as given, and gets its abstention.
  if (!asked.description && !asked.hs && stated.size === 0) asked.description = "";
  return { ...asked, parameters };
}

function classify({ move = false } = {}) {
  if (!library) return;
  const told = JSON.parse(library.ask(JSON.stringify(request())));
  show(at("answer"), told, state);
  at("answer").setAttribute("aria-busy", "false");
  at("hs-note").textContent = told.record && at("hs").value.trim() ? told.record.answer.code.message : "";
  if (move) at("answer").focus({ preventScroll: false });
}

/** States the answer to a question, unless it is refused. */
function state(parameter, value) {
  const before = stated.get(parameter);
  stated.set(parameter, value);
  const told = JSON.parse(library.ask(JSON.stringify(request())));
  if (told.error) {
    if (before === undefined) stated.delete(parameter);
    else stated.set(parameter, before);
    const form = at("answer").querySelector("form.question fieldset");
    form?.querySelector(".error")?.remove();
    form?.append(make("p", { class: "error", role: "alert" }, told.error.message));
    form?.querySelector("#value")?.focus();
    return;
  }
  listFacts();
  classify({ move: true });
}

function listFacts() {
  at("stated").hidden = stated.size === 0;
  const items = [...stated].map(([parameter, value]) => {
    const remove = make("button", { type: "button", class: "quiet small", "aria-label": `Take back ${parameter}` }, "Take back");
    remove.addEventListener("click", () => {
      stated.delete(parameter);
      listFacts();
      classify();
      at("description").focus();
    });
    return make("li", {}, make("span", {}, `${parameter}: ${value}`), remove);
  });
  at("facts").replaceChildren(...items);
}

at("edition").append(...EDITIONS.map((edition) => make("option", { value: edition }, edition)));
at("language").append(...LANGUAGES.map((id) => make("option", { value: id, lang: id }, NAMES[id] ?? id)));

async function start(language) {
  try {
    await take(language);
    classify();
  } catch (error) {
    const told = make("p", { class: "error", role: "alert" }, `The tables could not be loaded: ${error.message ?? error}`);
    at("answer").replaceChildren(told);
    at("answer").setAttribute("aria-busy", "false");
  }
}

at("item").addEventListener("submit", (event) => {
  event.preventDefault();
  classify({ move: true });
});
at("language").addEventListener("change", () => start(at("language").value));
screenFiles(() => at("language").value);
await start(LANGUAGES[0]);
