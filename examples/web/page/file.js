// A file of rows: chosen or dropped, screened by a worker, so that the page stays quick.

import { make } from "./text.js";

const at = (id) => document.getElementById(id);
const EDITIONS = ["HS2022", "HS2017", "HS2012", "HS2007", "HS2002", "HS1996", "HS1992"];

/** What columns of codes, descriptions and editions are called. */
const USUAL = {
  hs: ["cmdcode", "commodity code", "hs code", "hscode", "hs", "code", "hs6", "tariff code"],
  description: ["cmddesc", "commodity", "description", "goods description", "goods", "text"],
  edition: ["classificationcode", "classification"],
};

let worker = null;
let name = "";

export function screenFiles(language) {
  const drop = at("drop");
  at("choose").addEventListener("change", () => open(at("choose").files[0], language()));
  for (const kind of ["dragenter", "dragover"]) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    open(event.dataTransfer.files[0], language());
  });
  // A file that misses the place must not take the page away.
  for (const kind of ["dragover", "drop"]) window.addEventListener(kind, (event) => event.preventDefault());
  at("columns").addEventListener("submit", (event) => {
    event.preventDefault();
    begin();
  });
  at("stop").addEventListener("click", () => {
    end();
    at("result").replaceChildren(make("p", {}, "Stopped: nothing of the file is kept."));
  });
}

function end() {
  worker?.terminate();
  worker = null;
  at("progress").hidden = at("stop").hidden = true;
  at("columns").querySelector("[type=submit]").disabled = worker === null;
}

function failed(message) {
  end();
  at("result").replaceChildren(make("p", { class: "error", role: "alert" }, message));
}

function open(file, language) {
  if (!file) return;
  worker?.terminate();
  name = file.name;
  at("result").replaceChildren();
  worker = new Worker("worker.js", { type: "module" });
  worker.onerror = (event) => failed(`The file could not be screened: ${event.message}`);
  worker.onmessage = ({ data }) => {
    if (data.error) failed(data.error);
    else if (data.headers) choose(data.headers, data.encoding);
    else if (data.counts) done(data);
    else at("progress").value = data.progress;
  };
  worker.postMessage({ file, language });
}

function choose(headers, encoding) {
  const find = (names) => headers.findIndex((header) => names.includes(header.trim().toLowerCase()));
  const columns = headers.map((header, at) => make("option", { value: at }, header || `column ${at + 1}`));
  const fill = (id, names, ...first) => {
    at(id).replaceChildren(...first, ...columns.map((column) => column.cloneNode(true)));
    const found = find(names);
    at(id).value = found >= 0 ? String(found) : at(id).options[0].value;
  };
  const none = () => make("option", { value: "" }, "none");
  fill("column-hs", USUAL.hs, none());
  fill("column-description", USUAL.description, none());
  const fixed = EDITIONS.map((edition) => make("option", { value: edition }, `all ${edition}`));
  fill("column-edition", USUAL.edition, ...fixed);
  at("file-name").textContent = `${name}, ${headers.length} columns, read as ${encoding}`;
  at("columns").hidden = false;
  at("columns").querySelector("[type=submit]").disabled = false;
  at("column-hs").focus();
}

function begin() {
  const number = (id) => (at(id).value === "" ? null : Number(at(id).value));
  const edition = at("column-edition").value;
  const terms = { hs: number("column-hs"), description: number("column-description") };
  if (edition.startsWith("HS")) terms.edition = edition;
  else terms.edition_column = Number(edition);
  at("result").replaceChildren();
  at("progress").value = 0;
  at("progress").hidden = at("stop").hidden = false;
  at("columns").querySelector("[type=submit]").disabled = true;
  worker.postMessage({ terms });
}

function done({ counts, shown, result }) {
  end();
  const url = URL.createObjectURL(result);
  const download = make("a", { class: "button", href: url, download: name.replace(/(\.[^.]*)?$/, "-screened.csv") }, "Save the rows with what was found");
  const rows = make("p", {}, `${counts.rows.toLocaleString("en")} rows. No row is cleared by an empty or closed answer.`);
  const tables = make("div", { class: "counts" }, table("Rows by outcome", counts.outcomes), table("Rows by goods list", counts.lists), table("Rows by CHPL tier", counts.tiers));
  at("result").replaceChildren(make("h3", {}, "What was found"), rows, tables, make("p", {}, download));
  if (shown.length > 0) {
    const head = make("tr", {}, ...["HS code", "Description", "Lists", "Looks like"].map((title) => make("th", { scope: "col" }, title)));
    const body = shown.map((cells) => make("tr", {}, ...cells.map((cell) => make("td", {}, cell))));
    const caption = make("caption", {}, `The first ${shown.length} rows that were flagged`);
    at("result").append(make("table", { class: "listings" }, caption, make("thead", {}, head), make("tbody", {}, ...body)));
  }
}

function table(title, counts) {
  const rows = Object.entries(counts).map(([name, count]) =>
    make("tr", {}, make("th", { scope: "row" }, name), make("td", { class: "number" }, count.toLocaleString("en"))),
  );
  return rows.length > 0 ? make("table", {}, make("caption", {}, title), make("tbody", {}, ...rows)) : null;
}
