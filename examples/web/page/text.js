// The description with the words that counted underlined.

/** Every part of the text between two ends of a mark: [text, titles of categories, ids of parameters]. */
export function parts(description, answer) {
  const bytes = new TextEncoder().encode(description);
  const marks = [];
  for (const found of answer.categories) {
    for (const span of found.spans) marks.push({ span, title: found.title, of: "category" });
  }
  for (const fact of answer.facts) {
    if (fact.span && fact.parameter !== "kind") marks.push({ span: fact.span, title: `${fact.parameter}: ${fact.value}`, of: "fact" });
  }
  const ends = [...new Set([0, bytes.length, ...marks.flatMap((mark) => mark.span)])].sort((a, b) => a - b);
  const decoder = new TextDecoder();
  return ends.slice(1).map((end, at) => {
    const covering = marks.filter((mark) => mark.span[0] <= ends[at] && mark.span[1] >= end);
    const titles = (of) => [...new Set(covering.filter((mark) => mark.of === of).map((mark) => mark.title))];
    return { text: decoder.decode(bytes.slice(ends[at], end)), categories: titles("category"), facts: titles("fact") };
  });
}

export function underlined(description, answer) {
  const line = make("p", { class: "text" });
  for (const part of parts(description, answer)) {
    if (part.categories.length + part.facts.length === 0) {
      line.append(part.text);
      continue;
    }
    const both = part.categories.length > 0 && part.facts.length > 0;
    const kind = both ? "both" : part.facts.length > 0 ? "fact" : "category";
    line.append(make("mark", { class: kind, title: [...part.categories, ...part.facts].join("; ") }, part.text));
  }
  return line;
}

/** An element with attributes and children; every text is a text. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}
