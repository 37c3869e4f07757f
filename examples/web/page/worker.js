// Screens a file beside the page: a step at a time, the lines of the result kept as blobs.

import { load } from "./library.js";

const STEP = 500;

let screening = null;
let size = 0;

/** The text, and how it was read: UTF-8 or UTF-16 if it is that, and else Windows-1252, as spreadsheets write it. */
async function read(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  for (const encoding of [wide ?? "utf-8", "windows-1252"]) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      continue;
    }
  }
  throw new Error("the file is no text");
}

async function open({ file, language }) {
  const library = await load(language);
  const { text, encoding } = await read(file);
  size = new TextEncoder().encode(text).length;
  screening = new library.Screening(text);
  postMessage({ headers: JSON.parse(screening.headers()), encoding });
}

function screen({ terms }) {
  const parts = [new Blob(["\ufeff", screening.begin(JSON.stringify(terms))])];
  let done = 0;
  for (;;) {
    const lines = screening.step(STEP);
    if (lines === "") break;
    parts.push(new Blob([lines]));
    done = screening.read();
    postMessage({ progress: size > 0 ? Math.min(1, done / size) : 1 });
  }
  const result = new Blob(parts, { type: "text/csv" });
  postMessage({ counts: JSON.parse(screening.counts()), shown: JSON.parse(screening.shown()), result });
}

onmessage = async ({ data }) => {
  try {
    if (data.file) await open(data);
    else screen(data);
  } catch (error) {
    postMessage({ error: String(error?.message ?? error) });
  }
};
