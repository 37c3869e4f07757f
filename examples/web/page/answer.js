// An answer as the page shows it.

import { make, underlined } from "./text.js";

const AGREES = {
  corroborated: "description and HS code agree",
  conflict: "description and HS code contradict each other",
  neighbour: "the HS code is its neighbour",
  "text-only": "from the description",
  "code-only": "from the HS code",
};

const OUTCOMES = {
  flagged: "Flagged: to be checked",
  "nothing-found": "Nothing found in what was checked",
  indeterminate: "Indeterminate",
  "out-of-scope": "Out of scope",
};

const BECAUSE = { met: "a paragraph is met", listed: "a goods list names the HS code", "looks-like": "it looks like dual-use goods" };

/** Shows what was told; `state` is called with a parameter and its value when the next question is answered. */
export function show(place, told, state) {
  place.replaceChildren();
  if (told.error) {
    place.append(make("h2", {}, "Not answered"), make("p", { class: "error", role: "alert" }, told.error.message));
    return;
  }
  const { request, answer, snapshot } = told.record;
  const lines = (about) => told.shown.filter((line) => line.about === about).map((line) => line.text);
  place.append(make("h2", {}, "Answer"), outcome(answer));
  if (request.description) {
    place.append(make("h3", {}, "What was read"), underlined(request.description, answer), key(answer));
  }
  section(place, "HS code", lines("code"));
  const looks = answer.categories.map((found) => `${found.title}: ${found.strength}, ${AGREES[found.agreement] ?? found.agreement}`);
  section(place, "What it looks like", looks);
  section(place, "Contradictions", lines("contradiction"));
  verdict(place, answer, lines("verdict"));
  if (answer.question) place.append(question(answer.question, state));
  listings(place, answer, lines("listing"));
  section(place, "Came later and is not held", lines("later"));
  section(place, "Not asked", lines("not-asked"));
  section(place, "Cited", lines("citation").flatMap((line) => line.split("; ")));
  place.append(keep(told.record, snapshot));
}

function outcome(answer) {
  const because = answer.because.map((because) => BECAUSE[because] ?? because).join(", and ");
  const why = answer.outcome === "flagged" ? because : answer.reason;
  const title = OUTCOMES[answer.outcome] ?? answer.outcome;
  return make("p", { class: `outcome ${answer.outcome}` }, make("strong", {}, title), why);
}

function key(answer) {
  const items = [];
  const named = answer.categories.filter((found) => found.spans.length > 0).map((found) => found.title);
  if (named.length > 0) items.push(make("li", {}, make("span", { class: "swatch" }), named.join(", ")));
  const facts = answer.facts.filter((fact) => fact.span && fact.parameter !== "kind");
  const read = facts.map((fact) => `${fact.parameter}: ${fact.value}`);
  if (read.length > 0) items.push(make("li", {}, make("span", { class: "swatch fact" }), read.join(", ")));
  return items.length > 0 ? make("ul", { class: "key" }, ...items) : null;
}

function section(place, title, lines) {
  if (lines.length === 0) return;
  place.append(make("h3", {}, title));
  place.append(lines.length === 1 ? make("p", { class: "line" }, lines[0]) : make("ul", {}, ...lines.map((line) => make("li", {}, line))));
}

const STATES = {
  met: "Met: a paragraph of a control list covers goods with these facts.",
  open: "Open: facts are missing that decide.",
  closed: "Closed, which is no clearance.",
  "not-asked": "No rule was asked, since no fact of the goods is known.",
};

function verdict(place, answer, lines) {
  place.append(make("h3", {}, "Verdict on the control entries"));
  place.append(make("p", { class: "line" }, answer.verdict.text ?? STATES[answer.verdict.state] ?? answer.verdict.state));
  if (lines.length > 0) place.append(make("ul", {}, ...lines.map((line) => make("li", {}, line))));
}

function listings(place, answer, lines) {
  place.append(make("h3", {}, "Goods lists that name the HS code"));
  const unknown = lines.filter((line) => line.startsWith("not known"));
  if (answer.listings.length > 0) {
    const head = make("tr", {}, ...["List", "Names", "Since", "Citation"].map((title) => make("th", { scope: "col" }, title)));
    const rows = answer.listings.map((listing) => {
      const group = listing.tier ? `tier ${listing.tier}` : listing.section ? `section ${listing.section}` : (listing.part ?? "");
      const how = [group, listing.relation === "same" ? "" : listing.relation, listing.extent ?? "", listing.condition];
      const named = make("td", {}, make("code", {}, listing.entry), [" ", how.filter(Boolean).join("; ")].join(""));
      return make("tr", {}, make("th", { scope: "row" }, listing.list), named, make("td", { class: "day" }, listing.from), make("td", {}, listing.citation));
    });
    place.append(make("table", { class: "listings" }, make("thead", {}, head), make("tbody", {}, ...rows)));
  } else {
    const looked = answer.code.status === "looked-up";
    const none = looked ? "None of the lists asked, which is no clearance." : `No code was looked up: ${answer.code.message}.`;
    place.append(make("p", { class: "line" }, none));
  }
  for (const line of unknown) place.append(make("p", { class: "line" }, line));
}

/** The next question as a form. */
function question(asked, state) {
  const form = make("form", { class: "question" });
  const set = make("fieldset", {}, make("legend", {}, "Next question"), make("p", { class: "line", id: "asked" }, asked.title));
  if (asked.form === "quantity") {
    const input = make("input", { id: "value", autocomplete: "off", required: true, "aria-describedby": "asked value-note" });
    const unit = asked.unit ? `with its unit, such as ${asked.unit}` : "a number";
    const figures = asked.figures?.length ? `; the rules compare it with ${asked.figures.join(", ")}` : "";
    const note = make("p", { class: "note", id: "value-note" }, unit + figures);
    set.append(make("div", { class: "field" }, make("label", { for: "value" }, "Value"), input, note));
  } else if ((asked.choices ?? []).length > 8) {
    const options = asked.choices.map((choice) => make("option", {}, choice));
    set.append(make("div", { class: "field" }, make("label", { for: "value" }, "Answer"), make("select", { id: "value" }, ...options)));
  } else {
    const choices = (asked.choices ?? []).map((choice, at) =>
      make("label", {}, make("input", { type: "radio", name: "value", value: choice, required: at === 0, "aria-describedby": "asked" }), choice),
    );
    set.append(make("div", { class: "choices" }, ...choices));
  }
  set.append(make("button", { type: "submit" }, "Answer"));
  set.append(make("p", { class: "note" }, `Any answer decides ${asked.settles} of ${asked.of} paragraphs that are open.`));
  form.append(set);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = form.querySelector("input[name=value]:checked") ?? form.querySelector("#value");
    if (chosen?.value.trim()) state(asked.parameter, chosen.value.trim());
  });
  return form;
}

/** A button that keeps the record. */
function keep(record) {
  const button = make("button", { type: "button", class: "quiet" }, "Keep the record (JSON)");
  button.addEventListener("click", () => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(record, null, 2)], { type: "application/json" }));
    make("a", { href: url, download: "dualuse-record.json" }).click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  });
  return make("p", {}, button);
}
